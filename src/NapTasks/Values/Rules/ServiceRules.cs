using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>Modules, node ports and the node's address.</summary>
internal static class ServiceRules
{
    private static readonly Rule NodePortsEqual = new(
        RuleDiagnostics.NodePortsEqual,
        [Keys.NodePort, Keys.BrowserNodePort, Keys.SandboxNodePort, Keys.SandboxEnabled, Keys.BrowserEnabled],
        (values, _) =>
        {
            var ports = NodePorts(values).ToArray();
            return from second in Enumerable.Range(1, ports.Length - 1)
                   from first in Enumerable.Range(0, second)
                   where ports[first].Port == ports[second].Port
                   select new Finding(ports[second].Key, [ports[first].Key.Name, ports[second].Key.Name, ports[second].Port.ToString()]);
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

    public static ImmutableArray<Rule> All { get; } = [NodePortsEqual, ModuleUnset, BrowserWithoutSandbox, ExampleHost];

    private static IEnumerable<(Key Key, NodePort Port)> NodePorts(DeploymentValues values)
    {
        yield return (Keys.NodePort, values.NodePort);
        if (values.BrowserEnabled)
            yield return (Keys.BrowserNodePort, values.BrowserNodePort);
        if (values.SandboxEnabled)
            yield return (Keys.SandboxNodePort, values.SandboxNodePort);
    }
}
