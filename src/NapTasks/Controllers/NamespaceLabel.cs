using NapTasks.Values;

namespace NapTasks.Controllers;

/// <summary>A label by which namespaces are selected.</summary>
/// <param name="Key">As in <c>matchLabels</c>.</param>
/// <param name="Value">May be empty.</param>
internal sealed record NamespaceLabel(string Key, string Value)
{
    // Every namespace has it of itself (Kubernetes 1.22).
    private const string Name = "kubernetes.io/metadata.name";

    /// <summary>Whether it is only where the product is usually installed.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether it selects one namespace by its name.</summary>
    public bool IsName => Key == Name;

    public static NamespaceLabel Of(Namespace name) => new(Name, name.ToString());
}
