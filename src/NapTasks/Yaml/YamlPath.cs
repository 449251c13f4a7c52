namespace NapTasks.Yaml;

/// <summary>Looks into a document that may have anything in it.</summary>
internal static class YamlPath
{
    /// <summary>What stands below keys within keys; null when there is nothing.</summary>
    public static YamlNode? Find(this YamlNode? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            node = (node as YamlMapping)?[key];
        return node;
    }

    /// <summary>The scalar there; null when there is none.</summary>
    public static string? Text(this YamlNode? node, params ReadOnlySpan<string> keys) => (node.Find(keys) as YamlScalar)?.Text;

    /// <summary>The items of a sequence there; none when it is something else.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode? node, params ReadOnlySpan<string> keys) => node.Find(keys) as YamlSequence ?? [];
}
