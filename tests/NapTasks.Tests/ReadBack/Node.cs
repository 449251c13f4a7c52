using System.Globalization;
using k8s;

namespace NapTasks.Tests.ReadBack;

/// <summary>A place in a parsed manifest; where there is nothing, an empty one, so that paths can be followed without checks.</summary>
internal readonly record struct Node(object? Value)
{
    public static Node Parse(string yaml) => new(KubernetesYaml.Deserialize<Dictionary<object, object>>(yaml, strict: true));

    public Node this[string key] => Value is IDictionary<object, object> map && map.TryGetValue(key, out var value) ? new(value) : default;

    public Node this[int index] => Items.ElementAtOrDefault(index);

    public IEnumerable<Node> Items => Value is List<object> list ? list.Select(item => new Node(item)) : [];

    public string? Text => Value is null or List<object> or IDictionary<object, object> ? null : Convert.ToString(Value, CultureInfo.InvariantCulture);

    public int Number => int.Parse(Text!, CultureInfo.InvariantCulture);

    public bool Exists => Value is not null;

    public bool IsTrue => Text is "true" or "True";

    public string Kind => this["kind"].Text!;

    public string Name => this["metadata"]["name"].Text!;

    public Node Annotation(string name) => this["metadata"]["annotations"][name];
}
