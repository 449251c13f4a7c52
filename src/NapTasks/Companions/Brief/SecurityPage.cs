using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Companions.Brief;

/// <summary>For the people who approve: what becomes reachable, by whom, and what to know of it.</summary>
internal static class SecurityPage
{
    private static readonly string[] Shared = ["/s/", "/sk/", "/api/shares/public/"];

    // They have an authentication of their own.
    private static readonly string[] WithTokens = ["/api/oauth/", "/mcp", "/env/v1/", "/env-gateway", "/workspace/v1/"];

    private static readonly Message Title = new("Security review: what becomes reachable", "安全评审：开放范围与风险说明");

    private static readonly Message Request = new(
        "Please review what the agent platform {0} opens, and approve it or name what has to change. "
        + "The table says what can be reached without a login, and what protects it instead.",
        "请评审智能体平台 {0} 的开放范围，给出同意意见或整改要求。下表列出无需登录即可访问的内容及其保护方式。");

    private static readonly Message RequestPreviews = new(
        "Users run programs of their own there, so the previews deserve your attention.",
        "用户会在平台上运行自己的程序，请重点关注预览域名。");

    private static readonly Message Address = new("Address", "地址");

    private static readonly Message Content = new("Content", "内容");

    private static readonly Message Login = new("Login", "登录");

    private static readonly Message Anonymous = new("Without a login", "无需登录即可访问");

    private static readonly Message Platform = new("The platform’s", "平台登录");

    private static readonly Message None = new("None", "无");

    private static readonly Message Secret = new("Temporary password", "临时口令");

    private static readonly Message OnMain = new(
        "Login page and its files, {0}; links that users share ({1}); interfaces with a token of their own ({2})",
        "登录页及静态文件、{0}；用户主动分享的链接（{1}）；使用独立令牌的接口（{2}）");

    private static readonly Message OnFiles = new(
        "Everything: whoever has a link, which holds 128 random bits and expires, gets that file",
        "全部：持有链接即可下载；链接含 128 位随机数并会过期");

    private static readonly Message OnService = new(
        "{0}, the login page and the description of the API",
        "{0}、登录页、API 说明");

    private static readonly Message OnPreviews = new(
        "Everything: the random name alone protects it",
        "全部：仅靠随机域名保护");

    private static readonly Message OnTurn = new(
        "Questions for one’s own address (STUN); relaying takes a password, which the platform gives to signed-in users for 24 hours",
        "仅可查询自身地址（STUN）；中继需要口令，由平台发给已登录用户，有效期 24 小时");

    private static readonly Message Media = new("TURN: picture of the remote browser", "TURN：远程浏览器画面");

    private static readonly Message ToKnow = new("What to know", "风险说明");

    private static readonly Message AskLevel = new("Protection level (MLPS) and who files it, where it applies", "等级保护：定级与备案责任人");

    private static readonly Message AskFiling = new("Registration of the domain (ICP), where it applies", "域名 ICP 备案号与责任人");

    private static readonly Message AskAudit = new("Who keeps the access logs, and for how long", "访问日志的留存责任人与期限");

    private static readonly Message Opinion = new("Opinion: approved, or what has to change", "评审意见（同意或整改要求）");

    private static readonly Message Reviewer = new("Reviewed by (name, date)", "评审人、日期");

    private static readonly Message WhatIsChecked = new(
        "These commands show that what is kept off is kept off, and that the hosts answer as described. On Linux, in bash:",
        "以下命令验证：不应开放的路径确已拦截，各域名的应答与上表一致。在 Linux 上用 bash 执行：");

    private static readonly Message TakeBackText = new(
        "To cut the platform off at once, have the rules of the network page removed; the platform goes on inside, and nothing is lost.",
        "需要立即切断访问时，请网络部门删除“网络”页申请的规则；平台内部继续运行，数据不受影响。");

    public static Page Of(PageContext c) => c.Page("security", Title,
    [
        c.Say.Sentences(c.Say.Of(Request, c.Platform), c.HostOf(HostRole.Previews) is null ? null : c.Say.Of(RequestPreviews)),
        PictureOf.Draw(c),
        c.Say.Heading(CommonTexts.Details),
        c.Say.Table([Address, Content, Login, Anonymous], Rows(c)),
        c.Say.Heading(ToKnow),
        new Block.Points([.. SecurityNotes.Of(c)], Numbered: true),
        c.Say.Heading(CommonTexts.Acceptance),
        c.Say.Paragraph(WhatIsChecked),
        Block.Bash(Checks.Hosts(c)),
        c.Say.Paragraph(CommonTexts.EveryLineOk),
        c.Say.Heading(CommonTexts.TakeBack),
        c.Say.Paragraph(TakeBackText),
        c.Say.Heading(CommonTexts.ToFillIn),
        c.Say.Blanks([AskLevel, .. c.HasRoutes ? new[] { AskFiling } : [], AskAudit, CommonTexts.RequestedBy, CommonTexts.Ticket, Opinion, Reviewer]),
    ]);

    private static IEnumerable<ImmutableArray<Inline>> Rows(PageContext c)
    {
        foreach (var route in c.Exposure.Routes)
            yield return Row(c, Inline.Code(route.Host.ToString()), route.Role);
        foreach (var service in c.HasNodePorts ? c.Exposure.Services : [])
            yield return Row(c, Inline.Code($"http://{EntryPoint.BeforePort(c.Node)}:{service.KeptNodePort}"), RoleOf(service));
        if (c.Exposure.Turn is { } turn)
            yield return [Inline.Code($"{EntryPoint.BeforePort(turn.Host)}:{turn.Port}"), c.Say.Of(Media), c.Say.Of(Secret), c.Say.Of(OnTurn)];
    }

    private static ImmutableArray<Inline> Row(PageContext c, Inline address, HostRole role) =>
    [
        address,
        c.Say.Of(HostTexts.Of(role)),
        c.Say.Of(role is HostRole.Files or HostRole.Previews ? None : Platform),
        role switch
        {
            HostRole.Main => c.Say.Of(OnMain, Inline.Code("/healthz"), c.Say.Codes(Shared), c.Say.Codes(MachineInterfaces(c))),
            HostRole.Files => c.Say.Of(OnFiles),
            HostRole.Previews => c.Say.Of(OnPreviews),
            _ => c.Say.Of(OnService, Inline.Code("/health")),
        },
    ];

    // What is kept off is not there to be reached.
    private static IEnumerable<string> MachineInterfaces(PageContext c) => WithTokens
        .Where(path => !c.HasRoutes || !c.Exposure.Main.BlockedPaths.Any(blocked => path.StartsWith(blocked.ToString(), StringComparison.Ordinal)));

    private static HostRole RoleOf(ServiceExposure service) => service.Port switch
    {
        3000 => HostRole.Main,
        3005 => HostRole.Browsers,
        _ => HostRole.Sandbox,
    };
}
