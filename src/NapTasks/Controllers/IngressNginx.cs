using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// The community's kubernetes/ingress-nginx: networking.k8s.io/v1, one Ingress per host, since its annotations hold for a whole
/// object. Version 1.0 or later; <c>denylist-source-range</c>, with which paths are blocked, came with 1.6.4. It merges the
/// objects of one host, and the longest path wins. No snippets: they are off by default.
/// </summary>
internal sealed class IngressNginx : IngressController
{
    private const string Nginx = "nginx.ingress.kubernetes.io/";

    private static readonly DiagnosticDescriptor Retired = new("NAP4111", Warning,
        "ingress-nginx was retired in March 2026: no more releases, no security fixes. Plan the move: list a second controller, for example INGRESS_CONTROLLER=ingress-nginx,gateway-api, and switch DNS when its routes work",
        "ingress-nginx 已于 2026 年 3 月停止维护，不再发布新版本和安全修复。请规划迁移：先并列配置第二个控制器，例如 INGRESS_CONTROLLER=ingress-nginx,gateway-api，待其路由可用后再切换 DNS");

    private static readonly DiagnosticDescriptor HstsBelow = new("NAP4112", Warning,
        "ingress-nginx sends HSTS with includeSubDomains by default: for a year browsers refuse plain http on every host below {0}, those of other systems too. If there are any, as below a company's own domain, set hsts-include-subdomains: \"false\" in its ConfigMap first",
        "ingress-nginx 默认发送带 includeSubDomains 的 HSTS：一年之内，浏览器会拒绝以 http 访问 {0} 之下的任何主机，其他系统的主机也不例外。若存在这样的主机（例如 {0} 就是公司的根域名），请事先在其 ConfigMap 中设置 hsts-include-subdomains: \"false\"");

    private static readonly DiagnosticDescriptor ReloadsCut = new("NAP4113", Warning,
        "ingress-nginx closes open WebSockets 240 s after every reload, and a new Ingress of anybody in the cluster is a reload. Set worker-shutdown-timeout: \"{0}s\" in its ConfigMap; old workers then keep their memory for as long",
        "ingress-nginx 每次重新加载配置 240 秒后都会断开已有的 WebSocket，而集群中任何人新建 Ingress 都会触发重新加载。请在其 ConfigMap 中设置 worker-shutdown-timeout: \"{0}s\"；旧的 worker 进程在此期间会继续占用内存");

    private static readonly DiagnosticDescriptor RedirectPort = new("NAP4114", Warning,
        "ingress-nginx redirects http to the port it listens on itself, not to INGRESS_HTTPS_PORT={0}. Start it with --https-port={0}, or keep port 80 closed and give users the https URLs",
        "ingress-nginx 从 http 跳转时使用它自身监听的端口，而不是 INGRESS_HTTPS_PORT={0}。请以 --https-port={0} 启动它，或者关闭 80 端口并直接告知用户 https 地址");

    private static readonly DiagnosticDescriptor OnlyDetects = new("NAP4115", Warning,
        "The ModSecurity of ingress-nginx only logs, with the core rules and on the main host and browsers. To block, mount a /etc/nginx/modsecurity/modsecurity.conf of your own with SecRuleEngine On; it inspects whole request bodies, so raise SecRequestBodyLimit there to your largest upload",
        "ingress-nginx 的 ModSecurity 在主域名和 browsers 上启用了核心规则，但只记录日志。如需拦截，请挂载自己的 /etc/nginx/modsecurity/modsecurity.conf，设置 SecRuleEngine On；它会检查完整的请求体，因此还要把其中的 SecRequestBodyLimit 调到最大上传文件的大小");

    private static readonly DiagnosticDescriptor PathRefused = new("NAP4116", Warning,
        "ingress-nginx 1.12 or later refuses an Ingress whose path has a ~: {0}. Choose other prefixes, or set strict-validate-path-type: \"false\" in its ConfigMap",
        "ingress-nginx 从 1.12 起会拒绝路径中带 ~ 的 Ingress：{0}。请改用其他前缀，或在其 ConfigMap 中设置 strict-validate-path-type: \"false\"");

    public override string Name => "ingress-nginx";

    public override string? UsualNamespace => "ingress-nginx";

