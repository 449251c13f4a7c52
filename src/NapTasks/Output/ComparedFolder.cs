using System.Collections.Immutable;
using NapTasks.Rendering;

namespace NapTasks.Output;

/// <summary>An output folder, compared with what is to be in it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Summary">What it was made from, in a few words.</param>
/// <param name="Findings">Its files.</param>
internal sealed record ComparedFolder(OutputFolder Folder, string Path, string Summary, ImmutableArray<FileFinding> Findings)
{
    /// <summary>As people call it.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <exception cref="IOException">Something cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be read.</exception>
    public static ComparedFolder Of(string path, string owner, string summary, ManifestSet wanted)
    {
        var folder = new OutputFolder(path, owner);
        return new(folder, path, summary, folder.Compare(wanted));
    }
}
