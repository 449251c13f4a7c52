using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>For the people of the network and its firewalls: what has to be let through.</summary>
internal static class NetworkPage
{
    private static readonly Message Title = new("Network: connections to let through", "网络：访问关系放通申请");

    private static readonly Message Request = new(
        "Please let the connections in the table through, for the agent platform {0}.",
        "智能体平台 {0} 需要放通下表中的访问关系。");

    private static readonly Message RequestEntry = new("Users reach its web pages at the entry point.", "用户通过入口访问其网页。");

    private static readonly Message RequestNode = new("Users reach its web pages at the server itself, on several ports.", "用户直接访问该服务器的多个端口。");

    private static readonly Message RequestTurn = new(
        "The picture of the remote browser comes from the TURN server, and of its ports **{0}/TCP** is the one without which nothing is seen.",
        "远程浏览器的画面来自 TURN 服务器，其中 **{0}/TCP** 必须放通，否则没有画面。");

    private static readonly Message AsTheyAre = new(
        "Let the connections to the TURN server through as they are: **no address translation**, and **no HTTP proxy** in between.",
        "到 TURN 服务器的访问**需放行而非 NAT 改写**，也**请勿经过 HTTP 代理**。");

    private static readonly Message Forwarded = new(
        "Connections to {0} port {1} are forwarded to the TURN server {2} port {3}, one to one and with the same protocol; apart from that **no address translation**, and **no HTTP proxy** in between.",
        "到 {0} 的 {1} 端口的访问一对一转发到 TURN 服务器 {2} 的 {3} 端口，协议不变；除此之外**需放行而非 NAT 改写**，也**请勿经过 HTTP 代理**。");

    private static readonly Message Stateless = new(
        "The TURN server also sends first from `{0}`/UDP. Where rules have no state (ACLs), allow the way back too.",
        "TURN 服务器也会从 `{0}`/UDP 主动发包。若使用无状态规则（ACL），请同时放通回程方向。");

    private static readonly Message Source = new("Source", "源");

    private static readonly Message Target = new("Target", "目的");

    private static readonly Message Port = new("Port", "端口");

    private static readonly Message Protocol = new("Protocol", "协议");

    private static readonly Message Direction = new("Direction", "方向");

    private static readonly Message Purpose = new("Purpose", "用途");

    private static readonly Message Term = new("Term", "期限");

    private static readonly Message Permanent = new("Permanent", "长期");

    private static readonly Message Inbound = new("In", "入向");

    private static readonly Message UserNetworks = new("Users’ networks", "用户网段");

    private static readonly Message Servers = new("The platform’s servers", "平台服务器网段");

    private static readonly Message Balancer = new("Load balancer", "负载均衡");

    private static readonly Message Backends = new("Servers behind the load balancer", "负载均衡的后端服务器");

    private static readonly Message WebPages = new("Web pages and API of the platform", "平台的网页与 API");

    private static readonly Message Redirect = new("Redirect to https", "跳转到 https");

    private static readonly Message Unencrypted = new("The same, TLS taken off", "同上，TLS 已在负载均衡终止");

    private static readonly Message OwnCalls = new("The platform’s own services call its public names", "平台自身的服务通过对外域名互相访问");

    private static readonly Message Replies = new(
        "Answers on the same connection are allowed with it. Nothing has to be opened from the platform to users.",
        "同一连接的应答随之放通，无需开通平台主动访问用户的方向。");

    private static readonly Message HowToCheck = new(
        "From a workplace of the users’ networks.",
        "请在用户网段的终端上执行。");

    private static readonly Message RelayLater = new(
        "The range `{0}`/UDP answers only during a session: it is checked with the first remote browser, together with us.",
        "端口段 `{0}`/UDP 只有在会话期间才会应答，待首次打开远程浏览器时由我方配合验证。");

    private static readonly Message Windows = new("On Windows, in PowerShell; `TcpTestSucceeded` must be `True`:", "在 Windows 上用 PowerShell 执行，`TcpTestSucceeded` 应为 `True`：");

    private static readonly Message TakeBackText = new(
        "Remove the rules of this ticket. Users then no longer reach the platform; nothing is lost, and other systems are not concerned.",
        "删除本工单新增的规则即可。回退后用户无法访问平台，数据不受影响，也不涉及其他系统。");

    private static readonly Message AskUsers = new("Users’ networks (addresses)", "用户网段（地址段）");

    private static readonly Message AskServers = new("The platform’s servers (addresses)", "平台服务器网段（地址段）");

    private static readonly Message AskBackends = new("Servers behind the load balancer (addresses)", "负载均衡的后端服务器（地址）");

