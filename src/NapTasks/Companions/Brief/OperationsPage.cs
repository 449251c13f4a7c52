using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>For the operator of the platform: the whole order of work, with every command. The only page in the words of Kubernetes.</summary>
internal static class OperationsPage
{
    private static readonly Message Title = new("Operations: the order of work", "实施手册：操作顺序");

    private static readonly Message Request = new(
        "All that is to be done for {0}, in order. All commands are for bash, in the folder of this repository, with `kubectl` on the right cluster (`kubectl config current-context`). "
        + "Always apply with `--server-side`: the platform’s installer does so too, and both own the same Services.",
        "{0} 的全部实施步骤，按顺序执行。命令均为 bash，在本仓库目录下执行，并确认 `kubectl` 指向正确的集群（`kubectl config current-context`）。"
        + "应用时务必加 `--server-side`：平台安装脚本也采用这种方式，双方管理的是同一组 Service。");

    private static readonly Message Pages = new("1. Hand out the pages", "一、分发各部门页面");

    private static readonly Message PagesText = new(
        "Each department gets its own page, as `.html` or `.md` from `{0}/brief/`, with the blanks filled in that are yours.",
        "向各部门发送 `{0}/brief/` 中对应的页面（`.html` 或 `.md`），并事先填好应由申请人填写的部分。");

    private static readonly Message PageColumn = new("Page", "页面");

    private static readonly Message Department = new("Department", "部门");

    private static readonly Message Needed = new("Needed by", "完成时机");

    private static readonly Message TheNetwork = new("Network, firewalls", "网络、防火墙");

    private static readonly Message TheDns = new("DNS", "DNS");

    private static readonly Message TheCertificates = new("Certificates", "证书");

    private static readonly Message TheBalancer = new("Load balancer, WAF", "负载均衡、WAF");

    private static readonly Message TheSecurity = new("Security", "安全");

    private static readonly Message BeforeAll = new("Before everything else", "开始之前");

    private static readonly Message BeforeChecks = new("Before the hosts are tried (step 5)", "验证各域名之前（第五步）");

    private static readonly Message BeforeAcceptance = new("Before the acceptance", "验收之前");

    private static readonly Message OnYourWord = new("Prepared at once, done on your word", "提前准备，按通知生效");

    private static readonly Message BeforeRoutes = new("Before the routes are applied (step 4)", "应用路由之前（第四步）");

    public static Page Of(PageContext c) => c.Page("operations", Title,
    [
        c.Say.Paragraph(Request, c.Platform),
        PictureOf.Draw(c, forOperator: true),
        c.Say.Heading(Pages),
        c.Say.Paragraph(PagesText, "manifests"),
        c.Say.Table([PageColumn, Department, Needed, CommonTexts.Ticket], Handouts(c)),
        .. OperationsSteps.Blocks(c),
        .. OperationsChecks.Blocks(c),
        .. OperationsBack.Blocks(c),
        c.Say.Heading(CommonTexts.ToFillIn),
        c.Say.Blanks(CommonTexts.Window, CommonTexts.Owner, CommonTexts.Date, CommonTexts.DoneOn),
    ]);

    private static IEnumerable<ImmutableArray<Inline>> Handouts(PageContext c)
    {
        yield return Row(c, "security", TheSecurity, BeforeAll);
        yield return Row(c, "network", TheNetwork, c.HasRoutes ? BeforeChecks : BeforeAcceptance);
        if (c.Exposure.Certificates is not null)
            yield return Row(c, "certificates", TheCertificates, c.Exposure.Values.Tls == TlsMode.Terminate ? BeforeRoutes : BeforeChecks);
        if (c.HasRoutes)
            yield return Row(c, "load-balancer", TheBalancer, BeforeChecks);
        if (c.Exposure.Dns is not null)
            yield return Row(c, "dns", TheDns, OnYourWord);
    }

    private static ImmutableArray<Inline> Row(PageContext c, string page, Message department, Message needed) =>
        [Inline.Code(page), c.Say.Of(department), c.Say.Of(needed), Inline.Empty];
}
