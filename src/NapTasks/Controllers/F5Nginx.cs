using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// VirtualServer of F5's NGINX Ingress Controller (k8s.nginx.org/v1), another product than ingress-nginx although both are
/// usually of the class <c>nginx</c>: it does not read the other's annotations. Version 2.4 or later for the wildcard host.
/// WebSockets are always on, and reloads leave them open unless its ConfigMap has a <c>worker-shutdown-timeout</c>.
/// </summary>
internal sealed class F5Nginx : IngressController
{
    private static readonly DiagnosticDescriptor BuffersRequests = new("NAP4121", Warning,
        "A VirtualServer cannot switch request buffering off, so every upload is first written to the disk of NGINX Ingress Controller. Add proxy_request_buffering off; to http-snippets in its ConfigMap, which holds for all its hosts",
        "VirtualServer 无法关闭请求缓冲，上传的内容会先全部写入 NGINX Ingress Controller 的磁盘。请在其 ConfigMap 的 http-snippets 中加入 proxy_request_buffering off;（对它的所有主机生效）");

    private static readonly DiagnosticDescriptor RedirectsTo443 = new("NAP4122", Warning,
        "A VirtualServer redirects http to https without a port, so to 443, not to INGRESS_HTTPS_PORT={0}. Keep port 80 closed, or give users the https URLs",
        "VirtualServer 从 http 跳转到 https 时不带端口，即跳到 443，而不是 INGRESS_HTTPS_PORT={0}。请关闭 80 端口，或直接告知用户 https 地址");

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4123", Warning,
        "INGRESS_AUTH_URL is not carried into the VirtualServers: their externalAuth names a Service, not a URL. In a version that has it, create a Policy with externalAuth: authServiceName, authServicePorts, authURI, and for https sslEnabled: true. In overlays/ add it to policies of the route / of {0}; give {1} a route without it for each of INGRESS_AUTH_EXEMPT_PATHS",
        "INGRESS_AUTH_URL 无法写入 VirtualServer：externalAuth 引用的是 Service，而不是 URL。请在支持它的版本中创建带 externalAuth 的 Policy：authServiceName、authServicePorts、authURI，https 时再加 sslEnabled: true。在 overlays/ 中把它加到 {0} 的路由 / 的 policies 里；再为 INGRESS_AUTH_EXEMPT_PATHS 的每个路径在 {1} 中加一条不带该 Policy 的路由");

    private static readonly DiagnosticDescriptor NeedsAppProtect = new("NAP4124", Warning,
        "INGRESS_WAF=true needs NGINX Plus with App Protect and the argument -enable-app-protect; without them the Policy is invalid and these answer 500: {0}. It applies App Protect's default policy; set spec.waf.apPolicy in overlays/ for your own",
        "INGRESS_WAF=true 需要带 App Protect 的 NGINX Plus 以及启动参数 -enable-app-protect；否则 Policy 无效，以下对象会返回 500：{0}。默认使用 App Protect 的缺省策略；如需使用自己的策略，请在 overlays/ 中设置 spec.waf.apPolicy");

    public override string Name => "f5-nginx";

    public override string? UsualNamespace => "nginx-ingress";

    public override string? UsualClass => "nginx";

    public override Message Title { get; } = new("F5 NGINX Ingress Controller, VirtualServer", "F5 NGINX Ingress Controller，VirtualServer");

    public override string MinimumVersion => "2.4";

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.NoBuffering, Support.ByHand, BuffersRequests, _ => true),
        new(Trait.HttpsPort, Support.No, RedirectsTo443, e => e.RedirectsElsewhere)
        {
            Arguments = e => [e.HttpsPort.ToString()],
        },
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null) { Arguments = Guarded },
        new(Trait.Firewall, Support.ByHand, NeedsAppProtect, e => e.Waf) { Arguments = Guarded },
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
    [
        .. exposure.Routes.Select(r => VirtualServer(exposure, r)),
        .. exposure.Waf ? [Firewall(exposure)] : ImmutableArray<KubernetesObject>.Empty,
    ];

    private KubernetesObject VirtualServer(PlatformExposure exposure, Route route) =>
        KubernetesObject.Create(exposure, "k8s.nginx.org/v1", "VirtualServer", route.Name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["ingressClassName"] = ClassOf(exposure),
                ["host"] = route.Host.ToString(),
                ["tls"] = route.TlsSecret is { } secret ? Tls(secret) : null,
                ["policies"] = exposure.Waf && route.Guarded
                    ? new YamlSequence { new YamlMapping { ["name"] = FirewallName(exposure).ToString() } }
                    : null,
                ["upstreams"] = new YamlSequence { Upstream(exposure, route) },
                ["routes"] = new YamlSequence
                {
                    route.BlockedPaths.Select(Block),
                    new YamlMapping { ["path"] = "/", ["action"] = new YamlMapping { ["pass"] = route.Service.Name.ToString() } },
                },
            },
        });

    // Redirecting is off by default. 308 keeps the method.
    private static YamlMapping Tls(ObjectName secret) => new()
    {
        ["secret"] = secret.ToString(),
        ["redirect"] = new YamlMapping { ["enable"] = true, ["code"] = 308 },
    };

    private static YamlMapping Upstream(PlatformExposure exposure, Route route) => new()
    {
        ["name"] = route.Service.Name.ToString(),
        ["service"] = route.Service.Name.ToString(),
        ["port"] = route.Service.Port,
        ["buffering"] = false,
        ["client-max-body-size"] = "0",
        // Between two reads or writes, so of silence, WebSockets included; 0 would be at once, not never.
        ["read-timeout"] = $"{exposure.IdleTimeout}s",
        ["send-timeout"] = $"{exposure.IdleTimeout}s",
    };

    private static YamlMapping Block(PathPrefix path) => new()
    {
        ["path"] = path.ToString(),
        ["action"] = new YamlMapping
        {
            ["return"] = new YamlMapping { ["code"] = 403, ["type"] = "text/plain", ["body"] = "Forbidden" },
        },
    };

    private KubernetesObject Firewall(PlatformExposure exposure) =>
        KubernetesObject.Create(exposure, "k8s.nginx.org/v1", "Policy", FirewallName(exposure), new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["ingressClassName"] = ClassOf(exposure),
                ["waf"] = new YamlMapping { ["enable"] = true },
            },
        });

    private static ObjectName FirewallName(PlatformExposure exposure) => exposure.AppPrefix.Name("waf");

    private static ImmutableArray<string> Guarded(PlatformExposure exposure) =>
        [string.Join(", ", exposure.GuardedRoutes.Select(r => r.Name)), exposure.Main.Name.ToString()];
}
