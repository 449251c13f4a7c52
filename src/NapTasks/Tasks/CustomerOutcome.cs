using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Tasks;

/// <summary>What became of one customer. It is small: the files themselves are not kept.</summary>
/// <param name="Customer">Its index.</param>
/// <param name="Findings">In the order of the file.</param>
internal sealed record CustomerOutcome(int Customer, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Nothing was written.</summary>
    public bool HasFailed { get; init; }

    public ImmutableArray<FolderCount> Folders { get; init; } = [];

    /// <summary>Commands for what stays in the cluster.</summary>
    public ImmutableArray<string> Deletions { get; init; } = [];

    /// <summary>What deletes it by itself; null: nothing does.</summary>
    public string? PrunedBy { get; init; }

    /// <summary>Whether something is left to do by hand.</summary>
    public bool HasSteps { get; init; }
}

/// <summary>How many files of a folder were what, by its name, and what they were made from.</summary>
internal sealed record FolderCount(string Name, string Summary, int Written, int Unchanged, int Removed)
{
    public int Files => Written + Unchanged + Removed;

    public FolderCount With(FolderCount other) =>
        this with { Written = Written + other.Written, Unchanged = Unchanged + other.Unchanged, Removed = Removed + other.Removed };
}
