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

    // The newest platform separates the two: TURN_HOST is what clients dial, TURN_BIND_IP what coturn binds.
    private static readonly Rule HostNotAnAddress = new(RuleDiagnostics.TurnHostNotAnAddress, [Keys.TurnHost, Keys.BrowserEnabled], (values, keys) =>
        Finding.When(
            values is { BrowserEnabled: true, TurnHost: not null, TurnHostIsNodesName: false }
                && !NodeHost.IsAddress(values.TurnHost) && values.TurnHost != "localhost" && !keys.IsSet(Keys.TurnBindIp),
            Keys.TurnHost,
            values.TurnHost ?? ""));

    private static readonly Rule HostNeitherAddressNorName = new(RuleDiagnostics.TurnHostNeitherAddressNorName,
        [Keys.TurnHost, Keys.TurnBindIp, Keys.BrowserEnabled], (values, keys) =>
        Finding.When(
            values is { BrowserEnabled: true, TurnHost: not null } && keys.IsSet(Keys.TurnBindIp) && !NodeHost.IsAddress(values.TurnHost) && !NodeHost.IsName(values.TurnHost),
            Keys.TurnHost,
            values.TurnHost ?? ""));

    private static readonly Rule HostOfThisMachine = new(RuleDiagnostics.TurnHostOfThisMachine, [Keys.TurnHost, Keys.BrowserEnabled], (values, _) =>
        Finding.When(
            values is { BrowserEnabled: true, TurnHost: not null } && NodeHost.IsOfThisMachine(values.TurnHost),
            Keys.TurnHost,
            values.TurnHost ?? ""));

    public static ImmutableArray<Rule> All { get; } = [HostMissing, HostNotAnAddress, HostNeitherAddressNorName, HostOfThisMachine];
}
