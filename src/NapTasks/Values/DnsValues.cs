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
        Enabled = keys.Optional(DnsKeys.Enabled, true),
        Address = keys.OptionalClass(DnsKeys.Address),
        InternalAddress = keys.OptionalClass(DnsKeys.InternalAddress),
        Zone = keys.OptionalClass(DnsKeys.Zone),
        WildcardIsCname = keys.Optional(DnsKeys.Wildcard, false),
        Ttl = keys.Optional(DnsKeys.Ttl, DnsTtl.Usual),
        Endpoints = keys.Optional(DnsKeys.Endpoints, DnsEndpoints.None),
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
