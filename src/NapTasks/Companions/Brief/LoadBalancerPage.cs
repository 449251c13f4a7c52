using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>For the people of the load balancer and the web application firewall: what stands in front of the ingress.</summary>
internal static class LoadBalancerPage
{
    private static readonly Message Title = new("Load balancer and WAF: settings in front of the platform", "负载均衡与 WAF：平台前置设备配置");

    private static readonly Message Request = new(
        "Please set up as below whatever stands in front of the entry point of the agent platform {0}: a load balancer, a WAF, another proxy. "
        + "If it forwards TCP unchanged (layer 4), only rule 1 concerns you. If there is nothing in front, write that into the ticket and close it.",
        "智能体平台 {0} 的入口之前如有负载均衡、WAF 或其他代理，请按下文配置。若只做四层（TCP）转发，只需满足第 1 条规则。若入口之前没有任何设备，请在工单中注明后关闭。");

    private static readonly Message RequestOffloaded = new(
        "Please publish the host names below on your load balancer for the agent platform {0}. TLS ends with you: port {1} with the two certificates of the page on certificates, "
        + "and port 80 only to redirect to it. Behind, forward plain HTTP to port 80 of the platform’s servers.",
        "请在负载均衡上为智能体平台 {0} 发布下列域名。TLS 由贵方终止：{1} 端口使用“证书”页所列的两张证书，80 端口只用于跳转到 https。后端以明文 HTTP 转发到平台服务器的 80 端口。");

    private static readonly Message Carries = new("What it carries", "内容");

    private static readonly Message WebSocket = new("WebSocket", "WebSocket");

    private static readonly Message LargeBodies = new("Large bodies", "大报文");

    private static readonly Message Health = new("Health check", "健康检查");

    private static readonly Message Yes = new("Yes", "是");

    private static readonly Message No = new("No", "否");

    private static readonly Message Uploads = new("Uploads", "上传");

    private static readonly Message Downloads = new("Downloads", "下载");

    private static readonly Message BothWays = new("Both ways", "上传与下载");

    private static readonly Message HealthPath = new("`GET {0}` → 200", "`GET {0}` → 200");

    private static readonly Message NoHealthPath = new("None", "无");

    private static readonly Message Rules = new("Rules", "规则");

    private static readonly Message HowToCheckStreams = new(
        "A WebSocket gets through when this prints `101`; it takes up to 5 s. `000` means no connection, `302` that this version of the platform does not have that address: then the next test alone counts.",
        "最多 5 秒后输出 `101`，表示 WebSocket 可以通过。`000` 表示未能连接；`302` 表示该版本的平台没有这个地址，以下一项测试为准。");

    private static readonly Message LongTest = new(
        "The idle time is tested with us: we open a terminal in the web UI and leave it alone for {0}; it must then still react.",
        "空闲超时由双方共同验证：我方在 Web 界面打开一个终端并静置 {0}，之后应仍可操作。");

    private static readonly Message TakeBackText = new(
        "Restore the former configuration. Open connections break off once, users reload the page; nothing is lost.",
        "恢复原有配置即可。已建立的连接会断开一次，用户刷新页面即可恢复，数据不受影响。");

    private static readonly Message AskDevice = new("Device and virtual server", "设备与虚拟服务名称");

    private static readonly Message AskIdle = new("Idle time that was set (seconds)", "实际配置的空闲超时（秒）");

    private static readonly Message AskBackends = new("The platform’s servers (addresses)", "平台服务器（地址）");

    public static Page Of(PageContext c)
    {
        var offloaded = c.Exposure.Values.Tls == TlsMode.Offloaded;
        var upgrade = StreamChecks.Upgrade(c);
        return c.Page("load-balancer", Title,
        [
            offloaded ? c.Say.Paragraph(RequestOffloaded, c.Platform, $"{c.Exposure.Values.HttpsPort}") : c.Say.Paragraph(Request, c.Platform),
            PictureOf.Draw(c),
            c.Say.Heading(CommonTexts.Details),
            c.Say.Table([CommonTexts.Host, Carries, WebSocket, LargeBodies, Health], c.Exposure.Routes.Select(r => Row(c, r))),
            c.Say.Heading(Rules),
            new Block.Points([.. LoadBalancerRules.Of(c)], Numbered: true),
            c.Say.Heading(CommonTexts.Acceptance),
            c.Say.Paragraph(CommonTexts.Linux),
            Block.Bash(Checks.Hosts(c)),
            c.Say.Paragraph(CommonTexts.EveryLineOk),
            c.Say.Paragraph(CommonTexts.PrivateAuthority),
            .. upgrade is null ? [] : new[] { c.Say.Paragraph(HowToCheckStreams), Block.Bash(upgrade) },
            c.Say.Paragraph(LongTest, LoadBalancerRules.IdleTime(c)),
            c.Say.Heading(CommonTexts.TakeBack),
            c.Say.Paragraph(TakeBackText),
            c.Say.Heading(CommonTexts.ToFillIn),
            c.Say.Blanks(
            [
                .. c.Entry.IsKnown ? [] : new[] { CommonTexts.EntryAddress },
                .. offloaded ? new[] { AskBackends } : [],
                AskDevice, AskIdle, CommonTexts.RequestedBy, CommonTexts.Ticket, CommonTexts.Owner, CommonTexts.Date,
            ]),
        ]);
    }

    private static ImmutableArray<Inline> Row(PageContext c, Route route)
    {
        var role = route.Role;
        return
        [
            Inline.Code(route.Host.ToString()),
            c.Say.Of(HostTexts.Of(role)),
            c.Say.Of(route.Traffic == Traffic.Streaming ? Yes : No),
            c.Say.Of(role switch { HostRole.Files => Downloads, HostRole.Previews => BothWays, _ => Uploads }),
            role switch
            {
                HostRole.Main => c.Say.Of(HealthPath, "/healthz"),
                HostRole.Browsers or HostRole.Sandbox => c.Say.Of(HealthPath, "/health"),
                _ => c.Say.Of(NoHealthPath),
            },
        ];
    }
}
