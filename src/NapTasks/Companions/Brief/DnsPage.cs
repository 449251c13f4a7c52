using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>For the people of DNS: the records, as their console asks for them.</summary>
internal static class DnsPage
{
    private static readonly Message Title = new("DNS: records to create", "DNS：解析记录申请");

    private static readonly Message Request = new(
        "Please create the records below for the agent platform {0}.",
        "请为智能体平台 {0} 添加下列解析记录。");

    private static readonly Message AllToEntry = new(
        "All names lead to its entry point.",
        "所有域名都指向平台入口。");

    private static readonly Message TwoLines = new(
        "Resolvers inside and outside get different answers: mind the line.",
        "内外网解析结果不同，请注意线路。");

    private static readonly Message WildcardNeeded = new(
        "The wildcard is needed: the platform makes up new names below it all the time.",
        "泛解析记录必不可少：平台会随时生成新的子域名，无法逐一添加。");

    private static readonly Message Automatic = new(
        "The platform’s own DNS automation (external-dns) writes these records: please give it leave for the zone. The table is for review.",
        "这些记录由平台的 DNS 自动化组件（external-dns）写入，请为其开通该区域的权限；下表供审核。");

    private static readonly Message Zone = new("Zone", "区域（域名）");

    private static readonly Message HostRecord = new("Host record", "主机记录");

    private static readonly Message Type = new("Type", "记录类型");

    private static readonly Message Line = new("Line", "线路");

    private static readonly Message Value = new("Value", "记录值");

    private static readonly Message Ttl = new("TTL (s)", "TTL（秒）");

    private static readonly Message When = new("When", "生效时间");

    private static readonly Message OnGoAhead = new("After our go-ahead", "待我方确认后");

    private static readonly Message Everybody = new("Default", "默认");

    private static readonly Message Outside = new("External", "外网");

    private static readonly Message Inside = new("Internal", "内网");

    private static readonly Message WildcardAsCname = new(
        "If your system has no wildcard for addresses: `{0}` as a CNAME to `{1}` does the same.",
        "若系统不支持泛解析 A 记录，可将 `{0}` 设为指向 `{1}` 的 CNAME，效果相同。");

    private static readonly Message AliasNote = new(
        "{0} is the name of the zone itself, where DNS allows no CNAME: use what your provider offers in its place (ALIAS, ANAME or CNAME flattening).",
        "{0} 是区域根域名，不能使用 CNAME，请改用服务商提供的 ALIAS、ANAME 或 CNAME 展平功能。");

    private static readonly Message OtherZone = new("another zone", "其他区域");

    private static readonly Message PlatformAsks = new(
        "The platform’s own servers ask these names too, so the resolvers that they use have to know them.",
        "平台自身的服务器也会访问这些域名，其使用的 DNS 服务器必须能够解析。");

    private static readonly Message ExistingNames = new(
        "If one of the names exists already, lower its TTL to 60 a day before, and note the former value below.",
        "若其中某个域名已存在，请提前一天将其 TTL 调低到 60，并在下方记录原值。");

    private static readonly Message HowToCheck = new(
        "From a network that the line is meant for. On Linux, in bash:",
        "请在相应线路所属的网络中验证。在 Linux 上用 bash 执行：");

    private static readonly Message Windows = new("On Windows, in PowerShell, compare with the table:", "在 Windows 上用 PowerShell 执行，并与上表核对：");

    private static readonly Message TakeBackText = new(
        "Delete the records, or enter the former values. Resolvers may keep the present ones for {0} s more.",
        "删除这些记录，或恢复原值。各级 DNS 缓存最长还会保留 {0} 秒。");

    private static readonly Message AskZone = new("Zone that the names belong to", "域名所属区域");

    private static readonly Message AskFormer = new("Former values, if any", "原解析值（如有）");

