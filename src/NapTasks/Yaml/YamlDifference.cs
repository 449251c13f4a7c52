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

    // A key with a dot in it can give one path to two scalars: the last one counts.
    private static Dictionary<string, string> ByPath(YamlNode node) => YamlLeaves.Of(node)
        .GroupBy(leaf => leaf.Path, StringComparer.Ordinal)
        .ToDictionary(leaves => leaves.Key, leaves => leaves.Last().Text, StringComparer.Ordinal);
}
