namespace NapTasks.Output;

/// <summary>Obstacles on the way to the folders below a root. Each is checked once, however many files are in it.</summary>
/// <param name="root">The absolute path that all others are relative to.</param>
internal sealed class FolderWays(string root)
{
    private readonly Dictionary<string, Way> known = new(StringComparer.Ordinal);

    /// <param name="folder">Relative to the root, with slashes; empty for the root itself.</param>
    public Way To(string folder)
    {
        if (known.TryGetValue(folder, out var way))
            return way;
        way = folder.Length == 0 ? Root() : Below(To(ParentOf(folder)), folder);
        known.Add(folder, way);
        return way;
    }

    /// <summary>The folder of a path, empty where that is the root.</summary>
    public static string ParentOf(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path[..slash];

    /// <summary>Whether it is a symbolic link. One look at the disk, and another one only where it may be.</summary>
    public static bool IsLink(FileSystemInfo entry) => Exists(entry) && entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;

    /// <summary>Whether there is anything of that name, a folder, a file or a link that leads nowhere.</summary>
    public static bool Exists(FileSystemInfo entry) => (int)entry.Attributes != -1;

    private Way Root()
    {
        var entry = new DirectoryInfo(root);
        return new Way(IsLink(entry) ? "" : null, null, !Exists(entry));
    }

    private Way Below(Way parent, string folder)
    {
        if (parent != default)
            return parent;
        var entry = new DirectoryInfo(Path.Combine(root, folder));
        var exists = Exists(entry);
        return new Way(IsLink(entry) ? folder : null, exists && !entry.Attributes.HasFlag(FileAttributes.Directory) ? folder : null, !exists);
    }
}

/// <summary>What is in the way to a folder.</summary>
/// <param name="Link">The folder, or one above it, that is a symbolic link, empty for the root; null when none is.</param>
/// <param name="File">A file that stands where a folder has to be; null when none does.</param>
/// <param name="IsMissing">Whether the folder is not there.</param>
internal readonly record struct Way(string? Link, string? File, bool IsMissing);
