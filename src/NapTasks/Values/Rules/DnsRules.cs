using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>The ingress' address, and whether DNS can lead the hosts there.</summary>
internal static class DnsRules
{
    private static readonly ImmutableArray<Key> Hosts = [Keys.MainDomain, Keys.SandboxDomain, Keys.SandboxEnabled, Keys.Mode, DnsKeys.Enabled, DnsKeys.Zone];

    private static readonly Rule AddressMissing = new(DnsDiagnostics.AddressMissing, [DnsKeys.Address, DnsKeys.Enabled, Keys.MainDomain], (values, _) =>
        Finding.When(values is { HasRoutes: true, MainDomain: not null, Dns: { Enabled: true, Address: null } }, DomainRules.RoutesWanted(values)));

    private static readonly Rule MainOutsideZone = new(DnsDiagnostics.MainOutsideZone, Hosts, (values, _) =>
        values is { HasRoutes: true, MainDomain: { } main, Dns: { Enabled: true, Zone: { } zone } }
            ? Finding.When(main.RelativeTo(zone) is null, DnsKeys.Zone, $"{zone}", $"{main}")
            : []);

    private static readonly Rule SandboxOutsideZone = new(DnsDiagnostics.SandboxOutsideZone, Hosts, (values, _) =>
        values is { HasRoutes: true, SandboxEnabled: true, SandboxDomain: { } sandbox, MainDomain: { } main, Dns: { Enabled: true, Zone: { } zone } }
            ? Finding.When(main.RelativeTo(zone) is not null && sandbox.RelativeTo(zone) is null, DnsKeys.Zone, $"{sandbox}", $"{zone}")
            : []);

    private static readonly Rule ApexIsNoCname = new(DnsDiagnostics.ApexIsNoCname, Hosts, (values, _) =>
        from host in Apexes(values)
        from target in Targets(values)
        where target.Address.Name is not null
        select new Finding(target.Key, [$"{host}", target.Key.Name, $"{target.Address}"]));

    private static readonly Rule EndpointsAtApex = new(DnsDiagnostics.EndpointsAtApex, [.. Hosts, DnsKeys.Endpoints], (values, _) =>
        from host in Apexes(values)
        where values.Dns.Endpoints == DnsEndpoints.BelowApex && Targets(values).Any(t => t.Address.Name is null)
        select new Finding(DnsKeys.Endpoints, [$"{host}"]));

    private static readonly Rule AddressIsHost = new(DnsDiagnostics.AddressIsHost, Hosts, (values, _) =>
        from target in Targets(values)
        where values.MainDomain is { } main && target.Address.Name is { } name && LeadsToItself(values, main, name)
        select new Finding(target.Key, [target.Key.Name, $"{target.Address}"]));

    // One node that carries both the ingress and coturn is no fault, and NAP_HOST says that it is a node.
    private static readonly Rule TurnHostIsIngress = new(
        DnsDiagnostics.TurnHostIsIngress,
        [Keys.TurnHost, TurnKeys.Exposure, Keys.BrowserEnabled, Keys.Host, DnsKeys.Address, DnsKeys.InternalAddress],
        (values, _) => Finding.When(
            values is { BrowserEnabled: true, HasRoutes: true, TurnHost: { } turn, Turn.Exposure: TurnExposure.Host }
            && turn != values.Host.ToString()
            && IPAddress.TryParse(turn, out var address)
            && Targets(values).Any(t => t.Address.Addresses.Contains(address)),
            Keys.TurnHost,
            values.TurnHost ?? ""));

    private static readonly Rule PrivateAndPublic = new(DnsDiagnostics.PrivateAndPublic, [], (values, _) =>
        from target in Targets(values)
        where values.Dns.Enabled
        from family in new[] { target.OfFamily(AddressFamily.InterNetwork), target.OfFamily(AddressFamily.InterNetworkV6) }
        where family.Any(target.Address.Private.Contains) && !family.All(target.Address.Private.Contains)
        select new Finding(target.Key, [target.Key.Name, string.Join<IPAddress>(", ", family)]));

    private static readonly Rule PrivateOutside = new(DnsDiagnostics.PrivateOutside, [DnsKeys.InternalAddress], (values, _) =>
        values is { HasRoutes: true, Dns: { Enabled: true, InternalAddress: not null, Address: { Name: null } address } }
            ? Finding.When(address.Addresses.All(address.Private.Contains), DnsKeys.Address, $"{address}")
            : []);

    private static readonly Rule TwoViews = new(DnsDiagnostics.TwoViews, [DnsKeys.Address, DnsKeys.InternalAddress], (values, _) =>
        Finding.When(
            values is { HasRoutes: true, Dns: { Enabled: true, Address: not null, InternalAddress: not null } } && values.Dns.Endpoints != DnsEndpoints.None,
            DnsKeys.Endpoints));

    public static ImmutableArray<Rule> All { get; } =
    [
        AddressMissing, MainOutsideZone, SandboxOutsideZone, ApexIsNoCname, EndpointsAtApex, AddressIsHost, TurnHostIsIngress, PrivateAndPublic,
        PrivateOutside, TwoViews,
    ];

    private static IEnumerable<Target> Targets(DeploymentValues values)
    {
        if (values is { HasRoutes: true, Dns.Address: { } address })
            yield return new(DnsKeys.Address, address);
        if (values is { HasRoutes: true, Dns.InternalAddress: { } inside })
            yield return new(DnsKeys.InternalAddress, inside);
    }

    private static IEnumerable<Hostname> Apexes(DeploymentValues values) =>
        values is { Dns.Enabled: true, MainDomain: { } main }
            ? (values is { SandboxEnabled: true, SandboxHost: { } sandbox } ? new[] { main, sandbox } : [main]).Where(h => h.IsApex(values.Dns.Zone))
            : [];

    // Below the sandbox' domain the wildcard answers for every name.
    private static bool LeadsToItself(DeploymentValues values, Hostname main, Hostname name) =>
        name == main || name == main.Child("files") || name == main.Child("browsers")
        || (values is { SandboxEnabled: true, SandboxHost: { } sandbox } && name.RelativeTo(sandbox) is not null);

    private sealed record Target(Key Key, IngressAddress Address)
    {
        public IPAddress[] OfFamily(AddressFamily family) => [.. Address.Addresses.Where(a => a.AddressFamily == family)];
    }
}
