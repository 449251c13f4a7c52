using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>What a reviewer has to know of this deployment, the gravest first.</summary>
internal static class SecurityNotes
{
    private static readonly Message Unencrypted = new(
        "**Nothing is encrypted**: with server ports passwords, sessions and chats travel as plain http. Allow that inside a trusted network only, or ask for the exposure by names and https.",
        "**传输未加密**：以服务器端口方式开放时，口令、会话和对话内容均以明文 http 传输。请仅限可信内网使用，或要求改为域名加 https 的方式。");

    private static readonly Message Open = new(
        "**Internal paths are open** on {0}: platform versions before August 2026 hand out credentials below `/_cp/` without a login, and `/metrics` shows figures of the system. Ask the operator to keep them off.",
        "**内部路径未拦截**：{0} 上的 `/_cp/` 在 2026 年 8 月之前的平台版本中无需登录即可取得凭据，`/metrics` 会暴露运行指标。请要求运维人员拦截。");

    private static readonly Message Kept = new(
        "Kept off {0}: {1}. These are the platform’s inner interfaces; versions before August 2026 hand out credentials below `/_cp/` without a login. Users need none of them.",
        "{0} 上已拦截 {1}。这些是平台内部接口，其中 `/_cp/` 在 2026 年 8 月之前的版本中无需登录即可取得凭据；用户不需要访问。");

    private static readonly Message KeptByHand = new(
        "To be kept off {0}, **by a step of the operator’s own** that you should have shown to you: {1}. These are the platform’s inner interfaces; versions before August 2026 hand out credentials below `/_cp/` without a login.",
        "{0} 上应拦截 {1}，**需要运维人员另行手工配置**，请要求其演示结果。这些是平台内部接口，其中 `/_cp/` 在 2026 年 8 月之前的版本中无需登录即可取得凭据。");

    private static readonly Message RunCode = new(
        "Previews, {0}, run whatever users and their agents have written, under a name of yours. Treat what comes from there as foreign: no allow lists for it in proxies or mail filters.",
        "预览域名 {0} 运行的是用户及其智能体编写的任意程序，却使用贵单位的域名。请视其内容为不可信，不要在代理或邮件网关中为其加白名单。");

    private static readonly Message Cookies = new(
        "Browsers send previews every cookie that is set for a domain above them: {0}. Where your single sign-on sets one there, a preview can read it. The remedy is a domain of their own for the previews, which the operator can set.",
        "浏览器访问预览时，会带上在其上级域名（{0}）设置的所有 Cookie。若单点登录在这些域名上设置 Cookie，预览中的程序可以读取。解决办法是由运维人员为预览配置独立域名。");

    private static readonly Message Apex = new(
        "**{0} is the domain of the company itself**, so that this concerns every cookie that is set for the whole company.",
        "**{0} 就是公司的根域名**，凡是面向全公司设置的 Cookie 都会被预览读到。");

    private static readonly Message OwnDomain = new(
        "Previews lie below a domain of their own, {0}: cookies that are set for {1} do not get there.",
        "预览使用独立域名 {0}，在 {1} 上设置的 Cookie 不会发送到预览。");

    private static readonly Message Strict = new(
        "The entry point tells browsers, for a year, to reach {0} **and every name below it** by https only (HSTS with includeSubDomains), systems of others included. Only the operator can change that, and it has to happen before the first user comes.",
        "入口会要求浏览器在一年内只以 https 访问 {0} **及其下的所有域名**（HSTS includeSubDomains），其他系统的域名也不例外。只有运维人员可以修改，且须在首个用户访问之前完成。");

    private static readonly Message StrictHost = new(
        "The entry point tells browsers, for half a year, to reach these hosts by https only (HSTS); names below them are not concerned.",
        "入口会要求浏览器在半年内只以 https 访问这些域名（HSTS），不影响其下级域名。");

    private static readonly Message Relay = new(
        "The TURN server relays for signed-in users to **any address that it reaches itself**, inner networks included. Restrict what {0} may connect to: the platform’s servers are enough.",
        "TURN 服务器会为已登录用户中继到**它自身能访问的任意地址**，包括内网。请限制 {0} 的出向访问：只需访问平台服务器。");

    private static readonly Message Authentication = new(
        "Before {0} every request is first put to your authentication service at {1}, except below {2}, which the platform’s own services and shared links use.",
        "访问 {0} 的请求须先通过统一认证服务 {1}；{2} 除外，供平台自身服务和分享链接使用。");

    private static readonly Message AuthenticationByHand = new(
        "That is set up **by a step of the operator’s own**; have it shown to you.",
        "该项**需要运维人员另行手工配置**，请要求其演示结果。");

    private static readonly Message Offloaded = new(
        "TLS ends at the load balancer; from there to the platform’s servers the traffic is not encrypted.",
        "TLS 在负载均衡处终止，负载均衡到平台服务器之间为明文传输。");

