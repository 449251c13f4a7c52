using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>The DNS records that the hosts need, and no others: a module that is off has no route, so no record.</summary>
internal sealed record DnsPlan
{
    /// <summary>Null: not known; then names are absolute.</summary>
    public required Hostname? Zone { get; init; }

    /// <summary>By line, then in the order of the routes; empty as long as the ingress' address is not known.</summary>
    public required ImmutableArray<DnsRecord> Records { get; init; }

    /// <summary>How long resolvers may keep the records.</summary>
    public required DnsTtl Ttl { get; init; }

    /// <summary>Whether external-dns gets them as objects.</summary>
    public required DnsEndpoints Endpoints { get; init; }

    /// <summary>One, or with split horizon external and internal; empty as long as the ingress' address is not known.</summary>
    public IEnumerable<DnsLine> Lines => Records.Select(r => r.Line).Distinct();

    /// <summary>The records that one kind of resolvers gets.</summary>
    public IEnumerable<DnsRecord> On(DnsLine line) => Records.Where(r => r.Line == line);

    /// <summary>A host as it stands in the zone, <c>@</c> for the zone's own name; null where the zone is not known or another.</summary>
    public string? HostRecordOf(Hostname host) => Zone is { } zone ? host.RelativeTo(zone) : null;

    public static DnsPlan From(DnsValues values, ImmutableArray<Route> routes)
    {
        var plan = new DnsPlan { Zone = values.Zone, Records = [], Ttl = values.Ttl, Endpoints = values.Endpoints };
        (DnsLine Line, IngressAddress? Address)[] targets = values is { Address: not null, InternalAddress: not null }
            ? [(DnsLine.External, values.Address), (DnsLine.Internal, values.InternalAddress)]
            : [(DnsLine.Default, values.Address)];
        return plan with
        {
            Records =
            [
                .. from target in targets
                   where target.Address is not null
                   from route in routes
                   from value in Values(values, route.Host, target.Address)
                   select new DnsRecord(route.Host, plan.HostRecordOf(route.Host), value.Type, value.Text, target.Line, values.Ttl),
            ],
        };
    }

    private static IEnumerable<(DnsRecordType Type, string Text)> Values(DnsValues values, Hostname host, IngressAddress address)
    {
        if (host.IsWildcard && values.WildcardIsCname)
            return [(DnsRecordType.Cname, host.WildcardParent.ToString())];
        if (address.Name is { } name)
            return [(host.IsApex(values.Zone) ? DnsRecordType.Alias : DnsRecordType.Cname, name.ToString())];
        return address.Addresses.OrderBy(a => a.AddressFamily == AddressFamily.InterNetworkV6).Select(a => (TypeOf(a), a.ToString()));
    }

    private static DnsRecordType TypeOf(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? DnsRecordType.Aaaa : DnsRecordType.A;
}

/// <summary>A DNS record that leads one of the hosts to the ingress.</summary>
/// <param name="Host">For previews a wildcard, <c>*.</c> in front.</param>
/// <param name="HostRecord">The host as it stands in the zone, <c>@</c> for the zone's own name; null where the zone is not known or another.</param>
/// <param name="Type">Never a CNAME at the apex of a zone.</param>
/// <param name="Value">An address, or a name without a final dot.</param>
/// <param name="Line">Who gets it.</param>
/// <param name="Ttl">How long resolvers may keep it.</param>
internal sealed record DnsRecord(Hostname Host, string? HostRecord, DnsRecordType Type, string Value, DnsLine Line, DnsTtl Ttl);

/// <summary>The kinds of DNS records that lead to an ingress.</summary>
internal enum DnsRecordType
{
    /// <summary>To an IPv4 address.</summary>
    A,

    /// <summary>To an IPv6 address.</summary>
    Aaaa,

    /// <summary>To another name.</summary>
    Cname,

    /// <summary>To another name from the apex of a zone, where DNS has no record for that: an ALIAS, ANAME or flattened CNAME of the DNS provider.</summary>
    Alias,
}

/// <summary>Which resolvers get a record: what split horizon calls a view, and consoles of DNS providers a line.</summary>
internal enum DnsLine
{
    /// <summary>All, where there is no split horizon.</summary>
    Default,

    /// <summary>Those outside.</summary>
    External,

    /// <summary>Those inside.</summary>
    Internal,
}
