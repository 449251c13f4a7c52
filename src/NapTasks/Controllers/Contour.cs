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
        "Contour answers 421 when a browser reuses one HTTP/2 connection for two hosts of a certificate; Safari shows that as an error page. Use one certificate per host, or, for previews too, set default-http-versions: [HTTP/1.1] in Contour's configuration",
        "浏览器用同一条 HTTP/2 连接访问同一证书的两个主机名时，Contour 返回 421，Safari 会显示错误页。请为每个主机名单独签发证书；若预览也要避免，请在 Contour 配置中设置 default-http-versions: [HTTP/1.1]");

    private static readonly DiagnosticDescriptor RedirectsTo443 = new("NAP4102", Warning,
        "Contour redirects http to https without a port, so to 443, not to INGRESS_HTTPS_PORT={0}. Keep port 80 closed, or give users the https URLs",
        "Contour 从 http 跳转到 https 时不带端口，即跳到 443，而不是 INGRESS_HTTPS_PORT={0}。请关闭 80 端口，或直接告知用户 https 地址");

    public override string Name => "contour";

    public override Message Title { get; } = new("Contour, HTTPProxy", "Contour，HTTPProxy");

    public override string MinimumVersion => "1.20; 1.22 with INGRESS_BLOCK_PATHS";

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
        exposure.Routes.Select(route => KubernetesObject.Create(exposure, "projectcontour.io/v1", "HTTPProxy", route.Name, new YamlMapping
        {
            // Without a class Contour takes it when it has none itself; with the wrong one it ignores it.
            ["ingressClassName"] = exposure.IngressClasses.TryGetValue(Name, out var name) ? name.ToString() : null,
            ["virtualhost"] = new YamlMapping
            {
                ["fqdn"] = route.Host.ToString(),
                // With TLS Contour redirects port 80 by itself.
                ["tls"] = route.TlsSecret is { } secret ? new YamlMapping { ["secretName"] = secret.ToString() } : null,
            },
            ["routes"] = new YamlSequence { route.BlockedPaths.Select(Block), Forward(route) },
        }));

    public override IEnumerable<Diagnostic> Limits(PlatformExposure exposure)
    {
        if (exposure.Tls == TlsMode.Terminate)
            yield return Misdirected.With();
        if (exposure.Tls == TlsMode.Terminate && exposure.HttpsPort != PortNumber.Https)
            yield return RedirectsTo443.With(exposure.HttpsPort.ToString());
    }

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
