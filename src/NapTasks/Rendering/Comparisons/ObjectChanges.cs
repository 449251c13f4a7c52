using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Yaml;

namespace NapTasks.Rendering.Comparisons;

/// <summary>What happens to the objects.</summary>
/// <param name="Coming">New ones.</param>
/// <param name="Going">Nothing generates them any more; <c>kubectl apply</c> leaves them where they are.</param>
/// <param name="Changing">Those that are in both, with what is different in them.</param>
internal sealed record ObjectChanges(
    ImmutableArray<ObjectReference> Coming,
    ImmutableArray<ObjectReference> Going,
    ImmutableArray<(ObjectReference Object, ImmutableArray<YamlDifference> Differences)> Changing)
{
    public bool None => Coming.IsEmpty && Going.IsEmpty && Changing.IsEmpty;

    public static ObjectChanges Between(IEnumerable<KubernetesObject> today, IEnumerable<KubernetesObject> then)
    {
        var before = today.ToDictionary(ObjectReference.To);
        var after = then.ToDictionary(ObjectReference.To);
        return new(
            [.. after.Keys.Where(o => !before.ContainsKey(o))],
            [.. before.Keys.Where(o => !after.ContainsKey(o))],
            [
                .. from o in before.Keys.Where(after.ContainsKey)
                   let differences = YamlDifference.Between(before[o].Document, after[o].Document).ToImmutableArray()
                   where !differences.IsEmpty
                   select (o, differences),
            ]);
    }
}
