using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>A Gateway that somebody else owns.</summary>
/// <param name="Namespace">Where it lives.</param>
/// <param name="Name">Its name.</param>
/// <param name="ThroughListenerSet">Whether we bring listeners of our own along, in a ListenerSet, instead of using the Gateway's.</param>
internal sealed record GatewayReference(Namespace Namespace, ObjectName Name, bool ThroughListenerSet)
{
    private const string ListenerSet = "listenerset:";

    public override string ToString() => $"{Namespace}/{Name}";

    /// <summary>Reads <c>namespace/name</c> or <c>listenerset:namespace/name</c>.</summary>
    public static Parsed<GatewayReference> Parse(string key, string text)
    {
        var throughListenerSet = text.StartsWith(ListenerSet, StringComparison.Ordinal);
        var parts = text[(throughListenerSet ? ListenerSet.Length : 0)..].Split('/');
        return parts is [var first, var second]
            && Namespace.Parse(key, first).TryGet(out var ns, out _)
            && ObjectName.Parse(key, second).TryGet(out var name, out _)
            ? new GatewayReference(ns, name, throughListenerSet)
            : ValuesDiagnostics.NotAGateway.With(key, text);
    }
}
