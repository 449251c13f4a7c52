using System.Collections.Immutable;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>The DNS records.</summary>
/// <param name="Zone">Null: not known.</param>
/// <param name="Ttl">In seconds.</param>
/// <param name="Automatic">Whether a program writes them.</param>
/// <param name="Records">As long as the address is not known the table still shows which names there are.</param>
/// <param name="Lines">What is to be checked, by the resolvers that get it; none as long as the address is not known.</param>
/// <param name="Alias">The name of the zone itself where it should be a CNAME, which cannot be; null: none.</param>
/// <param name="WildcardAsCname">Whether the wildcard could be a CNAME and is not.</param>
internal sealed record DnsFacts(
    string? Zone, int Ttl, bool Automatic, ImmutableArray<RecordFacts> Records, ImmutableArray<LineFacts> Lines, string? Alias, bool WildcardAsCname)
{
    /// <summary>Whether resolvers inside and outside get different records.</summary>
    public bool Split => Lines.Length > 1;

    public static DnsFacts Of(DnsPlan plan, ImmutableArray<Route> routes) => new(
        plan.Zone?.ToString(),
        plan.Ttl.Seconds,
        plan.Endpoints != DnsEndpoints.None,
        plan.Records.IsEmpty
            ? [.. routes.Select(r => new RecordFacts($"{r.Host}", plan.HostRecordOf(r.Host), "A", "", ""))]
            : [.. plan.Records.Select(r => new RecordFacts($"{r.Host}", r.HostRecord, ZoneFile.TypeOf(r.Type), Word(r.Line), r.Value))],
        [.. plan.Lines.Select(line => new LineFacts(Word(line), [.. Checks(plan, line, routes)]))],
        plan.Records.FirstOrDefault(r => r.Type == DnsRecordType.Alias)?.Host.ToString(),
        routes.FirstOrDefault(r => r.IsWildcard) is { } previews && !plan.Records.Any(r => r.Host == previews.Host && r.Type == DnsRecordType.Cname));

    private static string Word(DnsLine line) => line switch { DnsLine.External => "external", DnsLine.Internal => "internal", _ => "" };

    private static IEnumerable<CheckFacts> Checks(DnsPlan plan, DnsLine line, ImmutableArray<Route> routes) =>
        from record in plan.On(line)
        where record.Type != DnsRecordType.Alias
        group record by (record.Host, record.Type) into records
        select new CheckFacts(HostFacts.SampleOf(routes.First(r => r.Host == records.Key.Host)), ZoneFile.TypeOf(records.Key.Type), Expected(records));

    // As dig prints them and sort puts them: names with the final dot.
    private static string Expected(IEnumerable<DnsRecord> records) =>
        string.Join(' ', records.Select(r => r.Type == DnsRecordType.Cname ? $"{r.Value}." : r.Value).Order(StringComparer.Ordinal));
}

/// <param name="Host">With all its labels.</param>
/// <param name="HostRecord">As it stands in the zone; null where the zone is not known or another.</param>
/// <param name="Type">A, AAAA, CNAME or ALIAS.</param>
/// <param name="Line">Empty: for everybody.</param>
/// <param name="Value">Empty: not known yet.</param>
internal sealed record RecordFacts(string Host, string? HostRecord, string Type, string Line, string Value);

/// <summary>What one kind of resolvers has to answer.</summary>
internal sealed record LineFacts(string Line, ImmutableArray<CheckFacts> Checks);

internal sealed record CheckFacts(string Name, string Type, string Expected);
