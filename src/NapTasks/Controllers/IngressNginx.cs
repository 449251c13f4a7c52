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
/// objects of one host, and the longest path wins. No snippets in annotations: they are off by default.
/// </summary>
internal sealed class IngressNginx : IngressController
{
    private const string Nginx = "nginx.ingress.kubernetes.io/";

    private static readonly ConfigMapPlace ConfigMap = new("ingress-nginx-controller", "ingress-nginx/ingress-nginx", "controller", "config");

    private static readonly ChartPlace Chart = new("ingress-nginx/ingress-nginx");

    private static readonly LinesPlace Arguments = new(
        "arguments",
        ns => $"To be added to the arguments of ingress-nginx: usually the Deployment ingress-nginx-controller of the namespace {ns}.",
        ns => $"kubectl -n {ns} get deployment ingress-nginx-controller -o jsonpath='{{.spec.template.spec.containers[0].args}}'");

    private static readonly DiagnosticDescriptor Retired = new("NAP4111", Warning,
        "ingress-nginx was retired in March 2026: no more releases, no security fixes. Plan the move: list a second controller, for example INGRESS_CONTROLLER=ingress-nginx,gateway-api, and switch DNS when its routes work",
        "ingress-nginx 已于 2026 年 3 月停止维护，不再发布新版本和安全修复。请规划迁移：先并列配置第二个控制器，例如 INGRESS_CONTROLLER=ingress-nginx,gateway-api，待其路由可用后再切换 DNS");

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

    public override string MinimumVersion => "1.0; 1.6.4 with INGRESS_BLOCK_PATHS; not 1.13.0 and 1.13.1";

    public override string VersionSource => "`denylist-source-range`; 1.13.0 and 1.13.1 make an invalid configuration of `proxy-buffer-size` (its issue #13598)";

    public override Evidence Seen { get; } = new("1.15.1",
        [.. Evidence.Everywhere.RemoveRange([Trait.WebSockets, Trait.Capacity, Trait.HttpsPort]), Trait.ForwardedHost, Trait.OffloadedTls]);

    public override ImmutableArray<Trait> Tried { get; } =
        [Trait.BlockedPaths, Trait.ExternalAuth, Trait.ForwardedHost, Trait.ClientAddress, Trait.HeaderSize, Trait.PausedTransfers, Trait.OddPaths, Trait.Webhook];

    public override string WhileAuthIsDown => "500";

