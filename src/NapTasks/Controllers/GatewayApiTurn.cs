using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>
/// The TURN port through Gateway API: TCPRoute and UDPRoute, v1 and in the standard channel since Gateway API 1.6. The relay range cannot
/// follow: a listener has one port, and no listener lets out what coturn sends unasked.
/// </summary>
/// <param name="exposure">The deployment.</param>
/// <param name="name">Of each object, which other kinds of controllers do not use.</param>
/// <param name="reference">Whose Gateway; null: one of our own, so that TURN has an address apart from the hosts'.</param>
/// <param name="className">The GatewayClass of our own Gateway.</param>
internal sealed class GatewayApiTurn(PlatformExposure exposure, ObjectName name, GatewayReference? reference, string? className)
{
    /// <summary>The listeners that somebody else's Gateway has to provide.</summary>
    public static string Describe(TurnRelay relay) =>
        string.Join(", ", relay.Published.Select(p => $"{ListenerName(p.Transport)} ({Protocol(p.Transport)} {relay.Port})"));

    public IEnumerable<KubernetesObject> Objects(TurnRelay relay, ObjectName service)
    {
        var listeners = relay.Published.Select(p => new Listener(ListenerName(p.Transport)) { Port = relay.Port.Number, Protocol = Protocol(p.Transport) });
        if (reference is null)
            yield return GatewayApiObjects.Gateway(exposure, name, className!, listeners);
        if (reference is { ThroughListenerSet: true })
            yield return GatewayApiObjects.ListenerSet(exposure, name, reference, listeners);
        foreach (var port in relay.Published)
            yield return Route(port, service);
    }

    private static string ListenerName(Transport transport) => $"turn-{Protocol(transport).ToLowerInvariant()}";

    private static string Protocol(Transport transport) => transport == Transport.Tcp ? "TCP" : "UDP";

    private KubernetesObject Route(TurnPort port, ObjectName service) =>
        KubernetesObject.Create(exposure, $"{GatewayApiObjects.Group}/v1", $"{Protocol(port.Transport)}Route", name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["parentRefs"] = new YamlSequence { GatewayApiObjects.ParentRef(reference, name, ListenerName(port.Transport)) },
                ["rules"] = new YamlSequence
                {
                    new YamlMapping { ["backendRefs"] = new YamlSequence { GatewayApiObjects.BackendRef(service, port.First) } },
                },
            },
        });
}
