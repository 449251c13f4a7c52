using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>What values.env says of NetworkPolicies.</summary>
/// <param name="Enabled">Whether they are wanted.</param>
/// <param name="IngressNamespaces">Of the pods that pass requests on; empty: where the controllers are usually installed.</param>
/// <param name="From">Who else may reach the Services.</param>
internal sealed record NetworkPolicyValues(bool Enabled, ImmutableArray<Namespace> IngressNamespaces, ImmutableArray<NetworkPeer> From)
{
    public static NetworkPolicyValues Read(KeyReader keys) => new(
        keys.Optional(NetworkPolicyKeys.Enabled, false),
        keys.Optional(NetworkPolicyKeys.IngressNamespaces, []),
        keys.Optional(NetworkPolicyKeys.From, []));
}
