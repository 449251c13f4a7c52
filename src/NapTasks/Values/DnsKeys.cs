using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The keys on the ingress' address and on DNS.</summary>
internal static class DnsKeys
{
    public static readonly Key<IngressAddress> Address = new("INGRESS_ADDRESS", IngressAddress.Parse,
        "IPv4 and IPv6 addresses, comma-separated, or one name", "no DNS records, with a warning",
        "Where users reach the ingress: a load balancer's address or name, a VIP, or a node") { ForRoutes = true };

    public static readonly Key<IngressAddress> InternalAddress = new("INGRESS_ADDRESS_INTERNAL", IngressAddress.Parse,
        "as INGRESS_ADDRESS", "the same for everybody", "Split horizon: where resolvers inside lead; INGRESS_ADDRESS is then for those outside");

    public static readonly Key<bool> Enabled = new("DNS_ENABLED", Words.ParseBoolean,
        Words.Boolean, "`true`", "Whether DNS records are generated") { ForRoutes = true };

    public static readonly Key<Hostname> Zone = new("DNS_ZONE", Hostname.ParseZone,
        "domain in lower case", "names stay absolute", "The DNS zone of the hosts: records relative to it, and where its apex is") { ForRoutes = true };

    public static readonly Key<bool> Wildcard = new("DNS_WILDCARD", ParseWildcard,
        "`address` or `cname`", "`address`", "What the wildcard's record is; `cname` leads to the sandbox' domain, for DNS systems without wildcard addresses");

    public static readonly Key<DnsTtl> Ttl = new("DNS_TTL", DnsTtl.Parse,
        "1 to 604800 seconds", $"`{DnsTtl.Usual}`", "How long resolvers may keep the records") { ForRoutes = true };

    public static readonly Key<DnsEndpoints> Endpoints = new("DNS_ENDPOINTS", ParseEndpoints,
        "`true`, `false` or `apex`", "`false`", "DNSEndpoint objects for external-dns; `apex`: also where the main domain is the zone itself");

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
