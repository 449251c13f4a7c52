using NapTasks.Controllers;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>TURN at an address of MetalLB (metallb.io/v1beta1; MetalLB 0.14.9 or later knows the name of the annotation).</summary>
internal static class TurnMetalLb
{
    private static readonly Namespace Operators = Namespace.Parse("", "metallb-system").Value;

    public static IEnumerable<KubernetesObject> Objects(PlatformExposure exposure, TurnRelay relay)
    {
        yield return TurnService.MetalLb(exposure, relay);
        // Several deployments share that namespace, so they are named after the platform's own, which is unique.
        var pool = new ObjectName($"{exposure.Values.Namespace}-turn");
        yield return Create("IPAddressPool", new YamlMapping
        {
            ["addresses"] = new YamlSequence { $"{relay.Host}/{(relay.Host.Contains(':', StringComparison.Ordinal) ? 128 : 32)}" },
            // No other Service may be given it.
            ["autoAssign"] = false,
        });
        yield return Create("L2Advertisement", new YamlMapping { ["ipAddressPools"] = new YamlSequence { pool.ToString() } });

        KubernetesObject Create(string kind, YamlMapping spec) => KubernetesObject.Create(
            exposure, "metallb.io/v1beta1", kind, pool, new YamlMapping { ["spec"] = spec }, foreignNamespace: Operators);
    }
}
