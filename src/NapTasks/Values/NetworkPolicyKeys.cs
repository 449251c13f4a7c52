using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>The keys of the NetworkPolicies.</summary>
internal static class NetworkPolicyKeys
{
    public static readonly Key<bool> Enabled = new("NETWORK_POLICY_ENABLED", Words.ParseBoolean,
        Words.Boolean, "`false`", "NetworkPolicies: only the ingress controller and the platform's own namespace reach the three Services");

    public static readonly Key<ImmutableArray<Namespace>> IngressNamespaces = new("INGRESS_NAMESPACE", ParseNamespaces,
        "DNS labels, comma-separated", "where the controller is usually installed; with NetworkPolicies a warning says so, and it is an error where there is no usual place",
        "Namespaces of the controller's pods: NetworkPolicies admit requests from there, and settings of the controller itself are kept there") { ForRoutes = true };

    public static readonly Key<ImmutableArray<NetworkPeer>> From = new("NETWORK_POLICY_FROM", NetworkPeer.ParseList,
        "namespaces, addresses and networks, comma-separated", "nobody",
        "Who else may reach the three Services: monitoring; the nodes, where the controller uses their network") { Under = Enabled.Name };

    /// <summary>For the documentation, in its order.</summary>
    public static ImmutableArray<Key> All { get; } = [Enabled, IngressNamespaces, From];

    private static Parsed<ImmutableArray<Namespace>> ParseNamespaces(string key, string text)
    {
        var names = ImmutableArray.CreateBuilder<Namespace>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Namespace.Parse(key, part).TryGet(out var name, out var problem))
                return problem;
            names.Add(name);
        }

        return names.ToImmutable();
    }
}
