using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Yaml;

namespace Mutation;

/// <summary>A field of the objects of one kind: the names on the way to it, where [] stands for every item of a list.</summary>
internal sealed record Field(string Kind, ImmutableArray<string> Path) : IComparable<Field>
{
    private const string Items = "[]";

    /// <summary>Every field of an object that has a value of its own, or a list of values.</summary>
    public static IEnumerable<Field> Of(KubernetesObject o) => PathsOf(o.Document).Select(path => new Field(o.Kind, path));

    public KubernetesObject RemoveFrom(KubernetesObject o) => o.Kind == Kind ? o with { Document = (YamlMapping)Without(o.Document, Path) } : o;

    public int CompareTo(Field? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public bool Equals(Field? other) => ToString() == other?.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Kind}: {string.Join(" > ", Path).Replace($" > {Items}", Items, StringComparison.Ordinal)}";

    private static IEnumerable<ImmutableArray<string>> PathsOf(YamlNode node) => node switch
    {
        YamlMapping map => map.SelectMany(e => PathsOf(e.Value).Select(p => p.Insert(0, e.Key))),
        YamlSequence list when list.All(i => i is not YamlScalar) => list.SelectMany(i => PathsOf(i).Select(p => p.Insert(0, Items))),
        _ => [[]],
    };

    private static YamlNode Without(YamlNode node, ImmutableArray<string> path)
    {
        switch (node)
        {
            case YamlMapping map when path.Length > 0:
                var changed = new YamlMapping();
                foreach (var (key, value) in map)
                {
                    if (key != path[0])
                        changed[key] = value;
                    else if (path.Length > 1)
                        changed[key] = Without(value, path[1..]);
                }

                return changed;
            // A list of lists of values.
            case YamlSequence when path is [Items]:
                return new YamlSequence();
            case YamlSequence list when path is [Items, ..]:
                return new YamlSequence { list.Select(i => Without(i, path[1..])) };
            default:
                return node;
        }
    }
}