    public override string? UsualClass => "nginx";

    public override Message Title { get; } = new("ingress-nginx (retired), Ingress", "ingress-nginx（已停止维护），Ingress");

    public override string MinimumVersion => "1.0; 1.6.4 with INGRESS_BLOCK_PATHS";

    public override StrictTransport Hsts => StrictTransport.WithSubdomains;

    public override string Status => "retired in March 2026";

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.Maintenance, Support.No, Retired, _ => true),
        new(Trait.TlsSecrets, Support.ByHand, HstsBelow, e => e.Tls == TlsMode.Terminate)
        {
            Arguments = e => [e.Main.Host.ToString()],
        },
        new(Trait.WebSockets, Support.ByHand, ReloadsCut, _ => true) { Arguments = e => [e.IdleTimeout.ToString()] },
        new(Trait.HttpsPort, Support.ByHand, RedirectPort, e => e.RedirectsElsewhere) { Arguments = e => [e.HttpsPort.ToString()] },
        new(Trait.BlockedPaths, Support.ByHand, PathRefused, e => Refused(e).Any()) { Arguments = e => [string.Join(", ", Refused(e))] },
        new(Trait.Firewall, Support.ByHand, OnlyDetects, e => e.Waf),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) => exposure.Routes.SelectMany(r => Objects(exposure, r));

    private IEnumerable<KubernetesObject> Objects(PlatformExposure exposure, Route route)
    {
        var className = ClassOf(exposure);
        var guard = route.Guarded ? exposure.Auth : null;
        yield return IngressObject.Create(exposure, Shared(route.Name), className, [route], Annotations(exposure, route, guard));

        // Objects of their own for single paths, since annotations hold for all paths of an object.
        if (guard is { ExemptPaths.IsEmpty: false } && route.IsMain)
        {
            var exempt = Shared(route.Name.With("exempt"));
            yield return IngressObject.Create(exposure, exempt, className, route, guard.ExemptPaths, Annotations(exposure, route, null));
        }

        if (route.BlockedPaths.Length > 0)
        {
            yield return IngressObject.Create(exposure, Shared(route.Name.With("blocked")), className, route, route.BlockedPaths, new YamlMapping
            {
                // Everybody: 403. An allow list of one impossible address could be met by a forged X-Forwarded-For.
                [Nginx + "denylist-source-range"] = "0.0.0.0/0,::/0",
            });
        }
    }

    private static YamlMapping Annotations(PlatformExposure exposure, Route route, ExternalAuth? guard) => new()
    {
        // Bare seconds: a unit makes the annotation invalid, and then 60 s hold. 0 would be at once, not never.
        [Nginx + "proxy-read-timeout"] = exposure.IdleTimeout.ToString(),
        [Nginx + "proxy-send-timeout"] = exposure.IdleTimeout.ToString(),
        [Nginx + "proxy-body-size"] = "0",
        [Nginx + "proxy-buffering"] = "off",
        [Nginx + "proxy-request-buffering"] = "off",
        [Nginx + "ssl-redirect"] = route.TlsSecret is null ? "false" : "true",
        // With TLS in front of it a ConfigMap's true would redirect without end.
        [Nginx + "force-ssl-redirect"] = route.TlsSecret is null ? "false" : null,
        // The redirect drops a final slash otherwise.
        [Nginx + "preserve-trailing-slash"] = route.TlsSecret is null ? null : "true",
        [Nginx + "use-port-in-redirects"] = exposure.RedirectsElsewhere ? "true" : null,
        [Nginx + "auth-url"] = guard?.Url.AbsoluteUri,
        [Nginx + "enable-modsecurity"] = Guards(exposure, route) ? "true" : null,
        [Nginx + "enable-owasp-core-rules"] = Guards(exposure, route) ? "true" : null,
    };

    private static bool Guards(PlatformExposure exposure, Route route) => exposure.Waf && route.Guarded;

    private static IEnumerable<string> Refused(PlatformExposure exposure) =>
        exposure.Routes.SelectMany(r => r.BlockedPaths).Concat(exposure.Auth?.ExemptPaths ?? [])
            .Select(p => p.ToString())
            .Where(p => p.Contains('~', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
}
