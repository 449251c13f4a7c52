using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering.Comparisons;

/// <summary>What changes for a deployment with another ingress controller, or with node ports.</summary>
/// <param name="Today">As values.env has it.</param>
/// <param name="Then">With the other choice.</param>
/// <param name="Hosts">One row per public host; none when there are routes neither today nor then.</param>
/// <param name="Traits">One row per trait that values.env asks for.</param>
/// <param name="Appearing">Limits of the other choice that do not hold today: what will have to be done by hand.</param>
/// <param name="Vanishing">Limits of today that will not hold any more.</param>
/// <param name="Objects">Null when those of the other choice cannot be made before values.env is put right.</param>
/// <param name="Files">Files of <c>manifests/</c> that are not applied, with what happens to them.</param>
/// <param name="Keys">What to look at in values.env.</param>
/// <param name="Findings">What a build with the other choice would say of values.env, beyond what it says today.</param>
internal sealed record Comparison(
    RoutingState Today,
    RoutingState Then,
    ImmutableArray<HostRow> Hosts,
    ImmutableArray<TraitRow> Traits,
    ImmutableArray<Diagnostic> Appearing,
    ImmutableArray<Diagnostic> Vanishing,
    ObjectChanges? Objects,
    ImmutableArray<(Message What, string Path)> Files,
    ImmutableArray<KeyNote> Keys,
    ImmutableArray<Diagnostic> Findings)
{
    public bool NothingChanges => Objects is { None: true } && Files.IsEmpty && Appearing.IsEmpty && Vanishing.IsEmpty && Traits.All(t => !t.Changes);

    public static Comparison Between(EnvFile file, RoutingState today, RoutingState then) => new(
        today,
        then,
        HostRow.Between(today, then),
        [.. TraitRow.Between(today, then)],
        Added(today.Limits, then.Limits),
        Added(then.Limits, today.Limits),
        today.Objects is { } before && then.Objects is { } after ? ObjectChanges.Between(before, after) : null,
        [.. FilesBetween(today, then)],
        [.. KeyNote.Between(file, today, then)],
        Added(today.Findings, then.Findings));

    private static IEnumerable<(Message What, string Path)> FilesBetween(RoutingState today, RoutingState then) =>
        from path in today.Files.Keys.Union(then.Files.Keys, StringComparer.Ordinal)
        let before = today.Files.GetValueOrDefault(path)
        let after = then.Files.GetValueOrDefault(path)
        where before != after
        select (before is null ? CompareMessages.Coming : after is null ? CompareMessages.Going : CompareMessages.Changing, path);

    // Where an argument differs, such as the name of an object, there is something else to do.
    private static ImmutableArray<Diagnostic> Added(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after) =>
        [.. after.Where(a => !before.Any(b => b.Code == a.Code && b.Arguments.SequenceEqual(a.Arguments, StringComparer.Ordinal)))];
}
