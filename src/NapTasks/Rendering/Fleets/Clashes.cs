using NapTasks.Diagnostics;

namespace NapTasks.Rendering.Fleets;

/// <summary>Looks for what two customers of a fleet cannot both have.</summary>
internal static class Clashes
{
    /// <param name="customers">All of them, whatever is built: by index, null where a file could not be read.</param>
    /// <returns>In the order of the customers.</returns>
    public static IEnumerable<Clash> Find(IReadOnlyList<CustomerFacts?> customers)
    {
        var domains = new Dictionary<string, int>(StringComparer.Ordinal);
        var domainsOnCluster = new Dictionary<(string, string), int>();
        var namespaces = new Dictionary<(string, string), int>();
        var ports = new Dictionary<(string, string), (int Index, string Key)>();
        var settings = new Dictionary<(string, WantedSetting), (int Index, string Value)>();
        for (var i = 0; i < customers.Count; i++)
        {
            if (customers[i] is not { } customer)
                continue;
            if (customer.MainDomain is { } domain)
            {
                if (customer.Cluster is { } shared && !domainsOnCluster.TryAdd((shared, domain.Value), i))
                    yield return new(FleetDiagnostics.DomainOnOneCluster.At(domain.Place, customer.Name, NameOf(domainsOnCluster[(shared, domain.Value)]), domain.Value, shared),
                        domainsOnCluster[(shared, domain.Value)], i);
                else if (!domains.TryAdd(domain.Value, i))
                    yield return new(FleetDiagnostics.DomainTwice.At(domain.Place, customer.Name, NameOf(domains[domain.Value]), domain.Value), domains[domain.Value], i);
            }

            if (customer.Cluster is not { } cluster)
                continue;
            if (customer.Namespace is { } ns && !namespaces.TryAdd((cluster, ns.Value), i))
            {
                var first = namespaces[(cluster, ns.Value)];
                yield return new(FleetDiagnostics.NamespaceTwice.At(ns.Place, customer.Name, NameOf(first), ns.Value, cluster), first, i);
            }

            // Of many settings that differ the first is enough: one value of the customer decides several.
            var differing = new HashSet<(string, int)>();
            foreach (var (setting, place) in customer.Settings)
            {
                var same = (cluster, setting with { Value = "" });
                if (!settings.TryAdd(same, (i, setting.Value)) && settings[same] is var (first, value) && value != setting.Value && differing.Add((setting.Controller, first)))
                    yield return new(FleetDiagnostics.SettingDiffers.At(place, customer.Name, NameOf(first), cluster, setting.Controller, setting.Key, setting.Value, value),
                        first, i);
            }

            foreach (var (port, place) in customer.NodePorts)
            {
                // Two of one customer are that customer's own fault.
                if (!ports.TryAdd((cluster, port.Port), (i, port.Key)) && ports[(cluster, port.Port)] is var (first, key) && first != i)
                    yield return new(FleetDiagnostics.NodePortTwice.At(place, customer.Name, NameOf(first), cluster, port.Key, key, port.Port), first, i);
            }
        }

        string NameOf(int index) => customers[index]!.Name;
    }
}

/// <summary>What two customers cannot both have.</summary>
/// <param name="Finding">At the place of the second one.</param>
/// <param name="First">Its index.</param>
/// <param name="Second">Its index.</param>
internal sealed record Clash(Diagnostic Finding, int First, int Second);
