using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Contour's HTTPProxy (projectcontour.io/v1): one object per host, since <c>virtualhost.fqdn</c> takes one. Contour 1.25 or later, which
/// expands <c>%REQ(:authority)%</c> in a header and has <c>exact</c> conditions (its changelog of that release).
/// </summary>
internal sealed class Contour : IngressController
{
    private static readonly string Streams = Capacity.Streams.ToString(CultureInfo.InvariantCulture);

    private static readonly ChartPlace Chart = new("projectcontour/contour");

    private static readonly YamlPartPlace Configuration = new(
        "contour.yaml",
        ns => $"To be added to contour.yaml in the ConfigMap contour of the namespace {ns} (its usual name and place), or to configInline in the values of its chart; then restart Contour: kubectl -n {ns} rollout restart deployment contour.",
        ns => $"kubectl -n {ns} get configmap contour -o jsonpath='{{.data.contour\\.yaml}}'");

    private static readonly DiagnosticDescriptor RedirectsTo443 = ControllerTexts.RedirectsTo443("NAP4102", "Contour", "Contour ");

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4103", Warning,
        "INGRESS_AUTH_URL is not carried into Contour's objects: up to 1.33 it authenticates over gRPC only. Create an ExtensionService for your authorization server and patch virtualhost.authorization into {0} in overlays/. For each of INGRESS_AUTH_EXEMPT_PATHS add two routes with authPolicy: {{disabled: true}}, conditions exact: /mcp and prefix: /mcp/ for example: prefix: /mcp alone opens /mcpx, too",
        "INGRESS_AUTH_URL 无法写入 Contour 的对象：Contour 1.33 及之前只支持通过 gRPC 鉴权。请为鉴权服务创建 ExtensionService，并在 overlays/ 中给 {0} 加上 virtualhost.authorization。INGRESS_AUTH_EXEMPT_PATHS 的每个路径各加两条带 authPolicy: {{disabled: true}} 的路由，条件例如 exact: /mcp 与 prefix: /mcp/；只写 prefix: /mcp 会把 /mcpx 也放行");

    private static readonly DiagnosticDescriptor AuthInFront = new("NAP4105", Warning,
        "Contour authenticates only on hosts whose TLS it ends itself, so with INGRESS_TLS=offloaded INGRESS_AUTH_URL cannot be had from it. Authenticate in the load balancer in front",
        "Contour 只能对由它自己终止 TLS 的主机名鉴权，INGRESS_TLS=offloaded 时无法由它实现 INGRESS_AUTH_URL。请在前面的负载均衡器上鉴权");

    private static readonly DiagnosticDescriptor ServiceOfOthers = new("NAP4106", Warning,
        "Contour takes the limits of a Service from its annotations, and {0} is left to the installer: at 1,024 requests at once the next one waits. Annotate it once, which later runs of the installer leave as it is: kubectl -n {1} annotate --overwrite service {0} {2}",
        "Contour 从 Service 的注解读取上限，而 {0} 由安装器创建：同时处理 1,024 个请求后，后续请求会一直等待。请执行一次下列命令添加注解，安装器再次运行时会保留：kubectl -n {1} annotate --overwrite service {0} {2}");

    private static readonly DiagnosticDescriptor NoFirewall = ControllerTexts.NoFirewall("NAP4104", "Contour", "Contour ");

    public override string Name => "contour";

    public override string? UsualNamespace => "projectcontour";

    public override Message Title { get; } = new("Contour, HTTPProxy", "Contour，HTTPProxy");

    public override string MinimumVersion => "1.25; 1.26 with INGRESS_HTTPS_PORT";

    public override string VersionSource =>
        "exact conditions (#5000) and `%REQ(:authority)%` (#5130) in the changelog of 1.25.0; a port in Host reaches the platform since 1.26.0 (#5437)";

    public override Evidence Seen { get; } = new("1.33.6", [.. Evidence.Everywhere, Trait.ForwardedHost, Trait.BlockedPaths, Trait.OffloadedTls]);

    public override string WhileAuthIsDown => "403";

    public override ProxyTrust Trusts => ProxyTrust.ByHops;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        Configuration.Key("default-http-versions", Trait.SharedConnections, _ => new YamlSequence { "HTTP/1.1" }, "1.7", new(
            "A browser that reuses one HTTP/2 connection for two hosts of a certificate gets 421, which Safari shows as an error page.",
            "浏览器用同一条 HTTP/2 连接访问同一证书的两个主机名时会得到 421，Safari 会显示错误页。")) with
        {
            Applies = e => e.Values.Tls == TlsMode.Terminate,
            Also = new(
                "All hosts of this Contour lose HTTP/2. Where that is too much, give each named host a Secret of its own in overlays/; previews then still get 421 among each other.",
                "该 Contour 的所有主机名都不再使用 HTTP/2。若不可接受，可在 overlays/ 中为每个主机名指定各自的 Secret，但预览之间仍会出现 421。"),
        },
        new(Trait.ClientAddress, "network.num-trusted-hops", Hops, "1.13",
            new("The platform takes the load balancer's address for the user's.", "平台会把负载均衡的地址当作用户地址。"),
            [Configuration.Target("network.num-trusted-hops", e => e.Values.Trust.Hops),
             Chart.Target(_ => "configInline.network.num-trusted-hops", e => new YamlScalar(e.Values.Trust.Hops))])
        {
            Applies = e => e.Values.Trust.Hops > 0,
            Also = ControllerTexts.WhoeverReachesIt,
        },
    ];

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.HttpsPort, Support.No, RedirectsTo443, e => e.RedirectsElsewhere, e => [e.Values.HttpsPort.ToString()]),
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null && e.Values.Tls == TlsMode.Terminate,
            e => [string.Join(", ", e.GuardedRoutes.Select(r => r.Name))]),
        new(Trait.ExternalAuth, Support.ByHand, AuthInFront, e => e.Auth is not null && e.Values.Tls == TlsMode.Offloaded),
        new(Trait.Firewall, Support.No, NoFirewall, e => e.Values.Waf),
        new(Trait.Webhook, Support.ByHand, ServiceOfOthers, e => e.LeadsPathsElsewhere, e => ControllerTexts.Annotating(e, Annotations())),
    ];

    /// <summary>Without them the 1,025th stream to a Service waits for ever.</summary>
    public override YamlMapping ServiceAnnotations(PlatformExposure exposure) => Annotations();

    private static YamlMapping Annotations() => new()
    {
        ["projectcontour.io/max-connections"] = Streams,
        ["projectcontour.io/max-pending-requests"] = Streams,
        ["projectcontour.io/max-requests"] = Streams,
    };

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
        exposure.Routes.Select(route => KubernetesObject.Create(exposure, "projectcontour.io/v1", "HTTPProxy", route.Name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                // Without a class Contour takes it only if Contour has none itself; with the wrong class it ignores it.
                ["ingressClassName"] = ClassOf(exposure),
                ["virtualhost"] = new YamlMapping
                {
                    ["fqdn"] = route.Host.ToString(),
                    // With TLS Contour redirects port 80 by itself.
                    ["tls"] = route.TlsSecret is { } secret ? new YamlMapping { ["secretName"] = secret.ToString() } : null,
                },
                ["routes"] = new YamlSequence
                {
                    route.BlockedPaths.SelectMany(Block),
                    from path in route.Paths
                    from condition in Conditions(path.Path)
                    select Forward(exposure, route.Of(path), condition),
                    Forward(exposure, route),
                },
            },
        }));

    // A prefix compares characters: /metrics/ leaves /metrics open, and /metrics also shuts /metricsx.
    private static IEnumerable<YamlSequence> Conditions(PathPrefix path) =>
        [new() { new YamlMapping { ["exact"] = path.Exact } }, new() { new YamlMapping { ["prefix"] = path.Below } }];

    private static IEnumerable<YamlMapping> Block(PathPrefix path) =>
        from conditions in Conditions(path)
        select new YamlMapping
        {
            ["conditions"] = conditions,
            ["directResponsePolicy"] = new YamlMapping { ["statusCode"] = 403 },
        };

    // Without conditions it takes what no other route does; of several the longest counts.
    private static YamlMapping Forward(PlatformExposure exposure, Route route, YamlSequence? conditions = null) => new()
    {
        ["conditions"] = conditions,
        // For the authorization that people add to the host.
        ["authPolicy"] = exposure.Auth is not null && route is { Guarded: true, Path: not null } ? new YamlMapping { ["disabled"] = true } : null,
        ["requestHeadersPolicy"] = new YamlMapping
        {
            ["set"] = new YamlSequence { EnvoyHeaders.Of(exposure).Select(h => new YamlMapping { ["name"] = h.Key, ["value"] = h.Value }) },
        },
        // Only "infinity" switches a timer off: "0s" means Envoy's default, 15 s for a whole response, 5 minutes of silence.
        ["timeoutPolicy"] = new YamlMapping { ["response"] = "infinity", ["idle"] = "infinity" },
        ["enableWebsockets"] = route.Traffic == Traffic.Streaming ? true : null,
        ["services"] = new YamlSequence
        {
            new YamlMapping { ["name"] = route.Service.Name.ToString(), ["port"] = route.Service.Port },
        },
    };

    private static string Hops(PlatformExposure exposure) => exposure.Values.Trust.Hops.ToString(CultureInfo.InvariantCulture);
}
