using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Output;

namespace NapTasks.Tasks;

/// <summary>Brings a settings file into memory.</summary>
internal static class InputFile
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The bytes of the file, or null and a finding.</summary>
    public static byte[]? Read(string path, DiagnosticBag diagnostics)
    {
        var place = new SourceLocation(path);
        try
        {
            // Of a link, what it leads to counts.
            var file = new FileInfo(path);
            if (FolderWays.IsLink(file))
                file = new FileInfo(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName);
            if (!FolderWays.Exists(file))
                diagnostics.Add(EnvFileDiagnostics.Missing.At(place, path));
            // A pipe or a device has no length; opening it could wait for ever.
            else if (!file.Exists || file.Length == 0)
                diagnostics.Add(EnvFileDiagnostics.NotAFile.At(place, path));
            else if (file.Length > MaxBytes)
                diagnostics.Add(EnvFileDiagnostics.TooLarge.At(place, path, Text(file.Length), Text(MaxBytes)));
            else
                return File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(EnvFileDiagnostics.Unreadable.At(place, path, e.Message));
        }

        return null;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
