namespace NapTasks.Rendering.Comparisons;

/// <summary>What a note on a key says.</summary>
internal enum KeyNoteKind
{
    /// <summary>The line to write.</summary>
    Write,

    /// <summary>The other choice looks at it, and it is not set.</summary>
    MayBeNeeded,

    /// <summary>It is set, and only the other choice looks at it.</summary>
    NowRead,

    /// <summary>It is set for the controllers of today, and the other choice would take it for its own.</summary>
    ReadByBoth,

    /// <summary>It is set, and nobody looks at it any more.</summary>
    NoLongerRead,
}
