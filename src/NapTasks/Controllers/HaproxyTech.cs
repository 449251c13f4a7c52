using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// HAProxy Technologies' Kubernetes Ingress Controller: an Ingress (networking.k8s.io/v1) per host, and per Service a Backend
/// (ingress.v3.haproxy.org/v3, from 3.2 on), since the tunnel timeout of a single backend is no annotation. A backend belongs
/// to the Service: what two Ingresses say of the same one has to be the same, and with <c>cr-backend</c> the annotations on
/// backends are not read at all.
/// </summary>
internal sealed class HaproxyTech : IngressController
{
    private static readonly DiagnosticDescriptor ReloadsCutTunnels = new("NAP4181", Warning,
        "Every reload of HAProxy ends what is still open after hard-stop-after, 30 minutes by default: WebSockets are cut. Set hard-stop-after: {0}s in the ConfigMap of the controller, and timeout-tunnel: {0}s too where any Ingress uses ssl-passthrough",
        "HAProxy 每次重载后，仍未关闭的连接会在 hard-stop-after（默认 30 分钟）到期时被切断，WebSocket 也不例外。请在该控制器的 ConfigMap 中设置 hard-stop-after: {0}s；若有 Ingress 使用 ssl-passthrough，还须设置 timeout-tunnel: {0}s");

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4182", Warning,
        "INGRESS_AUTH_URL is not carried into the objects: this controller knows only basic authentication and client certificates. Run an authenticating proxy such as oauth2-proxy and lead these Ingresses to it in overlays/, with INGRESS_AUTH_EXEMPT_PATHS past it: {0}",
        "INGRESS_AUTH_URL 无法写入对象：该控制器只支持 Basic 认证和客户端证书。请部署 oauth2-proxy 等鉴权代理，在 overlays/ 中把下列 Ingress 指向它，并让 INGRESS_AUTH_EXEMPT_PATHS 的路径绕过鉴权：{0}");

    private static readonly DiagnosticDescriptor NoFirewall = new("NAP4183", Warning,
        "The community edition of this controller has no switch for a web application firewall, so INGRESS_WAF=true changes nothing. Put one in front of it",
        "该控制器的社区版没有 WAF 开关，INGRESS_WAF=true 不起作用。请在它前面部署 WAF");

    public override string Name => "haproxy";

    public override string? UsualNamespace => "haproxy-controller";

    public override string? UsualClass => "haproxy";

    public override Message Title { get; } = new("HAProxy Kubernetes Ingress Controller", "HAProxy Kubernetes Ingress Controller（HAProxy Technologies）");

    public override string MinimumVersion => "3.2, with its custom resource definitions";

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.WebSockets, Support.ByHand, ReloadsCutTunnels, _ => true) { Arguments = e => [e.IdleTimeout.ToString()] },
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null)
        {
            Arguments = e => [string.Join(", ", e.GuardedRoutes.Select(r => r.Name.With("haproxy")))],
        },
        new(Trait.Firewall, Support.No, NoFirewall, e => e.Waf),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
    [
        .. exposure.Routes.SelectMany(route => Ingresses(exposure, route)),
        .. exposure.Routes.Select(route => route.Service).Distinct().Select(service => Backend(exposure, service)),
    ];

    private IEnumerable<KubernetesObject> Ingresses(PlatformExposure exposure, Route route)
    {
        var className = ClassOf(exposure);
        yield return IngressObject.Create(exposure, Shared(route.Name), className, [route], Annotations(exposure, route));
        if (!route.BlockedPaths.IsEmpty)
        {
            // Access control belongs to an Ingress and its paths, not to the backend: nobody may reach these.
            var denied = Annotations(exposure, route);
            denied["haproxy.org/deny-list"] = "0.0.0.0/0,::/0";
            yield return IngressObject.Create(exposure, Shared(route.Name.With("blocked")), className, route, route.BlockedPaths, denied);
        }
    }

    private static YamlMapping Annotations(PlatformExposure exposure, Route route) => new()
    {
        ["haproxy.org/cr-backend"] = $"{exposure.Namespace}/{route.Service.Name}",
        // The ConfigMap can switch redirects on or off for all; the port's own default is 8443.
        ["haproxy.org/ssl-redirect"] = route.TlsSecret is null ? "false" : "true",
        ["haproxy.org/ssl-redirect-port"] = route.TlsSecret is null ? null : exposure.HttpsPort.ToString(),
    };

    // Besides the timeouts, in milliseconds, what the annotations would have set by default.
    private static KubernetesObject Backend(PlatformExposure exposure, ServiceExposure service) =>
        KubernetesObject.Create(exposure, "ingress.v3.haproxy.org/v3", "Backend", service.Name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["balance"] = new YamlMapping { ["algorithm"] = "roundrobin" },
                ["default_server"] = new YamlMapping { ["check"] = "enabled" },
                ["forwardfor"] = new YamlMapping { ["enabled"] = "enabled" },
                // The one governs SSE and slow answers, the other what has become a WebSocket.
                ["server_timeout"] = exposure.IdleTimeout.Seconds * 1000,
                ["tunnel_timeout"] = exposure.IdleTimeout.Seconds * 1000,
            },
        });
}
