namespace Mutation;

/// <summary>What notices a mutant; the first of these that does.</summary>
internal enum Witness
{
    /// <summary>The routes, read back by the controller's own rules, are not what the platform needs.</summary>
    Routes,

    /// <summary>A pinned file or a pinned warning differs.</summary>
    Snapshots,

    /// <summary>A test of single settings fails.</summary>
    OtherTests,

    /// <summary>The table of docs/controllers.md differs, which a test holds to the code.</summary>
    Table,

    /// <summary>No test.</summary>
    Nothing,
}
