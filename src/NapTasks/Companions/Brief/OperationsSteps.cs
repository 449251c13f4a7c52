using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>The operator's own steps up to the switch.</summary>
internal static class OperationsSteps
{
    private static readonly Message ByHand = new("2. By hand", "二、手工配置");

    private static readonly Message ByHandText = new(
        "What the generated objects cannot say. The codes are those of the build’s warnings.",
        "生成的对象无法表达、需要手工完成的配置。编号与构建警告一致。");

    private static readonly Message NothingByHand = new(
        "Nothing: the generated objects say all of it.",
        "无：生成的对象已包含全部配置。");

    private static readonly Message Certificates = new("3. Certificates", "三、证书");

    private static readonly Message Requests = new(
        "The signing requests for the page on certificates; git ignores keys and requests:",
        "生成“证书”页所需的签名请求（CSR）；git 会忽略私钥和请求文件：");

    private static readonly Message Secrets = new(
        "When the files are back as `.pem`, and again at every renewal:",
        "拿到 `.pem` 文件后执行，每次续期也执行同样的命令：");

    private static readonly Message Issued = new(
        "cert-manager issues them once the manifests are applied; both must become `True`:",
        "应用清单之后由 cert-manager 签发，两者都应变为 `True`：");

    private static readonly Message ToBalancer = new(
        "TLS ends at the load balancer, so the cluster needs none.",
        "TLS 在负载均衡终止，集群内不需要证书。");

    private static readonly Message OwnAuthority = new(
        "So that the platform’s pods trust the private authority, follow the comment in the files of `manifests/certificates/private-ca/`.",
        "为使平台的 Pod 信任内部 CA，请按 `manifests/certificates/private-ca/` 中文件的注释操作。");

    private static readonly Message Routes = new("4. Routes beside the node ports", "四、在保留节点端口的同时生成路由");

    private static readonly Message RoutesNew = new(
        "A new installation without users goes straight to `INGRESS_MODE=external`. Where users work on node ports, both ways stay open until step 8: "
        + "write `INGRESS_MODE=nodeport` and `INGRESS_STAGED=true` into `values.env`, build, review, apply.",
        "尚无用户的新装环境可直接使用 `INGRESS_MODE=external`。若已有用户在使用节点端口，第八步之前两种方式并存："
        + "在 `values.env` 中写 `INGRESS_MODE=nodeport` 和 `INGRESS_STAGED=true`，构建、评审、应用。");

    private static readonly Message Cluster = new(
        "Objects outside the platform’s namespace are applied by the operator of the cluster:",
        "平台命名空间之外的对象由集群管理员应用：");

    private static readonly Message Pushed = new(
        "{0} applies what is pushed, once it knows of this repository:",
        "{0} 会自动应用推送的内容，首次需让它知道本仓库：");

    private static readonly Message BeforeDns = new("5. Try them before DNS", "五、切换 DNS 之前验证");

    private static readonly Message BeforeDnsText = new(
        "The address is named in the commands, so DNS does not matter yet. Every line must begin with `ok`.",
        "命令中直接指定了地址，与 DNS 无关。每一行都应以 `ok` 开头。");

    private static readonly Message BeforeDnsUnknown = new(
        "The address of the ingress is not known (INGRESS_ADDRESS), so these commands go by DNS: set it, and they test the ingress before DNS leads there.",
        "尚未设置 INGRESS_ADDRESS，以下命令依赖 DNS；设置之后即可在切换 DNS 前验证。");

    private static readonly Message Dns = new("6. DNS", "六、DNS");

    private static readonly Message DnsText = new(
        "Give the DNS department your go-ahead. The names must also resolve inside the cluster, where the platform’s pods call them.",
        "通知 DNS 部门生效。平台的 Pod 也会访问这些域名，因此集群内同样必须能够解析。");

    private static readonly Message Urls = new("7. Public URLs, in a maintenance window", "七、在维护窗口内切换公开 URL");

    private static readonly Message UrlsText = new(
        "Write the `*_PUBLIC_URL` keys and `SANDBOX_DOMAIN` into `values.env`, build, then run both steps of the installer, one right after the other: the first restarts the pods with the new URLs, "
        + "the second registers the login redirects. In between, logins to sandbox and browser fail; with the second alone they go on failing (`400 invalid_redirect_uri`).",
        "在 `values.env` 中写好各 `*_PUBLIC_URL` 和 `SANDBOX_DOMAIN`，构建后连续执行安装脚本的两个步骤：前者以新 URL 重启 Pod，后者登记登录回跳地址。"
        + "两步之间沙箱和浏览器的登录会失败；若只执行后者，登录会一直失败（`400 invalid_redirect_uri`）。");

    private static readonly Message Mode = new("8. Close the node ports", "八、关闭节点端口");

    private static readonly Message ModeText = new(
        "`INGRESS_MODE=external`, no `INGRESS_STAGED`; build, review, apply. The Services keep their cluster addresses, so nothing breaks off.",
        "改为 `INGRESS_MODE=external` 并删除 `INGRESS_STAGED`，构建、评审、应用。Service 的集群地址不变，连接不会中断。");

    private static readonly Message ApplyPorts = new("3. Apply, and run the installer", "三、应用清单并执行安装脚本");

    private static readonly Message Later = new("4. Later: names and https", "四、后续：改用域名与 https");

