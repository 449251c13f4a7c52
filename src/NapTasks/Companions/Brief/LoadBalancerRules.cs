using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>What a proxy in front of the ingress has to do, and to leave alone.</summary>
internal static class LoadBalancerRules
{
    private const int Hour = 3600;

    private static readonly Message Idle = new(
        "Idle time of a connection, in both directions: **at least {0} s** ({1}). A terminal sends nothing at all while nobody types. If your device cannot do that, set its maximum and write it below.",
        "连接空闲超时（双向）：**不小于 {0} 秒**（{1}）。终端在无人输入时没有任何数据。若设备达不到，请设为其最大值并在下方填写。");

    private static readonly Message WebSockets = new(
        "WebSocket passes through: the headers `Upgrade` and `Connection` reach the platform{0}.",
        "放行 WebSocket：请求头 `Upgrade` 与 `Connection` 需透传到平台{0}。");

    private static readonly Message ButFiles = new(", on all hosts but {0}", "（{0} 除外）");

    private static readonly Message Events = new(
        "Responses of the type `text/event-stream` are neither buffered nor compressed.",
        "`text/event-stream` 类型的响应不缓冲、不压缩。");

    private static readonly Message Total = new(
        "No limit on the whole time of a response: an answer in a chat, or a download, may take hours.",
        "不限制单个响应的总时长：一次对话回复或一次下载可能持续数小时。");

    private static readonly Message Bodies = new(
        "No limit on the size of a request, and requests are not held back until they are complete.",
        "不限制请求体大小，也不要等请求体收全后再转发。");

    private static readonly Message KeepHost = new(
        "The `Host` header stays as it is: the platform tells its hosts apart by it.",
        "保持 `Host` 请求头不变：平台依靠它区分各个域名。");

    private static readonly Message Wildcard = new(
        "`{0}` stands for any one name in place of the asterisk; new ones come up all the time and cannot be listed.",
        "`{0}` 中的星号代表任意一级名称，随用随生成，无法逐一配置。");

    private static readonly Message Forwarded = new(
        "`X-Forwarded-For` carries the user’s address, **in place of what the client sent there**, and `X-Forwarded-Host` is removed or set to `Host`{0}.",
        "用 `X-Forwarded-For` 传递用户真实地址，**并替换客户端自带的值**；删除 `X-Forwarded-Host`，或设为与 `Host` 相同{0}。");

    private static readonly Message AndScheme = new(", and `X-Forwarded-Proto` is `https`", "，`X-Forwarded-Proto` 设为 `https`");

    private static readonly Message Frames = new(
        "Nothing adds `X-Frame-Options` or a `frame-ancestors` policy to {0}: the web UI shows it in a frame. Nothing sets `Referrer-Policy: no-referrer` there.",
        "不得在 {0} 的响应中添加 `X-Frame-Options` 或 `frame-ancestors` 策略（Web 界面以 iframe 嵌入该域名），也不得设置 `Referrer-Policy: no-referrer`。");

    private static readonly Message NoState = new(
        "Neither caching nor session persistence is needed.",
        "不需要缓存，也不需要会话保持。");

    private static readonly Message Redirect = new(
        "Port 80 redirects to https, path and query kept.",
        "80 端口跳转到 https，并保留路径和查询参数。");

    private static readonly Message NoPlain = new(
        "Port 80 stays closed: its redirect would lead to 443, not to {0}.",
        "80 端口保持关闭：入口的跳转只会指向 443，而不是 {0}。");

    private static readonly Message Refuse = new(
        "On {0} refuse these paths (403), if you can: {1}. {2}",
        "如设备支持，请在 {0} 上拒绝下列路径（返回 403）：{1}。{2}");

    private static readonly Message OnlyYou = new("The entry point does not do it in full by itself.", "入口自身未完全拦截。");

    private static readonly Message Twice = new("The entry point refuses them as well.", "入口自身也已拦截。");

    private static readonly Message Detect = new(
        "A WAF only detects at first: chats carry program code and shell commands, which its rules take for attacks. It must not hold uploads back to inspect them{0}.",
        "WAF 请先以检测（不阻断）模式运行：对话中包含程序代码和 Shell 命令，容易被规则误判为攻击。不得为检测而缓存上传内容{0}。");

    private static readonly Message SparePreviews = new(", and {0} is left out", "，且不检测 {0}");

    private static readonly Message WafWanted = new(
        "A WAF is wanted for {0}, and the entry point has none of its own.",
        "{0} 需要 WAF 防护，而入口自身没有 WAF。");

    /// <summary>The idle time as people say it.</summary>
    public static Inline IdleTime(PageContext c)
    {
        var seconds = c.Exposure.Values.IdleTimeout.Seconds;
        return seconds % Hour == 0 ? c.Say.Of(Hours, $"{seconds / Hour}") : c.Say.Of(Minutes, $"{(seconds + 59) / 60}");
    }

    private static readonly Message Hours = new("{0} h", "{0} 小时");

    private static readonly Message Minutes = new("{0} min", "{0} 分钟");

    public static IEnumerable<Inline> Of(PageContext c)
    {
        var e = c.Exposure;
        var offloaded = e.Values.Tls == TlsMode.Offloaded;
        var main = Inline.Code(e.Main.Host.ToString());
        yield return c.Say.Of(Idle, $"{e.Values.IdleTimeout}", IdleTime(c));
        yield return c.Say.Of(WebSockets, c.HostOf(HostRole.Files) is { } files ? c.Say.Of(ButFiles, Inline.Code(files)) : "");
        yield return c.Say.Of(Events);
        yield return c.Say.Of(Total);
        yield return c.Say.Of(Bodies);
        yield return c.Say.Of(KeepHost);
        if (c.HostOf(HostRole.Previews) is { } wildcard)
            yield return c.Say.Of(Wildcard, wildcard);
        yield return c.Say.Of(Forwarded, offloaded ? c.Say.Of(AndScheme) : "");
        if (c.HostOf(HostRole.Browsers) is { } browsers)
            yield return c.Say.Of(Frames, Inline.Code(browsers));
        if (c.Lacks(Trait.HttpsPort))
            yield return c.Say.Of(NoPlain, $"{e.Values.HttpsPort}");
        else if (offloaded || c.LeavesToPeople(Trait.Redirect))
            yield return c.Say.Of(Redirect);
        if (!e.Main.BlockedPaths.IsEmpty)
            yield return c.Say.Of(Refuse, main, c.Say.Codes(e.Main.BlockedPaths.Select(p => p.ToString())), c.Say.Of(c.LeavesToPeople(Trait.BlockedPaths) || c.NeedsSetting(Trait.BlockedPaths) ? OnlyYou : Twice));
        if (e.Values.Waf && c.LeavesToPeople(Trait.Firewall))
            yield return c.Say.Of(WafWanted, c.Say.Codes(e.GuardedRoutes.Select(r => r.Host.ToString())));
        yield return c.Say.Of(Detect, c.HostOf(HostRole.Previews) is { } previews ? c.Say.Of(SparePreviews, Inline.Code(previews)) : "");
        yield return c.Say.Of(NoState);
    }
}