    public override ProxyTrust Trusts => ProxyTrust.ByAddress;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        .. NginxGuards.Settings(ConfigMap, "server-snippet", "1.0"),
        ConfigMap.Key("large-client-header-buffers", Trait.HeaderSize, _ => NginxLines.HeaderBuffers, "1.0", NginxLines.HeadersTooLong) with { Also = NginxLines.MemoryOfRequests },
        ConfigMap.Key("enable-underscores-in-headers", Trait.OddPaths, _ => "true", "1.0", NginxLines.UnderscoresDropped),
        ConfigMap.Key("client-body-timeout", Trait.PausedTransfers, Idle, "1.0", NginxLines.UploadsCut) with { Also = ControllerTexts.SlowClients },
        ConfigMap.Lines("http-snippet", Trait.PausedTransfers, e => $"send_timeout {e.Values.IdleTimeout}s;", "1.0", NginxLines.ReadersCut)
            with { Also = ControllerTexts.SlowClients },
        ConfigMap.Key("max-worker-connections", Trait.Capacity, _ => NginxLines.Connections, "1.0", new(
            "A worker process carries 8,192 streams, of which each takes two connections; the next ones are refused.", "每个 worker 进程最多承载 8,192 个流（每个流占两个连接），超出的会被拒绝。")) with
        {
            Also = NginxLines.MemoryOfWorkers,
        },
        ConfigMap.Key("worker-shutdown-timeout", Trait.WebSockets, e => $"{e.Values.IdleTimeout}s", "1.0", new(
            "Open WebSockets are cut 240 s after every reload, and a new Ingress of anybody in the cluster is a reload.",
            "每次重新加载配置 240 秒后，已打开的 WebSocket 会被切断，而集群中任何人新建 Ingress 都会触发重新加载。")) with
        {
            Also = new("Old worker processes keep their memory for as long.", "旧的 worker 进程在此期间会继续占用内存。"),
        },
        ConfigMap.Key("hsts-include-subdomains", Trait.TlsSecrets, _ => "false", "1.0", new(
            "For a year browsers refuse plain http on every host below the main domain, those of other systems too.",
            "一年之内，浏览器会拒绝以 http 访问主域名之下的任何主机，其他系统的主机也不例外。")) with
        {
            // Below nap.example.com there is nobody else.
            Applies = e => e.Values.Tls == TlsMode.Terminate && (e.Main.Host.LooksRegistered || e.Main.Host == e.Dns?.Zone),
        },
        new(Trait.HttpsPort, "https-port", e => e.Values.HttpsPort.ToString(), "1.0",
            new("Redirects lead to the port that ingress-nginx listens on itself.", "跳转会指向 ingress-nginx 自身监听的端口。"),
            [Arguments.Target(e => $"--https-port={e.Values.HttpsPort}"), Chart.Target(_ => "controller.extraArgs.https-port", e => new YamlScalar(e.Values.HttpsPort.ToString())),
                Chart.Target(_ => "controller.containerPort.https", e => new YamlScalar(e.Values.HttpsPort.Number))])
        {
            Applies = e => e.RedirectsElsewhere,
            Also = new("It then listens on that port: the container's port https, and with it its Service, has to follow.", "此后它监听该端口，容器的 https 端口及其 Service 也须随之修改。"),
        },
        ConfigMap.Key("use-forwarded-headers", Trait.ForwardedHost, _ => "true", "1.0", new(
            "The platform is told http, so that programs in previews build wrong addresses, and the load balancer's address in place of the user's.",
            "平台得知的是 http，预览中的程序因此会生成错误的地址；用户地址也会被替换为负载均衡的地址。")) with
        {
            Applies = e => e.Values.Tls == TlsMode.Offloaded,
            Also = new(
                "On all hosts X-Forwarded-Proto of anybody who reaches ingress-nginx is believed, and X-Forwarded-Host takes the place of Host: only the load balancer may reach it.",
                "对所有主机名生效：任何能访问 ingress-nginx 的人所带的 X-Forwarded-Proto 都会被信任，X-Forwarded-Host 会取代 Host，因此只允许负载均衡访问它。"),
        },
        ConfigMap.Lines("server-snippet", Trait.ForwardedHost, NginxGuards.RefuseForwardedNames, "1.0", new(
            "With use-forwarded-headers a client's X-Forwarded-Host names any host to the platform: files… becomes the main host, past blocked and guarded paths.",
            "启用 use-forwarded-headers 后，客户端的 X-Forwarded-Host 可以向平台冒充任何主机名：files… 会变成主域名，绕过被拦截和需鉴权的路径。")) with
        {
            Applies = e => e.Values.Tls == TlsMode.Offloaded,
            Also = NginxGuards.OursOnly,
            IsList = true,
        },
        ConfigMap.Key("enable-real-ip", Trait.ClientAddress, _ => "true", "1.0", NginxLines.ProxysAddress) with
        {
            Applies = e => e.Values.Tls == TlsMode.Terminate && !e.Values.Trust.Proxies.IsEmpty,
            Also = ControllerTexts.AddressOfTheUser,
        },
        ConfigMap.Lines("proxy-real-ip-cidr", Trait.ClientAddress, e => string.Join(',', e.Values.Trust.Proxies), "1.0", new(
            "Whoever reaches ingress-nginx can write any address in the name of a user.", "任何能访问 ingress-nginx 的人都可以冒充任意用户地址。")) with
        {
            Applies = e => !e.Values.Trust.Proxies.IsEmpty,
            IsList = true,
            Also = ControllerTexts.ListOfOthers,
        },
    ];

    public override StrictTransport Hsts => StrictTransport.WithSubdomains;

    public override string Status => "retired in March 2026";

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.Maintenance, Support.No, Retired, _ => true),
        new(Trait.BlockedPaths, Support.Partly, PathRefused, e => Refused(e).Any(), e => [string.Join(", ", Refused(e))]),
        new(Trait.Firewall, Support.ByHand, OnlyDetects, e => e.Values.Waf),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) => exposure.AllRoutes.SelectMany(r => Objects(exposure, r));

    private IEnumerable<KubernetesObject> Objects(PlatformExposure exposure, Route route)
    {
        var className = ClassOf(exposure);
        var guard = exposure.AuthOf(route);
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
                // 403 for everybody. An allow list with one impossible address could be satisfied by a forged X-Forwarded-For.
                [Nginx + "denylist-source-range"] = "0.0.0.0/0,::/0",
            });
        }
    }

    private static YamlMapping Annotations(PlatformExposure exposure, Route route, ExternalAuth? guard) => new()
    {
        // Seconds without a unit: a unit makes the annotation invalid, and the default of 60 s applies. 0 would mean at once, not never.
        [Nginx + "proxy-read-timeout"] = exposure.Values.IdleTimeout.ToString(),
        [Nginx + "proxy-send-timeout"] = exposure.Values.IdleTimeout.ToString(),
        [Nginx + "proxy-body-size"] = "0",
        [Nginx + "proxy-buffering"] = "off",
        // Of the header of a response; the buffers beside it follow from it.
        [Nginx + "proxy-buffer-size"] = NginxLines.BufferSize,
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

    private static string Idle(PlatformExposure exposure) => exposure.Values.IdleTimeout.ToString();

    private static bool Guards(PlatformExposure exposure, Route route) => exposure.Values.Waf && route.Guarded;

    private static IEnumerable<string> Refused(PlatformExposure exposure) =>
        exposure.Routes.SelectMany(r => r.BlockedPaths).Concat(exposure.Auth?.ExemptPaths ?? [])
            .Select(p => p.ToString())
            .Where(p => p.Contains('~', StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
}
