using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// HAProxy Ingress (jcmoraisjr): Ingress (networking.k8s.io/v1) with annotations, 0.13 or later for external authentication. Keys
/// of the scope Backend belong to the Service and are the same on all Ingresses of one; keys of the scope Path are free to differ.
/// </summary>
internal sealed class HaproxyIngress : IngressController
{
    private const string Prefix = "haproxy-ingress.github.io/";

    private static readonly DiagnosticDescriptor ReloadsCutTunnels = new("NAP4191", Warning,
        "Every reload of HAProxy ends what is still open after timeout-stop, 10 minutes by default: WebSockets are cut. Set timeout-stop: {0}s in the ConfigMap of the controller, and timeout-tunnel: {0}s too where any host uses ssl-passthrough",
        "HAProxy 每次重载后，仍未关闭的连接会在 timeout-stop（默认 10 分钟）到期时被切断，WebSocket 也不例外。请在该控制器的 ConfigMap 中设置 timeout-stop: {0}s；若有主机名使用 ssl-passthrough，还须设置 timeout-tunnel: {0}s");

    private static readonly DiagnosticDescriptor RedirectsTo443 = new("NAP4192", Warning,
        "HAProxy Ingress redirects http to https without a port, so to 443, not to INGRESS_HTTPS_PORT={0}. Keep port 80 closed, or give users the https URLs",
        "HAProxy Ingress 从 http 跳转到 https 时不带端口，即跳到 443，而不是 INGRESS_HTTPS_PORT={0}。请关闭 80 端口，或直接告知用户 https 地址");

    private static readonly DiagnosticDescriptor AuthIsNotVerified = new("NAP4193", Warning,
        "HAProxy Ingress looks the host of INGRESS_AUTH_URL up only when it builds its configuration, and does not verify its certificate. Where the network between is not trusted or the address may change, set haproxy-ingress.github.io/auth-url in overlays/ to svc://<Service>:<port>/<path>, and secure-backends and secure-verify-ca-secret on that Service",
        "HAProxy Ingress 只在生成配置时解析 INGRESS_AUTH_URL 的主机名，且不校验其证书。若中间网络不可信或地址可能变化，请在 overlays/ 中把 haproxy-ingress.github.io/auth-url 改为 svc://<Service>:<port>/<path>，并在该 Service 上设置 secure-backends 和 secure-verify-ca-secret");

    private static readonly DiagnosticDescriptor FirewallNeedsAgent = new("NAP4194", Warning,
        "INGRESS_WAF=true takes effect only when a ModSecurity agent runs in the cluster and modsecurity-endpoints in the ConfigMap of the controller names it",
        "仅当集群中运行 ModSecurity 代理，且该控制器的 ConfigMap 用 modsecurity-endpoints 指向它时，INGRESS_WAF=true 才会生效");

    private static readonly DiagnosticDescriptor ClassMustExist = new("NAP4195", Warning,
        "haproxy-ingress ignores an Ingress unless there is an IngressClass {0} with the controller haproxy-ingress.github.io/controller. Check with kubectl get ingressclass, and install the controller with controller.ingressClassResource.enabled=true if it is missing",
        "只有存在名为 {0}、controller 为 haproxy-ingress.github.io/controller 的 IngressClass 时，haproxy-ingress 才会处理 Ingress。请用 kubectl get ingressclass 检查；若不存在，请以 controller.ingressClassResource.enabled=true 安装控制器");

    public override string Name => "haproxy-ingress";

    public override string? UsualNamespace => "ingress-controller";

    public override string? UsualClass => "haproxy";

    public override Message Title { get; } = new("HAProxy Ingress (jcmoraisjr)", "HAProxy Ingress（jcmoraisjr）");

    public override string MinimumVersion => "0.13, with an IngressClass of haproxy-ingress.github.io/controller";

    public override StrictTransport Hsts => StrictTransport.Host;

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.Class, Support.ByHand, ClassMustExist, _ => true) { Arguments = e => [e.IngressClasses.TryGetValue("haproxy-ingress", out var chosen) ? chosen.ToString() : "haproxy"] },
        new(Trait.WebSockets, Support.ByHand, ReloadsCutTunnels, _ => true) { Arguments = e => [e.IdleTimeout.ToString()] },
        new(Trait.HttpsPort, Support.No, RedirectsTo443, e => e.RedirectsElsewhere)
        {
            Arguments = e => [e.HttpsPort.ToString()],
        },
        new(Trait.ExternalAuth, Support.ByHand, AuthIsNotVerified, e => e.Auth is not null),
        new(Trait.Firewall, Support.ByHand, FirewallNeedsAgent, e => e.Waf),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
        exposure.Routes.SelectMany(route => Ingresses(exposure, route));

    private IEnumerable<KubernetesObject> Ingresses(PlatformExposure exposure, Route route)
    {
        var className = ClassOf(exposure);
        var auth = route.Guarded ? exposure.Auth : null;

        var guarded = Annotations(exposure, route);
        guarded[$"{Prefix}auth-url"] = auth?.Url.AbsoluteUri;
        yield return IngressObject.Create(exposure, Shared(route.Name), className, [route], guarded);

        if (auth is { ExemptPaths.IsEmpty: false } && route.IsMain)
        {
            var name = Shared(route.Name.With("exempt"));
            yield return IngressObject.Create(exposure, name, className, route, auth.ExemptPaths, Annotations(exposure, route));
        }

        if (!route.BlockedPaths.IsEmpty)
        {
            var denied = Annotations(exposure, route);
            denied[$"{Prefix}denylist-source-range"] = "0.0.0.0/0,::/0";
            yield return IngressObject.Create(exposure, Shared(route.Name.With("blocked")), className, route, route.BlockedPaths, denied);
        }
    }

    private static YamlMapping Annotations(PlatformExposure exposure, Route route) => new()
    {
        // With a unit: bare digits are milliseconds. The one governs SSE and slow answers, the other WebSockets.
        [$"{Prefix}timeout-server"] = $"{exposure.IdleTimeout}s",
        [$"{Prefix}timeout-tunnel"] = $"{exposure.IdleTimeout}s",
        [$"{Prefix}proxy-body-size"] = "unlimited",
        [$"{Prefix}ssl-redirect"] = route.TlsSecret is null ? "false" : "true",
        [$"{Prefix}waf"] = exposure.Waf && route.Guarded ? "modsecurity" : null,
    };
}
