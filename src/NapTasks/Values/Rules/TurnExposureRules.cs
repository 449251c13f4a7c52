using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>A load balancer in front of TURN, and the port that clients are told.</summary>
internal static class TurnExposureRules
{
    // What controllers of Gateway API have in common.
    private const string GatewayKey = "INGRESS_GATEWAY";

    private static readonly ImmutableArray<Key> DependsOn = [TurnKeys.Exposure, Keys.BrowserEnabled, Keys.TurnHost, Keys.TurnBindIp];

    private static readonly Rule BindAddressMissing = new(TurnDiagnostics.BindAddressMissing, [.. DependsOn, Keys.Host], (values, _) =>
        Finding.When(
            Balanced(values) && values.Turn.BindAddress is null,
            TurnKeys.Exposure,
            Word(values),
            NodeHost.IsAddress($"{values.Host}") && $"{values.Host}" != values.TurnHost ? $"{values.Host}" : NodeHost.Example));

    private static readonly Rule BrowserOff = new(TurnDiagnostics.BrowserOff, DependsOn, (values, _) =>
        Finding.When(!values.BrowserEnabled && values.Turn.Exposure != TurnExposure.Host, TurnKeys.Exposure, Word(values)));

    private static readonly Rule OtherPort = new(TurnDiagnostics.OtherPort, [.. DependsOn, TurnKeys.Port], (values, _) =>
        Finding.When(
            values is { BrowserEnabled: true, TurnHost: not null, Turn.Exposure: TurnExposure.Host } && values.Turn.Port != PortNumber.Turn,
            TurnKeys.Port,
            $"{values.Turn.Port}",
            values.Turn.BindAddress?.ToString() ?? values.TurnHost!));

    private static readonly Rule SameAddress = new(TurnDiagnostics.SameAddress, DependsOn, (values, _) =>
        Finding.When(
            Balanced(values) && values.Turn.BindAddress is { } address && address.ToString() == values.TurnHost,
            Keys.TurnBindIp,
            values.TurnHost!,
            Word(values)));

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

    public static ImmutableArray<Rule> All { get; } = [BindAddressMissing, BrowserOff, OtherPort, SameAddress, NotAnnounceable, PortIsRelays, NoGateway];

    private static bool Balanced(DeploymentValues values) =>
        values is { BrowserEnabled: true, TurnHost: not null } && values.Turn.Exposure != TurnExposure.Host;

    private static bool Through(DeploymentValues values, TurnExposure exposure) => Balanced(values) && values.Turn.Exposure == exposure;

    private static string Word(DeploymentValues values) => TurnKeys.Word(values.Turn.Exposure);
}
