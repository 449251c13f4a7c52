using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Contour's HTTPProxy (projectcontour.io/v1): one object per host, since <c>virtualhost.fqdn</c> takes one. Contour 1.20
/// or later for the wildcard host, 1.22 for blocked paths.
/// </summary>
internal sealed class Contour : IngressController
{
    private static readonly DiagnosticDescriptor Misdirected = new("NAP4101", Warning,
        "Contour answers 421 when a browser reuses one HTTP/2 connection for two hosts of a certificate; Safari shows that as an error page. Patch a Secret of its own into each host in overlays/, or, for previews too, set default-http-versions: [HTTP/1.1] in Contour's configuration",
        "浏览器用同一条 HTTP/2 连接访问同一证书的两个主机名时，Contour 返回 421，Safari 会显示错误页。请在 overlays/ 中为每个主机名指定各自的 Secret；若预览也要避免，请在 Contour 配置中设置 default-http-versions: [HTTP/1.1]");

    private static readonly DiagnosticDescriptor RedirectsTo443 = new("NAP4102", Warning,
        "Contour redirects http to https without a port, so to 443, not to INGRESS_HTTPS_PORT={0}. Keep port 80 closed, or give users the https URLs",
        "Contour 从 http 跳转到 https 时不带端口，即跳到 443，而不是 INGRESS_HTTPS_PORT={0}。请关闭 80 端口，或直接告知用户 https 地址");

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4103", Warning,
        "INGRESS_AUTH_URL is not carried into Contour's objects: it authenticates over gRPC. Create an ExtensionService for your authorization server and patch virtualhost.authorization into {0} in overlays/, with authPolicy.disabled for INGRESS_AUTH_EXEMPT_PATHS",
        "INGRESS_AUTH_URL 无法写入 Contour 的对象：Contour 通过 gRPC 鉴权。请为鉴权服务创建 ExtensionService，并在 overlays/ 中给 {0} 加上 virtualhost.authorization，对 INGRESS_AUTH_EXEMPT_PATHS 的路径设置 authPolicy.disabled");

    private static readonly DiagnosticDescriptor AuthInFront = new("NAP4105", Warning,
        "Contour authenticates only on hosts whose TLS it ends itself, so with INGRESS_TLS=offloaded INGRESS_AUTH_URL cannot be had from it. Authenticate in the load balancer in front",
        "Contour 只能对由它自己终止 TLS 的主机名鉴权，INGRESS_TLS=offloaded 时无法由它实现 INGRESS_AUTH_URL。请在前面的负载均衡器上鉴权");

    private static readonly DiagnosticDescriptor NoFirewall = new("NAP4104", Warning,
        "Contour has no web application firewall, so INGRESS_WAF=true changes nothing. Put one in front of it",
        "Contour 没有 WAF，INGRESS_WAF=true 不起作用。请在它前面部署 WAF");

    public override string Name => "contour";

    public override string? UsualNamespace => "projectcontour";

    public override Message Title { get; } = new("Contour, HTTPProxy", "Contour，HTTPProxy");

    public override string MinimumVersion => "1.20; 1.22 with INGRESS_BLOCK_PATHS";

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.SharedConnections, Support.ByHand, Misdirected, e => e.Tls == TlsMode.Terminate),
        new(Trait.HttpsPort, Support.No, RedirectsTo443, e => e.RedirectsElsewhere)
        {
            Arguments = e => [e.HttpsPort.ToString()],
        },
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null && e.Tls == TlsMode.Terminate)
        {
            Arguments = e => [string.Join(", ", e.GuardedRoutes.Select(r => r.Name))],
        },
        new(Trait.ExternalAuth, Support.ByHand, AuthInFront, e => e.Auth is not null && e.Tls == TlsMode.Offloaded),
        new(Trait.Firewall, Support.No, NoFirewall, e => e.Waf),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
        exposure.Routes.Select(route => KubernetesObject.Create(exposure, "projectcontour.io/v1", "HTTPProxy", route.Name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                // Without a class Contour takes it when it has none itself; with the wrong one it ignores it.
                ["ingressClassName"] = ClassOf(exposure),
                ["virtualhost"] = new YamlMapping
                {
                    ["fqdn"] = route.Host.ToString(),
                    // With TLS Contour redirects port 80 by itself.
                    ["tls"] = route.TlsSecret is { } secret ? new YamlMapping { ["secretName"] = secret.ToString() } : null,
                },
                ["routes"] = new YamlSequence { route.BlockedPaths.Select(Block), Forward(route) },
            },
        }));

    private static YamlMapping Block(PathPrefix path) => new()
    {
        ["conditions"] = new YamlSequence { new YamlMapping { ["prefix"] = path.ToString() } },
        ["directResponsePolicy"] = new YamlMapping { ["statusCode"] = 403 },
    };

    private static YamlMapping Forward(Route route) => new()
    {
        // Only "infinity" switches a timer off: "0s" means Envoy's default, 15 s for a whole response.
        ["timeoutPolicy"] = new YamlMapping
        {
            ["response"] = "infinity",
            ["idle"] = route.Traffic == Traffic.Streaming ? "infinity" : null,
        },
        ["enableWebsockets"] = route.Traffic == Traffic.Streaming ? true : null,
        ["services"] = new YamlSequence
        {
            new YamlMapping { ["name"] = route.Service.Name.ToString(), ["port"] = route.Service.Port },
        },
    };
}
