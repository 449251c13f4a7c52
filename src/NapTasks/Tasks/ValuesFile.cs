using System.Globalization;
using NapTasks.Diagnostics;

namespace NapTasks.Tasks;

/// <summary>Brings values.env into memory.</summary>
internal static class ValuesFile
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The bytes of the file, or null and a finding.</summary>
    public static byte[]? Read(string path, DiagnosticBag diagnostics)
    {
        var place = new SourceLocation(path);
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path))
                diagnostics.Add(EnvFileDiagnostics.NotAFile.At(place, path));
            else if (!file.Exists)
                diagnostics.Add(EnvFileDiagnostics.Missing.At(place, path));
            else if (file.Length > MaxBytes)
                diagnostics.Add(EnvFileDiagnostics.TooLarge.At(place, path, Text(file.Length), Text(MaxBytes)));
            else
                // A pipe or a device has no length either; opening it could wait for ever.
                return file.Length == 0 ? [] : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(EnvFileDiagnostics.Unreadable.At(place, path, e.Message));
        }

        return null;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
