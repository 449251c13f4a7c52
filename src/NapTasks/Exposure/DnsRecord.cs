using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>A DNS record that leads one of the hosts to the ingress.</summary>
/// <param name="Host">For previews a wildcard, <c>*.</c> in front.</param>
/// <param name="HostRecord">The host as it stands in the zone, <c>@</c> for the zone's own name; null where the zone is not known or another.</param>
/// <param name="Type">Never a CNAME at the apex of a zone.</param>
/// <param name="Value">An address, or a name without a final dot.</param>
/// <param name="Line">Who gets it.</param>
/// <param name="Ttl">How long resolvers may keep it.</param>
internal sealed record DnsRecord(Hostname Host, string? HostRecord, DnsRecordType Type, string Value, DnsLine Line, DnsTtl Ttl);