    public static Page Of(PageContext c, DnsPlan plan)
    {
        var previews = c.Exposure.Routes.FirstOrDefault(r => r.IsWildcard);
        var lines = plan.Lines.ToArray();
        return c.Page("dns", Title,
        [
            c.Say.Sentences(c.Say.Of(Request, c.Platform), c.Say.Of(lines.Length > 1 ? TwoLines : AllToEntry), previews is null ? null : c.Say.Of(WildcardNeeded)),
            .. plan.Endpoints == DnsEndpoints.None ? [] : new[] { c.Say.Note(Automatic) },
            c.Say.Heading(CommonTexts.Details),
            plan.Zone is null
                ? c.Say.Table([CommonTexts.Host, Type, Line, Value, Ttl, When], Records(c, plan).Select(r => Row(c, plan, r).Insert(0, Inline.Code(r.Host.ToString()))))
                : c.Say.Table([Zone, HostRecord, Type, Line, Value, Ttl, When], Records(c, plan).Select(r => Row(c, plan, r).InsertRange(0, Place(c, r, plan.Zone)))),
            .. Notes(c, plan, previews),
            c.Say.Heading(CommonTexts.Acceptance),
            c.Say.Paragraph(HowToCheck),
            .. lines.Length == 0 ? [Block.Bash(DnsChecks.Any(c))] : lines.Select(l => Block.Bash(DnsChecks.Of(c, plan, l))),
            c.Say.Paragraph(CommonTexts.EveryLineOk),
            c.Say.Paragraph(Windows),
            new Block.Code("powershell", Script.Of(c.Exposure.Routes.Select(r => $"Resolve-DnsName {Checks.Sample(r)}"))),
            c.Say.Heading(CommonTexts.TakeBack),
            c.Say.Paragraph(TakeBackText, $"{plan.Ttl}"),
            c.Say.Heading(CommonTexts.ToFillIn),
            c.Say.Blanks(
            [
                .. lines.Length == 0 ? new[] { CommonTexts.EntryAddress } : [],
                .. plan.Zone is null ? new[] { AskZone } : [],
                AskFormer, CommonTexts.RequestedBy, CommonTexts.Ticket, CommonTexts.Owner, CommonTexts.Date,
            ]),
        ]);
    }

    private static IEnumerable<Block> Notes(PageContext c, DnsPlan plan, Route? previews)
    {
        if (plan.Records.FirstOrDefault(r => r.Type == DnsRecordType.Alias) is { } alias)
            yield return c.Say.Paragraph(AliasNote, Inline.Code(alias.Host.ToString()));
        if (previews is not null && !plan.Records.Any(r => r.Host == previews.Host && r.Type == DnsRecordType.Cname))
            yield return c.Say.Paragraph(WildcardAsCname, previews.Host.ToString(), previews.Host.WildcardParent.ToString());
        yield return c.Say.Paragraph(PlatformAsks);
        yield return c.Say.Paragraph(ExistingNames);
    }

    // As long as the address is not known the table still shows which names there are.
    private static IEnumerable<(Hostname Host, string? HostRecord, DnsRecord? Record)> Records(PageContext c, DnsPlan plan) => plan.Records.IsEmpty
        ? c.Exposure.Routes.Select(r => (r.Host, plan.HostRecordOf(r.Host), (DnsRecord?)null))
        : plan.Records.Select(r => (r.Host, r.HostRecord, (DnsRecord?)r));

    private static ImmutableArray<Inline> Place(PageContext c, (Hostname Host, string? HostRecord, DnsRecord? Record) row, Hostname zone) =>
        row.HostRecord is null ? [c.Say.Of(OtherZone), Inline.Code(row.Host.ToString())] : [Inline.Code(zone.ToString()), Inline.Code(row.HostRecord)];

    private static ImmutableArray<Inline> Row(PageContext c, DnsPlan plan, (Hostname Host, string? HostRecord, DnsRecord? Record) row) =>
    [
        row.Record is { } record ? ZoneFile.TypeOf(record.Type) : "A",
        c.Say.Of(row.Record?.Line switch { DnsLine.External => Outside, DnsLine.Internal => Inside, _ => Everybody }),
        row.Record is { } known ? Inline.Code(known.Value) : c.Say.Of(CommonTexts.EntryAddressUnknown),
        $"{plan.Ttl}",
        c.Say.Of(OnGoAhead),
    ];
}
