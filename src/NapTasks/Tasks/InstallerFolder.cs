using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Installers;

namespace NapTasks.Tasks;

/// <summary>Brings the text files of an installer's folder into memory: bounded, without following links, without running anything.</summary>
internal sealed class InstallerFolder(string folder, DiagnosticBag diagnostics)
{
    private const int MaxBytes = 1024 * 1024;
    private const int MaxEntries = 2000;
    private const int MaxDepth = 3;

    // What a run of the installer leaves, and what is no part of it.
    private static readonly string[] Skipped = ["rendered", "node_modules"];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<InstallerFile> files = [];
    private int entries;

    /// <summary>Null when there is no such folder; that has been found then.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="diagnostics">Takes what could not be looked at.</param>
    public static InstallerSource? Read(string folder, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder))
        {
            diagnostics.Add(InstallerDiagnostics.NoFolder.With(folder));
            return null;
        }

        var reader = new InstallerFolder(folder, diagnostics);
        reader.Visit(new DirectoryInfo(folder), "", 0);
        return new(folder, [.. reader.files.OrderBy(f => f.Path, StringComparer.Ordinal)]);
    }

    private void Visit(DirectoryInfo directory, string prefix, int depth)
    {
        try
        {
            foreach (var entry in directory.EnumerateFileSystemInfos())
            {
                if (++entries > MaxEntries)
                {
                    if (entries == MaxEntries + 1)
                        diagnostics.Add(InstallerDiagnostics.TooMany.With(folder, Text(MaxEntries)));
                    return;
                }

                if (!entry.Name.StartsWith('.') && !Skipped.Contains(entry.Name))
                    Take(entry, $"{prefix}{entry.Name}", depth);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(InstallerDiagnostics.Unreadable.With(prefix.Length == 0 ? folder : prefix, e.Message));
        }
    }

    private void Take(FileSystemInfo entry, string path, int depth)
    {
        if (entry is DirectoryInfo directory && entry.LinkTarget is null)
        {
            if (depth < MaxDepth)
                Visit(directory, $"{path}/", depth + 1);
        }
        else if (InstallerSource.IsOfInterest(entry.Name))
        {
            if (entry.LinkTarget is not null)
                diagnostics.Add(InstallerDiagnostics.Link.With(path));
            else
                TakeFile((FileInfo)entry, path);
        }
    }

    private void TakeFile(FileInfo file, string path)
    {
        try
        {
            // A pipe has no length; opening it could wait for ever.
            if (file.Length == 0)
                return;
            if (file.Length > MaxBytes)
                diagnostics.Add(InstallerDiagnostics.TooLarge.With(path, Text(file.Length), Text(MaxBytes)));
            else if (Decode(File.ReadAllBytes(file.FullName)) is { } text)
                files.Add(new(path, text));
            else
                diagnostics.Add(InstallerDiagnostics.NotText.With(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(InstallerDiagnostics.Unreadable.With(path, e.Message));
        }
    }

    private static string? Decode(byte[] content)
    {
        if (content.Contains((byte)0))
            return null;
        try
        {
            return Strict.GetString(content).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