    private static readonly Message LaterText = new(
        "`MAIN_DOMAIN`, `INGRESS_CONTROLLER` and `INGRESS_STAGED=true` in `values.env` make the routes beside the node ports, and this page then has the order of that move.",
        "在 `values.env` 中设置 `MAIN_DOMAIN`、`INGRESS_CONTROLLER` 和 `INGRESS_STAGED=true`，即可在保留节点端口的同时生成路由，本页也会给出相应的切换步骤。");

    private static readonly Message InstallerFolder = new("# the folder of the platform’s installer", "# 平台安装脚本所在目录");

    public static IEnumerable<Block> Blocks(PageContext c) => [.. ByHandBlocks(c), .. c.HasRoutes ? Move(c) : Ports(c)];

    private static IEnumerable<Block> ByHandBlocks(PageContext c)
    {
        var steps = StepsByHand.Of(c).ToArray();
        var settings = StepsByHand.Settings(c).ToArray();
        yield return c.Say.Heading(ByHand);
        yield return c.Say.Paragraph(steps.Length + settings.Length > 0 ? ByHandText : NothingByHand);
        if (steps.Length > 0)
            yield return new Block.Points([.. steps], Numbered: false);
        foreach (var block in settings)
            yield return block;
    }

    private static IEnumerable<Block> Ports(PageContext c) =>
    [
        c.Say.Heading(ApplyPorts),
        Block.Bash(Apply(c)),
        .. ClusterBlocks(c),
        Block.Bash(Install(c)),
        c.Say.Heading(Later),
        c.Say.Paragraph(LaterText),
    ];

    private static IEnumerable<Block> Move(PageContext c) =>
    [
        c.Say.Heading(Certificates),
        .. CertificateBlocks(c),
        c.Say.Heading(Routes),
        c.Say.Paragraph(RoutesNew),
        Block.Bash(Apply(c)),
        .. ClusterBlocks(c),
        c.Say.Heading(BeforeDns),
        c.Say.Paragraph(c.Entry.IsKnown ? BeforeDnsText : BeforeDnsUnknown),
        Block.Bash(Checks.Hosts(c)),
        c.Say.Paragraph(CommonTexts.PrivateAuthority),
        c.Say.Heading(Dns),
        c.Say.Paragraph(DnsText),
        .. c.Exposure.Dns is { } dns ? dns.Lines.Select(l => Block.Bash(DnsChecks.Of(c, dns, l))) : [],
        c.Say.Heading(Urls),
        c.Say.Paragraph(UrlsText),
        Block.Bash(Install(c)),
        c.Say.Heading(Mode),
        c.Say.Paragraph(ModeText),
        Block.Bash(Apply(c)),
    ];

    // Patches of the customer's own are over what is generated.
    private static string Apply(PageContext c) => c.Exposure.Values.GitOps is null
        ? "dotnet build\ngit diff --stat manifests\nkubectl apply --server-side -k overlays"
        : "dotnet build\ngit add values.env manifests gitops\ngit commit -m \"$(git diff --cached --stat | tail -n 1)\"\ngit push";

    private static IEnumerable<Block> ClusterBlocks(PageContext c)
    {
        if (c.Exposure.Values.GitOps is { } gitOps)
        {
            yield return c.Say.Paragraph(Pushed, gitOps.Tool == GitOpsTool.ArgoCd ? "Argo CD" : "Flux");
            yield return Block.Bash($"kubectl apply --server-side -f gitops/{GitOpsKeys.Word(gitOps.Tool)}");
        }

        if (!StepsByHand.HasClusterObjects(c))
            yield break;
        yield return c.Say.Paragraph(Cluster);
        yield return Block.Bash(c.Exposure.Values.GitOps is null ? "kubectl apply --server-side -k manifests/cluster" : "kubectl apply --server-side -f gitops/cluster");
    }

    private static IEnumerable<Block> CertificateBlocks(PageContext c)
    {
        if (c.Exposure.Values.Tls == TlsMode.Offloaded)
        {
            yield return c.Say.Paragraph(ToBalancer);
        }
        else if (c.Exposure.Certificates is { } plan)
        {
            var installations = from ns in c.Site.CertificateNamespaces from request in plan.Requests select (Namespace: ns, Request: request);
            if (plan.Issuer is not null)
            {
                yield return c.Say.Paragraph(Issued);
                yield return Block.Bash(Script.Of(installations.Select(i => $"kubectl -n {i.Namespace} get certificate {i.Request.Secret}")));
                yield break;
            }

            yield return c.Say.Paragraph(Requests);
            yield return Block.Bash(Script.Of(plan.Requests.Select(r =>
                $"openssl req -new -newkey rsa:2048 -keyout {r.Name}.key -out {r.Name}.csr \\\n  -config manifests/certificates/{r.Name}.cnf")));
            yield return c.Say.Paragraph(Secrets);
            yield return Block.Bash(Script.Of(installations.Select(i =>
                $"kubectl -n {i.Namespace} create secret tls {i.Request.Secret} \\\n  --cert={i.Request.Name}.pem --key={i.Request.Name}.key --dry-run=client -o yaml |\n  kubectl apply --server-side -f -")));
        }

        if (c.Exposure.Certificates?.PrivateCa is not null)
            yield return c.Say.Paragraph(OwnAuthority);
    }

    /// <summary>Both steps of the installer, with the secrets kept out of the operator's own shell.</summary>
    public static string Install(PageContext c) => Script.Of(
    [
        $"installer=../installer  {c.Say[InstallerFolder]}",
        "for step in --manifests-only --seed-only; do",
        "  (set -a; . ./secrets.env; VALUES_FILE=\"$PWD/values.env\" \"$installer/install.sh\" \"$step\") || break",
        "done",
    ]);
}
