using NapTasks.Controllers;
using NapTasks.Diagnostics;

namespace NapTasks.Companions.Brief;

/// <summary>The way back, and what it leaves behind.</summary>
internal static class OperationsBack
{
    private static readonly Message WayBack = new("The way back to node ports", "回退到节点端口");

    private static readonly Message FreePorts = new(
        "Are the node ports still free? Nothing but the platform’s own may be listed; where one is taken, change its number in `values.env`:",
        "节点端口是否仍空闲？只应列出平台自己的 Service；若已被占用，请在 `values.env` 中改用其他端口：");

    private static readonly Message Steps = new(
        "Then `INGRESS_MODE=nodeport` with `INGRESS_STAGED=true`, so that both ways are open; comment out the `*_PUBLIC_URL` keys and `SANDBOX_DOMAIN`, build, apply, and run both steps of the installer as in step 7. "
        + "When nobody comes by name any more, remove `INGRESS_STAGED`, build, apply, and have the DNS records deleted.",
        "然后写 `INGRESS_MODE=nodeport` 并保留 `INGRESS_STAGED=true`，使两种方式并存；注释掉各 `*_PUBLIC_URL` 和 `SANDBOX_DOMAIN`，构建、应用，并按第七步执行安装脚本的两个步骤。"
        + "确认不再有人通过域名访问后，删除 `INGRESS_STAGED`，构建、应用，并请 DNS 部门删除解析记录。");

    private static readonly Message StepsPorts = new(
        "Before an upgrade note the commit: `git revert`, build and apply lead back to it.",
        "变更前请记录提交号：`git revert` 后构建并应用即可回退。");

    private static readonly Message Leftovers = new("What applying does not delete", "应用不会删除的对象");

    private static readonly Message LeftoversText = new(
        "`kubectl apply` deletes nothing. A build that takes objects out prints the lines for them; these are the ones for the routes as they are now:",
        "`kubectl apply` 不会删除任何对象。构建移除对象时会打印相应命令；下列命令对应当前的路由：");

    public static IEnumerable<Block> Blocks(PageContext c)
    {
        yield return c.Say.Heading(c.HasRoutes ? WayBack : CommonTexts.TakeBack);
        if (!c.HasRoutes)
        {
            yield return c.Say.Paragraph(StepsPorts);
            yield break;
        }

        yield return c.Say.Paragraph(FreePorts);
        yield return Block.Bash(Script.Of(
        [
            "kubectl get services -A -o custom-columns='NAMESPACE:.metadata.namespace,NAME:.metadata.name,PORTS:.spec.ports[*].nodePort' |",
            $"  grep -Ew '{string.Join('|', c.Exposure.Services.Select(s => $"{s.KeptNodePort}"))}'",
        ]));
        yield return c.Say.Paragraph(Steps);
        yield return c.Say.Heading(Leftovers);
        yield return c.Say.Paragraph(LeftoversText);
        yield return Block.Bash(Script.Of(ObjectIdentity.DeleteCommands(
            c.Site.Routes.SelectMany(r => r.Objects).Select(o => ObjectReference.To(o).Identity))));
    }
}
