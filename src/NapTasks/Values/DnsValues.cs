using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>What values.env says of the ingress' address and of DNS.</summary>
internal sealed record DnsValues
{
    /// <summary>Whether DNS records are wanted from us.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Null: not known yet.</summary>
    public required IngressAddress? Address { get; init; }

    /// <summary>For resolvers inside, with split horizon; null: the same for everybody.</summary>
    public required IngressAddress? InternalAddress { get; init; }

    /// <summary>Null: not known, and never guessed from the names.</summary>
    public required Hostname? Zone { get; init; }

    /// <summary>Whether the wildcard is a CNAME to the sandbox' domain, for DNS systems without wildcard addresses.</summary>
    public required bool WildcardIsCname { get; init; }

    public required DnsTtl Ttl { get; init; }

    public required DnsEndpoints Endpoints { get; init; }

    public static DnsValues Read(KeyReader keys) => new()
    {
        Enabled = keys.Optional(DnsKeys.Enabled),
        Address = keys.OptionalClass(DnsKeys.Address),
        InternalAddress = keys.OptionalClass(DnsKeys.InternalAddress),
        Zone = keys.OptionalClass(DnsKeys.Zone),
        WildcardIsCname = keys.Optional(DnsKeys.Wildcard),
        Ttl = keys.Optional(DnsKeys.Ttl),
        Endpoints = keys.Optional(DnsKeys.Endpoints),
    };
}

/// <summary>The keys on the ingress' address and on DNS.</summary>
internal static class DnsKeys
{
    public static readonly Key<IngressAddress> Address = new("INGRESS_ADDRESS", IngressAddress.Parse,
        "IPv4 and IPv6 addresses, comma-separated, or one name",
        "Where users reach the ingress: a load balancer's address or name, a VIP, or a node") { Absent = "no DNS records, with a warning", ForRoutes = true };

    public static readonly Key<IngressAddress> InternalAddress = new("INGRESS_ADDRESS_INTERNAL", IngressAddress.Parse,
        "as INGRESS_ADDRESS", "Split horizon: where resolvers inside lead; INGRESS_ADDRESS is then for those outside") { Absent = "the same for everybody" };

    public static readonly Key<bool> Enabled = new("DNS_ENABLED", Words.ParseBoolean,
        Words.Boolean, "Whether DNS records are generated") { Default = "true", ForRoutes = true };

    public static readonly Key<Hostname> Zone = new("DNS_ZONE", Hostname.ParseZone,
        "domain in lower case", "The DNS zone of the hosts: records relative to it, and where its apex is") { Absent = "names stay absolute", ForRoutes = true };

    public static readonly Key<bool> Wildcard = new("DNS_WILDCARD", ParseWildcard,
        "`address` or `cname`", "What the wildcard's record is; `cname` leads to the sandbox' domain, for DNS systems without wildcard addresses") { Default = "address" };

    public static readonly Key<DnsTtl> Ttl = new("DNS_TTL", DnsTtl.Parse,
        "1 to 604800 seconds", "How long resolvers may keep the records") { Default = $"{DnsTtl.Usual}", ForRoutes = true };

    public static readonly Key<DnsEndpoints> Endpoints = new("DNS_ENDPOINTS", ParseEndpoints,
        "`true`, `false` or `apex`", "DNSEndpoint objects for external-dns; `apex`: also where the main domain is the zone itself") { Default = "false" };

    /// <summary>For the documentation, in its order.</summary>
    public static ImmutableArray<Key> All { get; } = [Address, InternalAddress, Enabled, Zone, Wildcard, Ttl, Endpoints];

    private static Parsed<bool> ParseWildcard(string key, string text) => text switch
    {
        "address" => false,
        "cname" => true,
        _ => ValuesDiagnostics.NotOneOf.With(key, text, "address, cname"),
    };

    private static Parsed<DnsEndpoints> ParseEndpoints(string key, string text) => text switch
    {
        "false" => DnsEndpoints.None,
        "true" => DnsEndpoints.BelowApex,
        "apex" => DnsEndpoints.WithApex,
        _ => ValuesDiagnostics.NotOneOf.With(key, text, "true, false, apex"),
    };
}

/// <summary>Whether the records are given to external-dns as objects: DNS_ENDPOINTS.</summary>
internal enum DnsEndpoints
{
    /// <summary>No.</summary>
    None,

    /// <summary>Yes, and none of them may be the apex of a zone.</summary>
    BelowApex,

    /// <summary>Yes, and external-dns may own the apex record, too.</summary>
    WithApex,
}
