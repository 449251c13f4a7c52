using System.Net;
using System.Net.Sockets;
using NapTasks.Controllers;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>A Service that leads to coturn's pod. Its name differs from the installer's coturn, which has no address and is for TCP only.</summary>
internal static class TurnService
{
    public static ObjectName Name(PlatformExposure exposure) => exposure.Values.AppPrefix.Name("turn");

    /// <summary>At the address TURN_HOST, from whatever pool of MetalLB holds it, on every port.</summary>
    public static KubernetesObject MetalLb(PlatformExposure exposure, TurnRelay relay) => Create(
        exposure,
        relay,
        new YamlMapping
        {
            ["type"] = "LoadBalancer",
            ["allocateLoadBalancerNodePorts"] = false,
            ["externalTrafficPolicy"] = "Local",
            ["ipFamilyPolicy"] = "SingleStack",
            ["ipFamilies"] = new YamlSequence { IPAddress.Parse(relay.Host).AddressFamily == AddressFamily.InterNetworkV6 ? "IPv6" : "IPv4" },
        },
        new YamlMapping { ["metallb.io/loadBalancerIPs"] = relay.Host });

    /// <summary>On a Network Load Balancer of the AWS Load Balancer Controller, 2.13 or later, with the node's address as target.</summary>
    public static KubernetesObject Nlb(PlatformExposure exposure, TurnRelay relay) => Create(
        exposure,
        relay,
        new YamlMapping
        {
            ["type"] = "LoadBalancer",
            ["loadBalancerClass"] = "service.k8s.aws/nlb",
            ["allocateLoadBalancerNodePorts"] = false,
            ["externalTrafficPolicy"] = "Local",
        },
        new YamlMapping
        {
            // Without it one of the two protocols gets no listener.
            ["service.beta.kubernetes.io/aws-load-balancer-enable-tcp-udp-listener"] = "true",
            ["service.beta.kubernetes.io/aws-load-balancer-nlb-target-type"] = "ip",
        });

    /// <summary>For routes to name.</summary>
    public static KubernetesObject Backend(PlatformExposure exposure, TurnRelay relay) =>
        Create(exposure, relay with { Port = PortNumber.Turn }, new YamlMapping { ["type"] = "ClusterIP" });

    private static KubernetesObject Create(PlatformExposure exposure, TurnRelay relay, YamlMapping spec, YamlMapping? annotations = null)
    {
        spec["selector"] = new YamlMapping { ["app"] = TurnRelay.Deployment };
        // A Service has no port ranges, so each port is listed.
        spec["ports"] = new YamlSequence
        {
            from port in relay.Published
            from number in Enumerable.Range(port.First, port.Last - port.First + 1)
            select Port(port, number, port.IsRelay ? number : relay.Port.Number),
        };
        return KubernetesObject.Create(exposure, "v1", "Service", Name(exposure), new YamlMapping { ["spec"] = spec }, annotations);
    }

    private static YamlMapping Port(TurnPort port, int target, int published) => new()
    {
        ["name"] = port.IsRelay ? $"relay-{target}" : port.Transport == Transport.Tcp ? "turn-tcp" : "turn-udp",
        ["protocol"] = port.Transport == Transport.Tcp ? "TCP" : "UDP",
        ["port"] = published,
        ["targetPort"] = target,
    };
}
