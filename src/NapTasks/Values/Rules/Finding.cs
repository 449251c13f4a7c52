using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>What a rule found.</summary>
/// <param name="Key">The key at whose value the finding is shown; the whole file when it is null or not set.</param>
/// <param name="Arguments">The arguments of the rule's text.</param>
internal sealed record Finding(Key? Key, ImmutableArray<string> Arguments)
{
    /// <summary>Where it is shown when that is not at a key of ours.</summary>
    public SourceLocation? Location { get; init; }

    public static IEnumerable<Finding> When(bool condition, Key? key, params ReadOnlySpan<string> arguments) =>
        condition ? [new Finding(key, [.. arguments])] : [];
}
