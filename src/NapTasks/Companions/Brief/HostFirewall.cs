using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>The same for the servers' own firewalls, and for security groups of a cloud.</summary>
internal static class HostFirewall
{
    private static readonly Message OnServers = new("Firewalls of the servers, security groups", "服务器本机防火墙与安全组");

    private static readonly Message Only = new(
        "Only where the servers have a firewall of their own. The commands take effect at once: do not reload firewalld, which on older systems removes the platform’s rules.",
        "仅当服务器启用了本机防火墙时需要。以下命令立即生效，请勿重新加载 firewalld：在较旧的系统上会清除平台自身的规则。");

    private static readonly Message OnTurn = new("On the TURN server {0}, with firewalld or with ufw:", "在 TURN 服务器 {0} 上，使用 firewalld 或 ufw：");

    private static readonly Message OnNode = new("On the server {0}, with firewalld or with ufw:", "在服务器 {0} 上，使用 firewalld 或 ufw：");

    private static readonly Message OnEntry = new(
        "On the servers that hold the entry address themselves, if there are such, with firewalld or with ufw:",
        "在直接承载入口地址的服务器上（如有），使用 firewalld 或 ufw：");

    private static readonly Message SecurityGroup = new("In a cloud, as rules of the security groups:", "云上环境按安全组规则填写：");

    private static readonly Message Group = new("Security group of", "安全组");

    private static readonly Message Direction = new("Direction", "方向");

    private static readonly Message Protocol = new("Protocol", "协议");

    private static readonly Message Ports = new("Ports", "端口范围");

    private static readonly Message From = new("Source", "授权对象");

    private static readonly Message Action = new("Action", "策略");

    private static readonly Message Allow = new("Allow", "允许");

    private static readonly Message Inbound = new("In", "入方向");

    private static readonly Message TurnServer = new("TURN server", "TURN 服务器");

    private static readonly Message Entry = new("Entry point", "入口");

    private static readonly Message Server = new("Server {0}", "服务器 {0}");

    private static readonly Message Both = new("Users’ networks and the platform’s servers", "用户网段和平台服务器网段");

    /// <summary>How the commands are taken back, a sentence for the page's own section on that.</summary>
    public static readonly Message TakeBack = new(
        "On the servers: the same commands with `--remove-port` instead of `--add-port`, and `ufw delete allow` instead of `ufw allow`.",
        "服务器本机：把上述命令中的 `--add-port` 换成 `--remove-port`，把 `ufw allow` 换成 `ufw delete allow`。");

    public static ImmutableArray<Block> Blocks(PageContext c) =>
    [
        c.Say.Heading(OnServers),
        c.Say.Paragraph(Only),
        .. Openings(c).SelectMany(Commands),
        c.Say.Paragraph(SecurityGroup),
        c.Say.Table([Group, Direction, Protocol, Ports, From, Action], Openings(c).SelectMany(o => o.Ports.Select(p => Row(c, o, p)))),
    ];

    private static ImmutableArray<Inline> Row(PageContext c, Opening opening, (string Protocol, string Ports) port) =>
        [opening.Group, c.Say.Of(Inbound), port.Protocol, port.Ports, c.Say.Of(Both), c.Say.Of(Allow)];

    private static IEnumerable<Block> Commands(Opening opening)
    {
        var ports = opening.Ports.Select(p => $"{p.Ports}/{p.Protocol.ToLowerInvariant()}").ToArray();
        var options = string.Join(' ', ports.Select(p => $"--add-port={p}"));
        yield return new Block.Paragraph(opening.Where);
        yield return Block.Bash(Script.Of([$"sudo firewall-cmd {options}", $"sudo firewall-cmd --permanent {options}"]));
        yield return Block.Bash(Script.Of(ports.Select(p => $"sudo ufw allow {p.Replace('-', ':')}")));
    }

    private static IEnumerable<Opening> Openings(PageContext c)
    {
        if (c.HasRoutes && c.Exposure.Values.Tls == TlsMode.Terminate)
            yield return new(c.Say.Of(OnEntry), c.Say.Of(Entry), [.. PictureOf.EntryPorts(c).Select(p => ("TCP", p))]);
        if (c.HasNodePorts)
            yield return new(c.Say.Of(OnNode, Inline.Code(c.Node)), c.Say.Of(Server, Inline.Code(c.Node)), [.. c.Exposure.Services.Select(s => ("TCP", $"{s.KeptNodePort}"))]);
        if (c.Exposure.Turn is { } turn)
            yield return new(c.Say.Of(OnTurn, Inline.Code(turn.BindAddress)), c.Say.Of(TurnServer), [.. TurnRelay.Ports.Select(p => (TurnText.Protocol(p), p.IsRelay ? $"{p.First}-{p.Last}" : $"{p.First}"))]);
    }

    private sealed record Opening(Inline Where, Inline Group, ImmutableArray<(string Protocol, string Ports)> Ports);
}
