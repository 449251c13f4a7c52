using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>Modules, node ports and the node's address.</summary>
internal static class ServiceRules
{
    private static readonly Rule NodePortsEqual = new(
        RuleDiagnostics.NodePortsEqual,
        [Keys.NodePort, Keys.BrowserNodePort, Keys.SandboxNodePort, PlatformKeys.RegistryNodePort, Keys.SandboxEnabled, Keys.BrowserEnabled],
        (values, keys) =>
        {
            var ports = NodePorts(values, keys).ToArray();
            return ports.SelectMany((second, index) => ports.Take(index)
                .Where(first => first.Port == second.Port)
                .Select(first => new Finding(second.Key, [first.Key.Name, second.Key.Name, second.Port.ToString()])));
        });

    private static readonly Rule ModuleUnset = new(RuleDiagnostics.ModuleUnset, [Keys.SandboxEnabled, Keys.BrowserEnabled], (_, keys) =>
        from key in new[] { Keys.SandboxEnabled, Keys.BrowserEnabled }
        where !keys.IsSet(key)
        select new Finding(key, [key.Name]));

    private static readonly Rule BrowserWithoutSandbox = new(
        RuleDiagnostics.BrowserWithoutSandbox,
        [Keys.SandboxEnabled, Keys.BrowserEnabled],
        (values, _) => Finding.When(values is { BrowserEnabled: true, SandboxEnabled: false }, Keys.BrowserEnabled));

    private static readonly Rule ExampleHost = new(RuleDiagnostics.ExampleHost, [Keys.Host], (values, keys) =>
        Finding.When(
            values.Host.ToString() == NodeHost.Example,
            Keys.Host,
            keys.File.Has(Keys.Host.SeedName!) ? Keys.Host.SeedName! : Keys.Host.Name,
            NodeHost.Example));

    private static readonly Rule HostOfThisMachine = new(RuleDiagnostics.HostOfThisMachine, [Keys.Host], (values, keys) =>
        Finding.When(
            values.Mode == ExposureMode.NodePort && NodeHost.IsOfThisMachine(values.Host.ToString()),
            Keys.Host,
            keys.File.Has(Keys.Host.SeedName!) ? Keys.Host.SeedName! : Keys.Host.Name,
            values.Host.ToString()));

    // The platform's own guide has the main domain in NAP_HOST.
    private static readonly Rule HostOfTurnIsName = new(RuleDiagnostics.TurnHostIsNodesName, [Keys.Host, Keys.TurnHost, Keys.BrowserEnabled, TurnKeys.Exposure], (values, _) =>
        Finding.When(values is { BrowserEnabled: true, TurnHostIsNodesName: true }, Keys.TurnHost, values.Host.ToString(), NodeHost.Example));

    private static readonly Rule ModeUnset = new(RuleDiagnostics.ModeUnset, [Keys.Mode], (_, keys) =>
        Finding.When(
            !keys.IsSet(Keys.Mode) && (keys.File.Has(Keys.Mode.Name) || keys.IsSet(Keys.Controller) || keys.IsSet(Keys.MainDomain)),
            Keys.Mode));

    private static readonly Rule PrefixWithoutImages = new(RuleDiagnostics.PrefixWithoutImages, [Keys.AppPrefix], (values, keys) =>
        Finding.When(
            values.AppPrefix.ToString() != "nap"
                && !keys.IsSet(PlatformKeys.PlatformImagePrefix)
                && !values.HasOwnRegistry,
            Keys.AppPrefix,
            values.AppPrefix.ToString()));

    public static ImmutableArray<Rule> All { get; } =
        [NodePortsEqual, ModuleUnset, BrowserWithoutSandbox, ExampleHost, HostOfThisMachine, HostOfTurnIsName, ModeUnset, PrefixWithoutImages];

    private static IEnumerable<UsedPort> NodePorts(DeploymentValues values, KeyReader keys)
    {
        if (values.RegistryNodePort is { } registry)
            yield return new(PlatformKeys.RegistryNodePort, registry);
        else if (keys.TextOf(PlatformKeys.DeployProfile) == "single-node")
            yield return new(PlatformKeys.RegistryNodePort, NodePort.SingleNodeRegistry);
        yield return new(Keys.NodePort, values.NodePort);
        if (values.BrowserEnabled)
            yield return new(Keys.BrowserNodePort, values.BrowserNodePort);
        if (values.SandboxEnabled)
            yield return new(Keys.SandboxNodePort, values.SandboxNodePort);
    }

    private sealed record UsedPort(Key Key, NodePort Port);
}
