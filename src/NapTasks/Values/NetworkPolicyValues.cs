using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>What values.env says of NetworkPolicies.</summary>
/// <param name="Enabled">Whether they are wanted.</param>
/// <param name="IngressNamespaces">Of the pods that pass requests on; empty: where the controllers are usually installed.</param>
/// <param name="From">Who else may reach the Services.</param>
internal sealed record NetworkPolicyValues(bool Enabled, ImmutableArray<Namespace> IngressNamespaces, ImmutableArray<NetworkPeer> From)
{
    public static NetworkPolicyValues Read(KeyReader keys) => new(
        keys.Optional(NetworkPolicyKeys.Enabled),
        keys.Optional(NetworkPolicyKeys.IngressNamespaces, []),
        keys.Optional(NetworkPolicyKeys.From, []));
}

/// <summary>The keys of the NetworkPolicies.</summary>
internal static class NetworkPolicyKeys
{
    public static readonly Key<bool> Enabled = new("NETWORK_POLICY_ENABLED", Words.ParseBoolean,
        Words.Boolean, "NetworkPolicies: only the ingress controller and the platform's own namespace reach the three Services") { Default = "false" };

    public static readonly Key<ImmutableArray<Namespace>> IngressNamespaces = new("INGRESS_NAMESPACE", ParseNamespaces,
        "DNS labels, comma-separated",
        "Namespaces of the controller's pods: NetworkPolicies admit requests from there, and settings of the controller itself are kept there")
        { Absent = "where the controller is usually installed; with NetworkPolicies a warning says so, and it is an error where there is no usual place", ForRoutes = true };

    public static readonly Key<ImmutableArray<NetworkPeer>> From = new("NETWORK_POLICY_FROM", NetworkPeer.ParseList,
        "namespaces, addresses and networks, comma-separated",
        "Who else may reach the three Services: monitoring; the nodes, where the controller uses their network") { Absent = "nobody", Under = Enabled.Name };

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
