namespace NapTasks.Yaml;

/// <summary>A place at which two documents differ.</summary>
/// <param name="Path">Keys with dots between, indices in brackets.</param>
/// <param name="Before">Null when the first one has nothing there.</param>
/// <param name="After">Null when the second one has nothing there.</param>
internal sealed record YamlDifference(string Path, string? Before, string? After)
{
    /// <summary>By their scalars; the order of keys counts for nothing.</summary>
    public static IEnumerable<YamlDifference> Between(YamlNode before, YamlNode after)
    {
        var old = ByPath(before);
        var current = ByPath(after);
        return from path in old.Keys.Union(current.Keys, StringComparer.Ordinal)
               let difference = new YamlDifference(path, old.GetValueOrDefault(path), current.GetValueOrDefault(path))
               where difference.Before != difference.After
               select difference;
    }

    // A key with a dot in it can give two scalars the same path: the last one counts.
    private static Dictionary<string, string> ByPath(YamlNode node) => YamlLeaves.Of(node)
        .GroupBy(leaf => leaf.Path, StringComparer.Ordinal)
        .ToDictionary(leaves => leaves.Key, leaves => leaves.Last().Text, StringComparer.Ordinal);
}

/// <summary>The scalars of a document, in its order.</summary>
internal static class YamlLeaves
{
    /// <summary>With the path of each: keys with dots between, indices in brackets.</summary>
    public static IEnumerable<(string Path, string Text)> Of(YamlNode node, string path = "") => node switch
    {
        YamlMapping mapping => mapping.SelectMany(e => Of(e.Value, path.Length == 0 ? e.Key : $"{path}.{e.Key}")),
        YamlSequence sequence => sequence.SelectMany((item, i) => Of(item, $"{path}[{i}]")),
        YamlScalar scalar => [(path, scalar.Text)],
        _ => throw new ArgumentException($"There is no such node: {node.GetType().Name}.", nameof(node)),
    };
}
