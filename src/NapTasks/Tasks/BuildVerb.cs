namespace NapTasks.Tasks;

/// <summary>What is done with the files of each customer.</summary>
internal enum BuildVerb
{
    /// <summary>Written, unless one of them was edited by hand.</summary>
    Write,

    /// <summary>Written, hand edits or not.</summary>
    Overwrite,

    /// <summary>Compared only.</summary>
    Verify,

    /// <summary>The pages are written, and nothing else.</summary>
    Brief,
}
