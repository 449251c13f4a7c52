using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Tasks.Fleets;

/// <summary>What became of one customer. It is small: the files themselves are not kept.</summary>
/// <param name="Customer">Its index.</param>
/// <param name="Findings">In the order of the file.</param>
internal sealed record CustomerOutcome(int Customer, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Nothing was written.</summary>
    public bool HasFailed { get; init; }

    public int Written { get; init; }

    public int Unchanged { get; init; }

    public int Removed { get; init; }

    /// <summary>Commands for what stays in the cluster.</summary>
    public ImmutableArray<string> Deletions { get; init; } = [];
}
