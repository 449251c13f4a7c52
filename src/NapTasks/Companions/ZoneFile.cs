using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions;

/// <summary>
/// Records as a fragment of a zone file (RFC 1035, section 5), for <c>$INCLUDE</c> or for people. It has no SOA and NS, which belong to the
/// zone, and no <c>$TTL</c> and <c>$ORIGIN</c>, which in some servers would affect what follows the <c>$INCLUDE</c>.
/// </summary>
internal static class ZoneFile
{
    /// <summary>Every record, its names absolute: it may be included in any zone that they lie in.</summary>
    public static TextFile Absolute(DnsPlan plan, DnsLine line)
    {
        var comment = plan.Zone is { } zone
            ? $"; Names are absolute; {NameOf("relative", line)} has those of {zone} relative to it.\n"
            : "; Names are absolute. With DNS_ZONE they are written relative to the zone, too.\n";
        return new(NameOf("records", line), Comment(line) + comment + Print([.. plan.On(line)], r => $"{r.Host}."));
    }

    /// <summary>The records of one zone, as they stand there.</summary>
    public static TextFile Relative(DnsPlan plan, DnsLine line, Hostname zone) => new(
        NameOf("relative", line),
        Comment(line) + $"; Names are relative to {zone}: $INCLUDE {NameOf("relative", line)} {zone}.\n"
            + Print([.. plan.On(line).Where(r => r.HostRecord is not null)], r => r.HostRecord!));

    /// <summary>As it stands in a zone file.</summary>
    public static string TypeOf(DnsRecordType type) => type switch
    {
        DnsRecordType.A => "A",
        DnsRecordType.Aaaa => "AAAA",
        DnsRecordType.Cname => "CNAME",
        _ => "ALIAS",
    };

    private static string NameOf(string name, DnsLine line) => line == DnsLine.Internal ? $"{name}-internal.zone" : $"{name}.zone";

    private static string Comment(DnsLine line) => line switch
    {
        DnsLine.External => $"; For resolvers outside; those inside get {NameOf("records", DnsLine.Internal)} (split horizon). No SOA and no NS: they are the zone's.\n",
        DnsLine.Internal => $"; For resolvers inside; those outside get {NameOf("records", DnsLine.External)} (split horizon). No SOA and no NS: they are the zone's.\n",
        _ => "; For $INCLUDE in a zone file, or to be entered one by one. No SOA and no NS: they are the zone's.\n",
    };

    private static string Print(DnsRecord[] records, Func<DnsRecord, string> name)
    {
        var width = records.Max(r => name(r).Length);
        return string.Concat(records.Select(r => $"{Row(r, name(r).PadRight(width))}\n"));
    }

    private static string Row(DnsRecord record, string name) => record.Type switch
    {
        DnsRecordType.Alias => $"; {name.TrimEnd()} is the apex of its zone, where DNS has no CNAME: make an ALIAS or ANAME of your DNS provider to {record.Value}.",
        DnsRecordType.Cname => $"{name} {record.Ttl} IN CNAME {record.Value}.",
        _ => $"{name} {record.Ttl} IN {TypeOf(record.Type)} {record.Value}",
    };
}
