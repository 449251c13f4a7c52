namespace NapTemplates.Tests;

/// <summary>Permissions, where files have them.</summary>
internal static class FileMode
{
    public static UnixFileMode Of(string path)
    {
        if (!OperatingSystem.IsWindows())
            return File.GetUnixFileMode(path);
        Assert.Skip("Files have no mode on Windows.");
        return default;
    }
}
