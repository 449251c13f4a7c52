using System.Collections.Immutable;
using System.Net.Sockets;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>Where users reach the ingress.</summary>
/// <param name="Known">Whether that is known.</param>
/// <param name="IsName">Whether it is a name.</param>
/// <param name="Outside">Addresses, or one name; where it is not known one empty text, which a page replaces by a blank.</param>
/// <param name="Inside">The same for the networks inside.</param>
/// <param name="Openings">The ports that it listens on.</param>
internal sealed record EntryFacts(bool Known, bool IsName, ImmutableArray<string> Outside, ImmutableArray<string> Inside, ImmutableArray<Opening> Openings)
{
    public IEnumerable<string> All => Known ? Outside.Union(Inside) : [];

    /// <summary>As they stand before a colon and a port.</summary>
    public IEnumerable<string> Addresses => All.Select(BeforePort);

    public static EntryFacts Of(PlatformExposure exposure, int[] ports)
    {
        var outside = Texts(exposure.Values.Dns.Address);
        var inside = Texts(exposure.Values.Dns.InternalAddress ?? exposure.Values.Dns.Address);
        return new(
            !exposure.Routes.IsEmpty && !outside.IsEmpty,
            exposure.Values.Dns.Address?.Name is not null,
            outside.IsEmpty ? [""] : outside,
            outside.IsEmpty ? [""] : inside,
            [.. ports.Select(p => new Opening($"{p}", "TCP"))]);
    }

    public static string BeforePort(string address) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;

    private static ImmutableArray<string> Texts(IngressAddress? address) => address switch
    {
        null => [],
        { Name: { } name } => [$"{name}"],
        _ => [.. address.Addresses.OrderBy(a => a.AddressFamily == AddressFamily.InterNetworkV6).Select(a => $"{a}")],
    };
}

/// <summary>A port, or a range of ports, of a server.</summary>
internal sealed record Opening(string Ports, string Protocol)
{
    /// <summary>As firewalls write it.</summary>
    public string Rule => $"{Ports}/{Protocol.ToLowerInvariant()}";
}

internal sealed record HostPort(string Host, int Port);

/// <summary>How long a connection may be silent.</summary>
internal sealed record IdleFacts(int Seconds)
{
    /// <summary>Whole ones; 0: it is to be said in minutes.</summary>
    public int Hours => Seconds % 3600 == 0 ? Seconds / 3600 : 0;

    public int Minutes => (Seconds + 59) / 60;
}

/// <summary>The TURN server.</summary>
/// <param name="Host">What clients dial.</param>
/// <param name="Port">The port that they dial.</param>
/// <param name="Node">The server's own address; empty: it stands behind a load balancer, and values.env does not say.</param>
/// <param name="Relay">The published range of ports for media; null: none is.</param>
/// <param name="Published">What has to be let through to <paramref name="Host"/>.</param>
/// <param name="Openings">All that the server itself listens on.</param>
internal sealed record TurnFacts(string Host, int Port, string Node, string? Relay, ImmutableArray<TurnPortFacts> Published, ImmutableArray<Opening> Openings)
{
    public string Address => $"{EntryFacts.BeforePort(Host)}:{Port}";

    public int ListensOn { get; } = PortNumber.Turn.Number;

    public bool Balanced => Node.Length == 0;

    public bool Forwarded => Balanced || Port != ListensOn;

    /// <summary>Has coturn start behind a load balancer.</summary>
    public Verbatim ApplyCommand { get; } = new(CoturnFragment.ApplyCommand);

    /// <summary>The ports, each with its protocols.</summary>
    public IEnumerable<string> Lines => Published.GroupBy(p => p.Ports).Select(g => $"{g.Key} {string.Join(", ", g.Select(p => p.Protocol))}");

    public static TurnFacts Of(TurnRelay turn, Language language) => new(
        turn.Host,
        turn.Port.Number,
        turn.Balanced ? "" : turn.Host,
        turn.Published.FirstOrDefault(p => p.IsRelay) is { } relay ? Range(relay) : null,
        [.. turn.Published.Select(p => new TurnPortFacts(p.IsRelay ? Range(p) : $"{turn.Port}", Protocol(p), p.Purpose.Text(language)))],
        [.. TurnRelay.Ports.Select(p => new Opening(p.IsRelay ? Range(p) : $"{p.First}", Protocol(p)))]);

    private static string Range(TurnPort port) => $"{port.First}-{port.Last}";

    private static string Protocol(TurnPort port) => port.Transport == Transport.Tcp ? "TCP" : "UDP";
}

internal sealed record TurnPortFacts(string Ports, string Protocol, string Purpose);
