namespace NapTasks.Output;

/// <summary>Whose a file is, told by its first line.</summary>
internal enum Ownership
{
    /// <summary>The customer's.</summary>
    None,

    /// <summary>Generated, and its sum is right.</summary>
    Unedited,

    /// <summary>Generated, and its sum is wrong, or a merge has left its markers.</summary>
    Edited,
}
