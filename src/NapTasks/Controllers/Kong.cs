using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Kong Ingress Controller: Ingress (networking.k8s.io/v1) with annotations, and a KongPlugin (configuration.konghq.com/v1) for
/// blocked paths. Timeouts are annotations on the Services: neither Ingress nor KongUpstreamPolicy has them, and KongIngress
/// has lost them. The controller itself keeps the Host header and the path.
/// </summary>
internal sealed class Kong : IngressController
{
    private static readonly DiagnosticDescriptor RedirectsTo443 = new("NAP4201", Warning,
        "Kong redirects http to https without a port, so to 443, not to INGRESS_HTTPS_PORT={0}. Keep port 80 closed, or give users the https URLs",
        "Kong 从 http 跳转到 https 时不带端口，即跳到 443，而不是 INGRESS_HTTPS_PORT={0}。请关闭 80 端口，或直接告知用户 https 地址");

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4202", Warning,
        "INGRESS_AUTH_URL is not carried into the objects: Kong's open-source edition has no plugin that asks a URL. In overlays/, name a plugin that you have, such as openid-connect (Enterprise), in konghq.com/plugins of these Ingresses, and give INGRESS_AUTH_EXEMPT_PATHS an Ingress without it: {0}",
        "INGRESS_AUTH_URL 无法写入对象：Kong 开源版没有向 URL 请求鉴权的插件。请在 overlays/ 中，给下列 Ingress 的 konghq.com/plugins 填上已有的插件，例如 openid-connect（企业版），并为 INGRESS_AUTH_EXEMPT_PATHS 的路径另建不带该插件的 Ingress：{0}");

    private static readonly DiagnosticDescriptor NoFirewall = new("NAP4203", Warning,
        "Kong's open-source edition has no web application firewall, so INGRESS_WAF=true changes nothing. Put one in front of it",
        "Kong 开源版没有 WAF，INGRESS_WAF=true 不起作用。请在它前面部署 WAF");

    public override string Name => "kong";

    public override string? UsualNamespace => "kong";

    public override string? UsualClass => "kong";

    public override Message Title { get; } = new("Kong Ingress Controller", "Kong Ingress Controller");

    public override string MinimumVersion => "3.0";

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.HttpsPort, Support.No, RedirectsTo443, e => e.RedirectsElsewhere)
        {
            Arguments = e => [e.HttpsPort.ToString()],
        },
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null)
        {
            Arguments = e => [string.Join(", ", e.GuardedRoutes.Select(r => r.Name.With("kong")))],
        },
        new(Trait.Firewall, Support.No, NoFirewall, e => e.Waf),
    ];

    /// <summary>Whole milliseconds: a text with a unit would be ignored without a word, and 60 s hold.</summary>
    public override YamlMapping ServiceAnnotations(PlatformExposure exposure)
    {
        var milliseconds = (exposure.IdleTimeout.Seconds * 1000).ToString(CultureInfo.InvariantCulture);
        return new()
        {
            ["konghq.com/read-timeout"] = milliseconds,
            ["konghq.com/write-timeout"] = milliseconds,
        };
    }

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure)
    {
        var className = ClassOf(exposure);
        var plugin = exposure.AppPrefix.Name("blocked-paths");
        foreach (var route in exposure.Routes)
        {
            yield return IngressObject.Create(exposure, Shared(route.Name), className, [route], Annotations(route));
            if (route.BlockedPaths.IsEmpty)
                continue;
            var name = Shared(route.Name.With("blocked"));
            yield return IngressObject.Create(exposure, name, className, route, route.BlockedPaths, Annotations(route, plugin));
            yield return Forbid(exposure, plugin);
        }
    }

    private static YamlMapping Annotations(Route route, ObjectName? plugin = null) => new()
    {
        // WebSockets belong to these protocols too. Without the code plain HTTP would get 426 instead of a redirect.
        ["konghq.com/protocols"] = route.TlsSecret is null ? null : "https",
        ["konghq.com/https-redirect-status-code"] = route.TlsSecret is null ? null : "308",
        ["konghq.com/request-buffering"] = "false",
        ["konghq.com/response-buffering"] = "false",
        ["konghq.com/plugins"] = plugin?.ToString(),
    };

    private static KubernetesObject Forbid(PlatformExposure exposure, ObjectName name) =>
        KubernetesObject.Create(exposure, "configuration.konghq.com/v1", "KongPlugin", name, new YamlMapping
        {
            ["plugin"] = "request-termination",
            ["config"] = new YamlMapping { ["status_code"] = 403 },
        });
}
