using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>TURN comes with the remote browser and never passes an ingress.</summary>
internal static class TurnRules
{
    private static readonly Rule HostMissing = new(RuleDiagnostics.TurnHostMissing, [Keys.TurnHost, Keys.BrowserEnabled, Keys.Host], (values, _) =>
        Finding.When(
            values is { BrowserEnabled: true, TurnHost: null },
            Keys.BrowserEnabled,
            NodeHost.IsAddress($"{values.Host}") ? $"{values.Host}" : NodeHost.Example));

    private static readonly Rule HostNotAnAddress = new(RuleDiagnostics.TurnHostNotAnAddress, [Keys.TurnHost, Keys.BrowserEnabled, TurnKeys.Exposure], (values, _) =>
        Finding.When(
            values is { BrowserEnabled: true, TurnHost: not null and not "localhost", Turn.Exposure: TurnExposure.Host, TurnHostIsNodesName: false }
                && !NodeHost.IsAddress(values.TurnHost),
            Keys.TurnHost,
            values.TurnHost ?? ""));

    // MetalLB takes no name either, which is said by another rule.
    private static readonly Rule HostNeitherAddressNorName = new(RuleDiagnostics.TurnHostNeitherAddressNorName,
        [Keys.TurnHost, Keys.BrowserEnabled, TurnKeys.Exposure], (values, _) =>
        Finding.When(
            values is { BrowserEnabled: true, TurnHost: not null, Turn.Exposure: TurnExposure.GatewayApi or TurnExposure.Nlb }
                && !NodeHost.IsAddress(values.TurnHost) && !NodeHost.IsName(values.TurnHost),
            Keys.TurnHost,
            values.TurnHost ?? ""));

    private static readonly Rule HostOfThisMachine = new(RuleDiagnostics.TurnHostOfThisMachine, [Keys.TurnHost, Keys.BrowserEnabled], (values, _) =>
        Finding.When(
            values is { BrowserEnabled: true, TurnHost: not null } && NodeHost.IsOfThisMachine(values.TurnHost),
            Keys.TurnHost,
            values.TurnHost ?? ""));

    public static ImmutableArray<Rule> All { get; } = [HostMissing, HostNotAnAddress, HostNeitherAddressNorName, HostOfThisMachine];
}