    public static Page Of(PageContext c)
    {
        var turn = c.Exposure.Turn;
        return c.Page("network", Title,
        [
            c.Say.Sentences(c.Say.Of(Request, c.Platform), c.Say.Of(c.HasRoutes ? RequestEntry : RequestNode), turn is null ? null : c.Say.Of(RequestTurn, $"{turn.Port}")),
            .. turn is null ? [] : new[] { Way(c, turn) },
            PictureOf.Draw(c),
            c.Say.Heading(CommonTexts.Details),
            c.Say.Table([Source, Target, Port, Protocol, Direction, Purpose, Term], Rows(c).Select(r => r.Cells(c))),
            c.Say.Paragraph(Replies),
            .. turn is { Exposure: TurnExposure.Host or TurnExposure.MetalLb } ? new[] { c.Say.Paragraph(Stateless, Relay(turn)) } : [],
            .. HostFirewall.Blocks(c),
            c.Say.Heading(CommonTexts.Acceptance),
            c.Say.Sentences(c.Say.Of(HowToCheck), c.Say.Of(CommonTexts.Linux)),
            Block.Bash(StreamChecks.Ports(TcpPorts(c))),
            .. turn is null ? [] : new Block[] { Block.Bash(StreamChecks.Stun(turn)) },
            c.Say.Paragraph(CommonTexts.EveryLineOk),
            .. turn is { Exposure: TurnExposure.Host or TurnExposure.MetalLb } ? new[] { c.Say.Paragraph(RelayLater, Relay(turn)) } : [],
            c.Say.Paragraph(Windows),
            new Block.Code("powershell", Script.Of(TcpPorts(c).Select(p => $"Test-NetConnection {Script.QuoteForPowerShell(p.Host)} -Port {p.Port}"))),
            c.Say.Heading(CommonTexts.TakeBack),
            c.Say.Paragraph(TakeBackText),
            c.Say.Paragraph(HostFirewall.TakeBack),
            c.Say.Heading(CommonTexts.ToFillIn),
            c.Say.Blanks(
            [
                .. c.HasRoutes && !c.Entry.IsKnown ? new[] { CommonTexts.EntryAddress } : [],
                AskUsers, AskServers,
                .. c.HasRoutes && c.Exposure.Values.Tls == TlsMode.Offloaded ? new[] { AskBackends } : [],
                CommonTexts.RequestedBy, CommonTexts.Ticket, CommonTexts.Owner, CommonTexts.Date,
            ]),
        ]);
    }

    private static Block Way(PageContext c, TurnRelay turn) => turn.Host == turn.BindAddress && turn.Port == PortNumber.Turn
        ? c.Say.Note(AsTheyAre)
        : c.Say.Note(Forwarded, Inline.Code(turn.Host), $"{turn.Port}", Inline.Code(turn.BindAddress), $"{PortNumber.Turn}");

    private static string Relay(TurnRelay turn) => TurnText.Port(turn, turn.Published.First(p => p.IsRelay));

    private static IEnumerable<Row> Rows(PageContext c)
    {
        foreach (var row in c.HasRoutes ? EntryRows(c) : [])
            yield return row;
        foreach (var service in c.HasNodePorts ? c.Exposure.Services : [])
            yield return new(UserNetworks, Inline.Code(c.Node), $"{service.KeptNodePort}", "TCP", c.Say.Of(PictureOf.Purpose(service)));
        if (c.Exposure.Turn is not { } turn)
            yield break;
        foreach (var source in new[] { UserNetworks, Servers })
        {
            foreach (var port in turn.Published)
                yield return new(source, Inline.Code(turn.Host), TurnText.Port(turn, port), TurnText.Protocol(port), c.Say.Of(port.Purpose));
        }
    }

    private static IEnumerable<Row> EntryRows(PageContext c)
    {
        var https = c.Exposure.Values.HttpsPort.ToString();
        foreach (var address in Targets(c, c.Entry.Outside))
        {
            yield return new(UserNetworks, address, https, "TCP", c.Say.Of(WebPages));
            if (PictureOf.EntryPorts(c).Contains("80"))
                yield return new(UserNetworks, address, "80", "TCP", c.Say.Of(Redirect));
        }

        foreach (var address in Targets(c, c.Entry.Inside))
            yield return new(Servers, address, https, "TCP", c.Say.Of(OwnCalls));
        if (c.Exposure.Values.Tls == TlsMode.Offloaded)
            yield return new(Balancer, c.Say.Of(Backends), "80", "TCP", c.Say.Of(Unencrypted));
    }

    private static IEnumerable<Inline> Targets(PageContext c, ImmutableArray<string> addresses) =>
        c.Entry.IsKnown ? addresses.Select(Inline.Code) : [c.Say.Of(CommonTexts.EntryAddressUnknown)];

    private static IEnumerable<(string Host, string Port)> TcpPorts(PageContext c) =>
    [
        .. c.HasRoutes
            ? from address in c.Entry.IsKnown ? c.Entry.Outside : [c.Exposure.Main.Host.ToString()]
              from port in PictureOf.EntryPorts(c)
              select (address, port)
            : [],
        .. c.HasNodePorts ? c.Exposure.Services.Select(s => (c.Node, $"{s.KeptNodePort}")) : [],
        .. c.Exposure.Turn is { } turn ? [(turn.Host, $"{turn.Port}")] : Array.Empty<(string, string)>(),
    ];

    private sealed record Row(Message From, Inline To, string Port, string Protocol, Inline Purpose)
    {
        public ImmutableArray<Inline> Cells(PageContext c) =>
            [c.Say.Of(From), To, Port, Protocol, c.Say.Of(Inbound), Purpose, c.Say.Of(Permanent)];
    }
}
