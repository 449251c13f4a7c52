namespace NapTasks.Tasks.Fleets;

/// <summary>What is done with the files of each customer.</summary>
internal enum FleetVerb
{
    /// <summary>Written, unless one of them was edited by hand.</summary>
    Write,

    /// <summary>Written, hand edits or not.</summary>
    Overwrite,

    /// <summary>Compared only.</summary>
    Verify,
}
