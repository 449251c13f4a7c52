using NapTasks.Diagnostics;

namespace NapTasks.Companions.Brief;

/// <summary>What shows that the work is done.</summary>
internal static class OperationsChecks
{
    private static readonly Message Acceptance = new("Acceptance", "验收");

    private static readonly Message Again = new("The hosts: as in step 5, once more, with `address=` left empty, so that DNS leads there.", "各域名：重复第五步的命令，将 `address=` 留空，改由 DNS 解析。");

    private static readonly Message Ports = new("What the ports answer; every line must begin with `ok`:", "各端口的应答，每一行都应以 `ok` 开头：");

    private static readonly Message Certificates = new(
        "Names and dates of the certificates; every line must begin with `ok`:",
        "证书的域名与有效期，每一行都应以 `ok` 开头：");

    private static readonly Message LogIn = new(
        "Log in at {0}, open a terminal, a remote browser and a preview, as far as the modules are on.",
        "登录 {0}，依次打开终端、远程浏览器和预览（视已启用的模块而定）。");

    private static readonly Message Token = new(
        "The two checks of what lasts need a service token (in the web UI: Integration, Service Tokens) and the id of a running workspace of its owner, which is in its URL:",
        "以下两项长连接验证需要 Service Token（Web 界面：集成 → Service Tokens）和该用户一个运行中的工作区 ID（见其 URL）：");

    private static readonly Message Silent = new(
        "A WebSocket that is silent for more than a minute stays open:",
        "WebSocket 静默超过一分钟后仍保持连接：");

    private static readonly Message Events = new(
        "Events come one by one: the seconds on the left must grow. All at once means that something on the way buffers:",
        "SSE 事件逐条到达：左侧秒数应逐行增加；若同时出现，说明链路上有设备在缓冲：");

    private static readonly Message Stun = new("TURN answers:", "TURN 应答：");

    private static readonly Message PastLogin = new(
        "Your authentication service must let `/api/` pass for them; otherwise they fail there.",
        "执行时统一认证服务须放行 `/api/`，否则会在认证处失败。");

    public static IEnumerable<Block> Blocks(PageContext c)
    {
        yield return c.Say.Heading(Acceptance);
        if (c.HasRoutes)
        {
            yield return c.Say.Paragraph(Again);
            yield return c.Say.Paragraph(Certificates);
            yield return Block.Bash(Checks.Certificates(c));
        }
        else
        {
            yield return c.Say.Paragraph(Ports);
            yield return Block.Bash(Checks.Hosts(c));
        }

        yield return c.Say.Paragraph(LogIn, Inline.Code(c.HasRoutes
            ? $"https://{c.Exposure.Main.Host}{c.UrlPort}/"
            : $"http://{EntryPoint.BeforePort(c.Node)}:{c.Exposure.Services[0].KeptNodePort}/"));
        if (c.HasRoutes)
        {
            foreach (var block in Streams(c))
                yield return block;
        }

        if (c.Exposure.Turn is { } turn)
        {
            yield return c.Say.Paragraph(Stun);
            yield return Block.Bash(StreamChecks.Stun(turn));
        }
    }

    private static IEnumerable<Block> Streams(PageContext c)
    {
        yield return c.Say.Paragraph(Token);
        yield return Block.Bash(StreamChecks.Login(c));
        if (c.Exposure.Auth is not null)
            yield return c.Say.Paragraph(PastLogin);
        yield return c.Say.Paragraph(Silent);
        yield return Block.Bash(StreamChecks.SilentWebSocket(c));
        yield return c.Say.Paragraph(Events);
        yield return Block.Bash(StreamChecks.Events(c));
    }
}
