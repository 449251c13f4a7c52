using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>What values.env says of the TURN relay, TURN_HOST aside.</summary>
/// <param name="Exposure">How clients reach it.</param>
/// <param name="Port">The port that they are told.</param>
internal sealed record TurnValues(TurnExposure Exposure, PortNumber Port)
{
    public static TurnValues Read(KeyReader keys) => new(keys.Optional(TurnKeys.Exposure), keys.Optional(TurnKeys.Port));
}

/// <summary>The keys of the TURN relay beside TURN_HOST.</summary>
internal static class TurnKeys
{
    /// <summary>Of the UDP ports that coturn relays on, by the installer's Deployment.</summary>
    public const int FirstRelayPort = 49152;

    /// <summary>Inclusive.</summary>
    public const int LastRelayPort = 49252;

    public static readonly Key<PortNumber> Port = new("TURN_PORT", PortNumber.Parse,
        "1 to 65535", "The port that clients are told; coturn itself always listens on 3478") { Default = "3478" };

    public static readonly Key<TurnExposure> Exposure = new("INGRESS_TURN", ParseExposure,
        "`host`, `metallb`, `gateway-api` or `nlb`", "How users reach TURN: at its node, or at TURN_HOST through a load balancer; then `manifests/turn/coturn/` is to be applied, too") { Default = "host" };

    /// <summary>Once taken for a key of the platform, which never had it. It has no effect.</summary>
    public static readonly Key<string> BindIp = new("TURN_BIND_IP", Words.ParseText, "anything", "Nothing");

    /// <summary>For the documentation, in its order.</summary>
    public static ImmutableArray<Key> All { get; } = [Port, Exposure];

    /// <summary>The word for a way, as it stands in values.env.</summary>
    public static string Word(TurnExposure exposure) => exposure switch
    {
        TurnExposure.MetalLb => "metallb",
        TurnExposure.GatewayApi => "gateway-api",
        TurnExposure.Nlb => "nlb",
        _ => "host",
    };

    private static Parsed<TurnExposure> ParseExposure(string key, string text)
    {
        var ways = Enum.GetValues<TurnExposure>();
        return ways.Any(way => Word(way) == text)
            ? ways.Single(way => Word(way) == text)
            : ValuesDiagnostics.NotOneOf.With(key, text, string.Join(", ", ways.Select(Word)));
    }
}

/// <summary>How clients reach the platform's TURN relay, coturn, which runs on the network of one node.</summary>
internal enum TurnExposure
{
    /// <summary>At that node's own address, as the platform deploys it: nothing is generated.</summary>
    Host,

    /// <summary>At an address that MetalLB announces, on all its ports.</summary>
    MetalLb,

    /// <summary>At a Gateway, on the TURN port only.</summary>
    GatewayApi,

    /// <summary>At a Network Load Balancer of AWS, on the TURN port only.</summary>
    Nlb,
}
