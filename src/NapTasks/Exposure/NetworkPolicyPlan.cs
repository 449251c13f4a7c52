using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>Who may reach the three Services, beside the platform's own namespace.</summary>
/// <param name="IngressNamespaces">Of the pods that pass requests on; empty: where the controllers are usually installed.</param>
/// <param name="Others">Who else.</param>
internal sealed record NetworkPolicyPlan(ImmutableArray<Namespace> IngressNamespaces, ImmutableArray<NetworkPeer> Others)
{
    /// <summary>Null where they are not wanted, and with node ports, since users then come in through the nodes.</summary>
    public static NetworkPolicyPlan? From(DeploymentValues values) => values is { NetworkPolicies.Enabled: true, Mode: ExposureMode.External }
        ? new(values.NetworkPolicies.IngressNamespaces, values.NetworkPolicies.From)
        : null;
}
