using System.Collections.Immutable;
using System.Net;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>A load balancer in front of TURN, and the port that clients are told.</summary>
internal static class TurnExposureRules
{
    // What controllers of Gateway API have in common.
    private const string GatewayKey = "INGRESS_GATEWAY";

    private static readonly ImmutableArray<Key> DependsOn = [TurnKeys.Exposure, Keys.BrowserEnabled, Keys.TurnHost];

    private static readonly Rule BrowserOff = new(TurnDiagnostics.BrowserOff, DependsOn, (values, _) =>
        Finding.When(!values.BrowserEnabled && values.Turn.Exposure != TurnExposure.Host, TurnKeys.Exposure, Word(values)));

    private static readonly Rule OtherPort = new(TurnDiagnostics.OtherPort, [.. DependsOn, TurnKeys.Port], (values, _) =>
        Finding.When(
            values is { BrowserEnabled: true, TurnHost: not null, Turn.Exposure: TurnExposure.Host } && values.Turn.Port != PortNumber.Turn,
            TurnKeys.Port,
            $"{values.Turn.Port}",
            values.TurnHost!));

    // Of routes through the same Gateway the address is the same.
    private static readonly Rule AddressTaken = new(
        TurnDiagnostics.AddressTaken,
        [.. DependsOn, Keys.Host, Keys.Mode, Keys.Staged, DnsKeys.Address, DnsKeys.InternalAddress],
        (values, _) => Balanced(values) && AddressKeyOf(values) is { } key ? [new Finding(Keys.TurnHost, [values.TurnHost!, key.Name, Word(values)])] : []);

    private static readonly Rule NotAnnounceable = new(TurnDiagnostics.NotAnnounceable, DependsOn, (values, _) =>
        Finding.When(Through(values, TurnExposure.MetalLb) && !NodeHost.IsAddress(values.TurnHost!), Keys.TurnHost, values.TurnHost!));

    private static readonly Rule PortIsRelays = new(TurnDiagnostics.PortIsRelays, [.. DependsOn, TurnKeys.Port], (values, _) =>
        Finding.When(
            values.BrowserEnabled && values.Turn.Port.Number is >= TurnKeys.FirstRelayPort and <= TurnKeys.LastRelayPort,
            TurnKeys.Port,
            $"{values.Turn.Port}"));

    private static readonly Rule NoGateway = new(TurnDiagnostics.NoGateway, [.. DependsOn, Keys.Controller, Keys.Mode, Keys.Staged], (values, keys) =>
    {
        var family = keys.KnownControllers.Where(c => c.Keys.Any(k => k.Name == GatewayKey)).Select(c => c.Name).ToArray();
        return Finding.When(
            Through(values, TurnExposure.GatewayApi) && !(values.HasRoutes && values.Controllers.Any(family.Contains)),
            TurnKeys.Exposure,
            string.Join(", ", family));
    });

    public static ImmutableArray<Rule> All { get; } = [BrowserOff, OtherPort, AddressTaken, NotAnnounceable, PortIsRelays, NoGateway];

    private static bool Balanced(DeploymentValues values) =>
        values is { BrowserEnabled: true, TurnHost: not null } && values.Turn.Exposure != TurnExposure.Host;

    private static bool Through(DeploymentValues values, TurnExposure exposure) => Balanced(values) && values.Turn.Exposure == exposure;

    // The key that gives TURN's address to something else.
    private static Key? AddressKeyOf(DeploymentValues values)
    {
        bool IsTurn(string text) => IPAddress.TryParse(text, out var address) && IPAddress.TryParse(values.TurnHost, out var turn)
            ? address.Equals(turn)
            : text.Equals(values.TurnHost, StringComparison.OrdinalIgnoreCase);
        bool HasTurn(IngressAddress? address) => address is not null && (address.Name is { } name ? IsTurn($"{name}") : address.Addresses.Any(a => IsTurn($"{a}")));
        if (IsTurn(values.Host.ToString().Trim('[', ']')))
            return Keys.Host;
        if (!values.HasRoutes || values.Turn.Exposure == TurnExposure.GatewayApi)
            return null;
        return HasTurn(values.Dns.Address) ? DnsKeys.Address : HasTurn(values.Dns.InternalAddress) ? DnsKeys.InternalAddress : null;
    }

    private static string Word(DeploymentValues values) => TurnKeys.Word(values.Turn.Exposure);
}
