namespace NapTasks.Values;

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
