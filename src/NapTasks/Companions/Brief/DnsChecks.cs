using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Companions.Brief;

/// <summary>Acceptance checks of DNS as lines of bash that run as they stand.</summary>
internal static class DnsChecks
{
    private static readonly Message Server = new(
        "server=  # one of your own name servers, to be asked directly; empty: the system’s",
        "server=  # 需要直接查询的 DNS 服务器；留空则使用系统默认");

    private static readonly Message Inside = new("# Inside.", "# 内网。");

    private static readonly Message Outside = new("# Outside.", "# 外网。");

    /// <summary>Whether the names lead where the records of a line say.</summary>
    public static string Of(PageContext c, DnsPlan plan, DnsLine line) => Script.Of(
    [
        .. line == DnsLine.Default ? [] : new[] { c.Say[line == DnsLine.Internal ? Inside : Outside] },
        c.Say[Server],
        "check() {",
        "  got=$(dig +short ${server:+\"@$server\"} \"$1\" \"$2\" | LC_ALL=C sort | tr '\\n' ' ')",
        "  if [ \"${got% }\" = \"$3\" ]",
        "  then echo \"ok    $1 $2: $got\"; else echo \"FAIL  $1 $2: ${got:-nothing }not $3\"; fi",
        "}",
        .. from record in plan.On(line)
           where record.Type != DnsRecordType.Alias
           group record by (record.Host, record.Type) into records
           let name = Checks.Sample(c.Exposure.Routes.First(r => r.Host == records.Key.Host))
           select $"check {Script.Quote(name)} {ZoneFile.TypeOf(records.Key.Type)} {Script.Quote(Expected(records))}",
    ]);

    /// <summary>Where the names lead, for people to compare, as long as nobody knows where they should.</summary>
    public static string Any(PageContext c) => Script.Of(
    [
        c.Say[Server],
        .. c.Exposure.Routes.Select(r => $"dig +noall +answer ${{server:+\"@$server\"}} {Script.Quote(Checks.Sample(r))}"),
    ]);

    // As dig prints them and sort puts them: names with the final dot.
    private static string Expected(IEnumerable<DnsRecord> records) => string.Join(
        ' ',
        records.Select(r => r.Type == DnsRecordType.Cname ? $"{r.Value}." : r.Value).Order(StringComparer.Ordinal));
}
