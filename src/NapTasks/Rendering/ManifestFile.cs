namespace NapTasks.Rendering;

/// <summary>A generated file.</summary>
/// <param name="Path">Relative to the output folder, with slashes.</param>
/// <param name="Text">All of it, with LF line ends; on disk it is UTF-8 without byte order mark.</param>
internal sealed record ManifestFile(string Path, string Text)
{
    /// <summary>Puts the ownership line in front.</summary>
    /// <param name="path">Relative to the output folder.</param>
    /// <param name="body">What follows the line.</param>
    /// <param name="owner">What stands before the path in the line, so that a copy from another output folder is not taken for generated.</param>
    public static ManifestFile Generated(string path, string body, string owner = "") => new(path, string.Concat(OwnershipLine.For(owner + path, body).ToString(), "\n", body));
}
