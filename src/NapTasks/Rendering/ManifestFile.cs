namespace NapTasks.Rendering;

/// <summary>A generated file.</summary>
/// <param name="Path">Relative to the output folder, with slashes.</param>
/// <param name="Text">All of it, with LF line ends; on disk it is UTF-8 without byte order mark.</param>
internal sealed record ManifestFile(string Path, string Text)
{
    /// <summary>Puts the ownership line in front.</summary>
    public static ManifestFile Generated(string path, string body) => new(path, $"{OwnershipLine.For(path, body)}\n{body}");
}