    private static readonly Message BelievedByAddress = new(
        "Whoever reaches the entry point from {0} can name any address as the user’s in `X-Forwarded-For`; nobody else is believed.",
        "从 {0} 访问入口者，可以用 `X-Forwarded-For` 指定任意用户地址；其他来源不被信任。");

    private static readonly Message BelievedByNumber = new(
        "The entry point takes the user’s address from `X-Forwarded-For`, entry {0} from its end, whoever sends it: only the load balancer may reach it.",
        "入口取 `X-Forwarded-For` 的倒数第 {0} 项为用户地址，无论由谁发送：只允许负载均衡访问它。");

    private static readonly Message Logs = new(
        "The platform logs downloads with the address from `X-Forwarded-For`; proxies in front have to set it truthfully.",
        "平台按 `X-Forwarded-For` 记录下载者地址，前置代理须如实设置该请求头。");

    public static IEnumerable<Inline> Of(PageContext c)
    {
        var e = c.Exposure;
        if (c.HasNodePorts)
            yield return c.Say.Of(Unencrypted);
        if (c.HasRoutes)
        {
            foreach (var note in OfRoutes(c))
                yield return note;
        }

        if (e.Turn is { } turn)
            yield return c.Say.Of(Relay, Inline.Code(turn.BindAddress));
        yield return c.Say.Of(Logs);
    }

    private static IEnumerable<Inline> OfRoutes(PageContext c)
    {
        var e = c.Exposure;
        var main = Inline.Code(e.Main.Host.ToString());
        yield return e.Main.BlockedPaths.IsEmpty
            ? c.Say.Of(Open, main)
            : c.Say.Of(c.LeavesToPeople(Trait.BlockedPaths) || c.NeedsSetting(Trait.BlockedPaths) ? KeptByHand : Kept, main, c.Say.Codes(e.Main.BlockedPaths.Select(p => p.ToString())));
        if (e.Routes.FirstOrDefault(r => r.IsWildcard) is { } previews)
        {
            var domain = previews.Host.WildcardParent;
            yield return c.Say.Of(RunCode, Inline.Code(previews.Host.ToString()));
            yield return domain.RelativeTo(e.Main.Host) is null
                ? c.Say.Of(OwnDomain, Inline.Code(domain.ToString()), main)
                : c.Say.Of(Cookies, c.Say.Codes(Above(domain, e.Main.Host, e.Dns?.Zone)));
            if (domain.RelativeTo(e.Main.Host) is not null && IsOfCompany(e.Main.Host, e.Dns?.Zone))
                yield return c.Say.Of(Apex, e.Main.Host.ToString());
        }

        if (e.Auth is { } auth)
        {
            yield return c.Say.Of(
                Authentication,
                c.Say.Codes(e.GuardedRoutes.Select(r => r.Host.ToString())),
                Inline.Code(auth.Url.AbsoluteUri),
                c.Say.Codes(auth.ExemptPaths.Select(p => p.ToString())));
            if (c.LeavesToPeople(Trait.ExternalAuth))
                yield return c.Say.Of(AuthenticationByHand);
        }

        if (!e.Values.Trust.Proxies.IsEmpty && c.Site.Controllers.Any(x => x.Trusts == ProxyTrust.ByAddress))
            yield return c.Say.Of(BelievedByAddress, c.Say.Codes(e.Values.Trust.Proxies.Select(p => p.ToString())));
        if (e.Values.Trust.Hops > 0 && c.Site.Controllers.Any(x => x.Trusts == ProxyTrust.ByHops))
            yield return c.Say.Of(BelievedByNumber, $"{e.Values.Trust.Hops}");

        if (e.Values.Tls == TlsMode.Offloaded)
            yield return c.Say.Of(Offloaded);
        else if (c.Site.Controllers.Any(x => x.Hsts == StrictTransport.WithSubdomains))
            yield return c.Say.Of(Strict, main);
        else if (c.Site.Controllers.Any(x => x.Hsts == StrictTransport.Host))
            yield return c.Say.Of(StrictHost);
    }

    // From the previews' own domain up to the zone; where the zone is not known, to the main domain and the one above it.
    private static IEnumerable<string> Above(Hostname domain, Hostname main, Hostname? zone)
    {
        var top = zone is { } known && main.RelativeTo(known) is not null ? known.ToString() : IsOfCompany(main, zone) ? main.ToString() : Parent(main.ToString());
        for (var name = domain.ToString(); name.Length >= top.Length; name = Parent(name))
            yield return name;
    }

    private static bool IsOfCompany(Hostname main, Hostname? zone) => zone is null ? main.LooksRegistered : main.IsApex(zone);

    private static string Parent(string name) => name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? name[(dot + 1)..] : "";
}
