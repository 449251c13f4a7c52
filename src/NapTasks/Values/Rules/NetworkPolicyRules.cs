using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>When NetworkPolicies are possible, and what only they need.</summary>
internal static class NetworkPolicyRules
{
    private static readonly Rule NodePorts = new(NetworkPolicyDiagnostics.NodePorts, [NetworkPolicyKeys.Enabled, Keys.Mode], (values, _) =>
        Finding.When(values is { NetworkPolicies.Enabled: true, Mode: ExposureMode.NodePort }, NetworkPolicyKeys.Enabled));

    private static readonly Rule NotEnabled = new(NetworkPolicyDiagnostics.NotEnabled, [NetworkPolicyKeys.Enabled], (values, keys) =>
        Finding.When(!values.NetworkPolicies.Enabled && keys.IsSet(NetworkPolicyKeys.From), NetworkPolicyKeys.From, NetworkPolicyKeys.From.Name));

    public static ImmutableArray<Rule> All { get; } = [NodePorts, NotEnabled];
}
