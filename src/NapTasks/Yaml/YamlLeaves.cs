namespace NapTasks.Yaml;

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
