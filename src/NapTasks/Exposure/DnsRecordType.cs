namespace NapTasks.Exposure;

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
