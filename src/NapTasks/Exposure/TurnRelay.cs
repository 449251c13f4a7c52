using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>
/// The platform's TURN relay for the remote browser: coturn, one pod on the network of its node, past every ingress. The ports
/// are those of the installer's own Deployment.
/// </summary>
/// <param name="Host">The address or name that clients dial.</param>
/// <param name="Port">The port that clients dial; in front of the node it has to lead to 3478.</param>
/// <param name="Exposure">What stands in front.</param>
internal sealed record TurnRelay(string Host, PortNumber Port, TurnExposure Exposure)
{
    /// <summary>The installer's Deployment, its container and the label of its pods, whatever the prefix.</summary>
    public const string Deployment = "coturn";

    /// <summary>Whether clients dial a load balancer. coturn's own node is then not named in values.env.</summary>
    public bool Balanced => Exposure != TurnExposure.Host;

    /// <summary>All that coturn listens on, whatever is published of it.</summary>
    public static ImmutableArray<TurnPort> Ports { get; } =
    [
        new(PortNumber.Turn.Number, PortNumber.Turn.Number, Transport.Tcp, new(
            "TURN: clients use it over TCP, and without it no picture of the remote browser arrives",
            "TURN：客户端经 TCP 使用，不通则远程浏览器没有画面")),
        new(PortNumber.Turn.Number, PortNumber.Turn.Number, Transport.Udp, new("TURN over UDP", "TURN（UDP）")),
        new(TurnKeys.FirstRelayPort, TurnKeys.LastRelayPort, Transport.Udp, new("Media of the remote browser, relayed by TURN", "TURN 中继的远程浏览器媒体流")),
    ];

    /// <summary>
    /// The ports that <see cref="Host"/> offers. Media passes even without the relay range: both ends go through coturn, which itself
    /// passes on what is for one of its own addresses (measured with coturn 4.6).
    /// </summary>
    public ImmutableArray<TurnPort> Published => Exposure is TurnExposure.Host or TurnExposure.MetalLb ? Ports : [.. Ports.Where(p => !p.IsRelay)];

    /// <summary>Null when the browser is off, and while TURN_HOST is only the name of a node.</summary>
    public static TurnRelay? From(DeploymentValues values) => values is { BrowserEnabled: true, TurnHost: { } host, TurnHostIsNodesName: false, Turn: var turn }
        ? new TurnRelay(host, turn.Port, turn.Exposure)
        : null;
}

/// <summary>A port, or a range of ports, that coturn listens on at its node.</summary>
/// <param name="First">The lowest port.</param>
/// <param name="Last">The highest port; the same one where it is not a range.</param>
/// <param name="Transport">Its protocol.</param>
/// <param name="Purpose">For people who open firewalls.</param>
internal sealed record TurnPort(int First, int Last, Transport Transport, Message Purpose)
{
    /// <summary>Where an allocation's media arrives and leaves; a range, and the one coturn that made the allocation must get it.</summary>
    public bool IsRelay => First != Last;
}

/// <summary>A protocol that has ports.</summary>
internal enum Transport
{
    Tcp,
    Udp,
}
