using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// VirtualServer of F5's NGINX Ingress Controller (k8s.nginx.org/v1), another product than ingress-nginx although both are
/// usually of the class <c>nginx</c>: it does not read the other's annotations. Version 3.0 or later, which sends a header that is set once.
/// WebSockets are always on, and reloads leave them open unless its ConfigMap has a <c>worker-shutdown-timeout</c>.
/// </summary>
internal sealed class F5Nginx : IngressController
{
    private static readonly ConfigMapPlace ConfigMap = new("nginx-config", "nginx-stable/nginx-ingress", "controller", "config", "entries");

    private static readonly DiagnosticDescriptor RedirectsTo443 = ControllerTexts.RedirectsTo443("NAP4122", "A VirtualServer", "VirtualServer ");

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4123", Warning,
        "INGRESS_AUTH_URL is not carried into the VirtualServers: their externalAuth names a Service, not a URL. In version 5.5.2 or later, create a Policy with externalAuth: authServiceName, authServicePorts, authURI, and for https sslEnabled: true. In overlays/ add it to policies of the route / of {0}; give {1} two routes without it for each of INGRESS_AUTH_EXEMPT_PATHS, =/mcp and /mcp/ for example: /mcp alone opens /mcpx, too",
        "INGRESS_AUTH_URL 无法写入 VirtualServer：externalAuth 引用的是 Service，而不是 URL。请在 5.5.2 或更高版本中创建带 externalAuth 的 Policy：authServiceName、authServicePorts、authURI，https 时再加 sslEnabled: true。在 overlays/ 中把它加到 {0} 的路由 / 的 policies 里；再为 INGRESS_AUTH_EXEMPT_PATHS 的每个路径在 {1} 中加两条不带该 Policy 的路由，例如 =/mcp 与 /mcp/；只写 /mcp 会把 /mcpx 也放行");

    private static readonly DiagnosticDescriptor NeedsAppProtect = new("NAP4124", Warning,
        "INGRESS_WAF=true needs NGINX Plus with App Protect and the argument -enable-app-protect; without them the Policy is invalid and these answer 500: {0}. It applies App Protect's default policy; set spec.waf.apPolicy in overlays/ for your own",
        "INGRESS_WAF=true 需要带 App Protect 的 NGINX Plus 以及启动参数 -enable-app-protect；否则 Policy 无效，以下对象会返回 500：{0}。默认使用 App Protect 的缺省策略；如需使用自己的策略，请在 overlays/ 中设置 spec.waf.apPolicy");

    public override string Name => "f5-nginx";

    public override string? UsualNamespace => "nginx-ingress";

    public override string? UsualClass => "nginx";

    public override Message Title { get; } = new("F5 NGINX Ingress Controller, VirtualServer", "F5 NGINX Ingress Controller，VirtualServer");

    public override string MinimumVersion => "3.0";

    public override string VersionSource => "before, a header that `requestHeaders.set` names arrives twice (#2735 in the release notes of 3.0.0)";

    public override Evidence Seen { get; } = new("5.5.4", [.. Evidence.Everywhere, Trait.ForwardedHost, Trait.OffloadedTls]);

    public override ImmutableArray<Trait> Tried { get; } = [Trait.BlockedPaths, Trait.ForwardedHost, Trait.ClientAddress, Trait.HeaderSize, Trait.PausedTransfers, Trait.OddPaths, Trait.Webhook];

    public override string WhileAuthIsDown => "500";

    public override ProxyTrust Trusts => ProxyTrust.ByAddress;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        .. NginxGuards.Settings(ConfigMap, "server-snippets", "1.6"),
        ConfigMap.Lines("http-snippets", Trait.NoBuffering, _ => "proxy_request_buffering off;", "1.6", new(
            "An upload is first written to the disk of the controller, as a whole.", "上传的内容会先完整写入控制器的磁盘。")),
        ConfigMap.Lines("http-snippets", Trait.HeaderSize, _ => $"large_client_header_buffers {NginxLines.HeaderBuffers};", "1.6", NginxLines.HeadersTooLong)
            with { Also = NginxLines.MemoryOfRequests },
        ConfigMap.Lines("http-snippets", Trait.OddPaths, _ => "underscores_in_headers on;", "1.6", NginxLines.UnderscoresDropped),
        ConfigMap.Lines("http-snippets", Trait.PausedTransfers, e => $"client_body_timeout {e.Values.IdleTimeout}s;", "1.6", NginxLines.UploadsCut)
            with { Also = ControllerTexts.SlowClients },
        ConfigMap.Lines("http-snippets", Trait.PausedTransfers, e => $"send_timeout {e.Values.IdleTimeout}s;", "1.6", NginxLines.ReadersCut)
            with { Also = ControllerTexts.SlowClients },
        ConfigMap.Key("worker-connections", Trait.Capacity, _ => NginxLines.Connections, "1.6", new(
            "At the default of 1,024 connections a worker process carries some 500 streams, of which each takes two.",
            "默认 1,024 个连接，每个 worker 进程只能承载约 500 个流（每个流占两个连接）。")) with { Also = NginxLines.MemoryOfWorkers },
        ConfigMap.Key("worker-rlimit-nofile", Trait.Capacity, _ => NginxLines.OpenFiles, "1.6", new(
            "So many connections meet the limit of open files.", "这么多连接会触及打开文件数的上限。")),
        ConfigMap.Key("http2", Trait.Capacity, _ => "true", "1.6", new(
            "With HTTP/1.1 a browser has six connections to a host, and each open chat or terminal takes one.",
            "没有 HTTP/2 时浏览器对每个主机名只有六条连接，每个打开的对话或终端都占用一条。")) with { Applies = e => e.Values.Tls == TlsMode.Terminate },
        ConfigMap.Key("real-ip-header", Trait.ClientAddress, _ => "X-Forwarded-For", "1.6", NginxLines.ProxysAddress) with
        {
            Applies = e => !e.Values.Trust.Proxies.IsEmpty,
            Also = ControllerTexts.AddressOfTheUser,
        },
        ConfigMap.Key("real-ip-recursive", Trait.ClientAddress, _ => "true", "1.6", NginxLines.LastProxyOnly) with { Applies = e => !e.Values.Trust.Proxies.IsEmpty },
        ConfigMap.Lines("set-real-ip-from", Trait.ClientAddress, e => string.Join(',', e.Values.Trust.Proxies), "1.6", NginxLines.ProxysAddress) with
        {
            Applies = e => !e.Values.Trust.Proxies.IsEmpty,
            IsList = true,
            Also = ControllerTexts.ListOfOthers,
        },
    ];

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.HttpsPort, Support.No, RedirectsTo443, e => e.RedirectsElsewhere, e => [e.Values.HttpsPort.ToString()]),
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null, Guarded),
        new(Trait.Firewall, Support.ByHand, NeedsAppProtect, e => e.Values.Waf, Guarded),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
    [
        .. exposure.Routes.Select(r => VirtualServer(exposure, r)),
        .. exposure.Values.Waf ? [Firewall(exposure)] : ImmutableArray<KubernetesObject>.Empty,
    ];

    private KubernetesObject VirtualServer(PlatformExposure exposure, Route route) =>
        KubernetesObject.Create(exposure, "k8s.nginx.org/v1", "VirtualServer", route.Name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["ingressClassName"] = ClassOf(exposure),
                ["host"] = route.Host.ToString(),
                ["tls"] = route.TlsSecret is { } secret ? Tls(secret) : null,
                ["policies"] = exposure.Values.Waf && route.Guarded
                    ? new YamlSequence { new YamlMapping { ["name"] = FirewallName(exposure).ToString() } }
                    : null,
                ["upstreams"] = new YamlSequence { Upstream(exposure, route), route.Paths.Select(p => Upstream(exposure, route.Of(p))) },
                ["routes"] = new YamlSequence
                {
                    route.BlockedPaths.SelectMany(Block),
                    from path in route.Paths
                    from location in Locations(path.Path)
                    select Forward(exposure, route.Of(path), location),
                    Forward(exposure, route, "/"),
                },
            },
        });

    private static YamlMapping Forward(PlatformExposure exposure, Route route, string location) =>
        new() { ["path"] = location, ["action"] = new YamlMapping { ["proxy"] = Proxy(exposure, route) } };

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
        // Of the header of a response. Both or neither: with the first alone the whole configuration is refused.
        ["buffer-size"] = NginxLines.BufferSize,
        ["buffers"] = new YamlMapping { ["number"] = 8, ["size"] = NginxLines.BufferSize },
        ["client-max-body-size"] = "0",
        // Limits the silence between two reads or writes, WebSockets included. 0 would mean at once, not never.
        ["read-timeout"] = $"{exposure.Values.IdleTimeout}s",
        ["send-timeout"] = $"{exposure.Values.IdleTimeout}s",
    };

    private static YamlMapping Proxy(PlatformExposure exposure, Route route) => new()
    {
        ["upstream"] = route.Service.Name.ToString(),
        ["requestHeaders"] = new YamlMapping
        {
            ["set"] = new YamlSequence
            {
                Headers(exposure).Select(h => new YamlMapping { ["name"] = h.Key, ["value"] = h.Value }),
            },
        },
    };

    private static YamlMapping Headers(PlatformExposure exposure) => new()
    {
        // By default it would leave the port out of both.
        ["Host"] = exposure.Values.HttpsPort == PortNumber.Https ? null : "${http_host}",
        ["X-Forwarded-Host"] = "${http_host}",
        // Replaces the client's own header instead of adding to it. Where set-real-ip-from applies, this is already the user's address.
        ["X-Forwarded-For"] = "${remote_addr}",
        ["X-Forwarded-Proto"] = exposure.Values.Tls == TlsMode.Offloaded ? "https" : null,
    };

    // A prefix compares characters: /metrics also shuts /metricsx, and /metrics/ redirects /metrics.
    private static string[] Locations(PathPrefix path) => [$"={path.Exact}", path.Below];

    private static IEnumerable<YamlMapping> Block(PathPrefix path) =>
        from location in Locations(path)
        select new YamlMapping
        {
            ["path"] = location,
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

    private static ObjectName FirewallName(PlatformExposure exposure) => exposure.Values.AppPrefix.Name("waf");

    private static ImmutableArray<string> Guarded(PlatformExposure exposure) =>
        [string.Join(", ", exposure.GuardedRoutes.Select(r => r.Name)), exposure.Main.Name.ToString()];
}
