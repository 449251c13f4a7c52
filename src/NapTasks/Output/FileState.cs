namespace NapTasks.Output;

/// <summary>How a file on disk stands to what is to be there.</summary>
internal enum FileState
{
    /// <summary>As it is to be, line ends aside.</summary>
    Current,

    /// <summary>To be there, and is not.</summary>
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
