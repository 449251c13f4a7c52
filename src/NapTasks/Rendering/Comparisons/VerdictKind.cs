namespace NapTasks.Rendering.Comparisons;

/// <summary>From the best to the worst.</summary>
internal enum VerdictKind
{
    /// <summary>There is nothing in between that it could be asked of.</summary>
    NotConcerned,

    /// <summary>The generated objects say all of it, or nothing needs to be said.</summary>
    Yes,

    /// <summary>With a setting of the controller itself.</summary>
    Setting,

    /// <summary>Somebody has to do something by hand.</summary>
    ByHand,

    /// <summary>It cannot be had.</summary>
    No,
}
