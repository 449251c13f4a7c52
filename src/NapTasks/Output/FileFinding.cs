using NapTasks.Rendering;

namespace NapTasks.Output;

/// <summary>One file of the output folder.</summary>
/// <param name="Path">Relative to the folder, with slashes.</param>
/// <param name="State">How it stands.</param>
/// <param name="Wanted">What is to be there; null when nothing is.</param>
/// <param name="Actual">What is there; null when nothing readable is.</param>
internal sealed record FileFinding(string Path, FileState State, ManifestFile? Wanted, string? Actual);

/// <summary>How a file on disk compares with the wanted one.</summary>
internal enum FileState
{
    /// <summary>As it is to be, line ends aside.</summary>
    Current,

    /// <summary>Wanted, but missing.</summary>
    Missing,

    /// <summary>Generated, unedited, and to be replaced; or without any content, as a power cut leaves files on some disks.</summary>
    Outdated,

    /// <summary>Generated, unedited, and no longer wanted.</summary>
    Stale,

    /// <summary>Generated, and then changed by hand or by a merge.</summary>
    EditedByHand,

    /// <summary>Not generated: the customer's, or a folder.</summary>
    Foreign,

    /// <summary>Itself, or a folder on the way to it, is a symbolic link.</summary>
    Link,
}
