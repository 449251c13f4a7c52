using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Gateway API without any implementation's own objects (gateway.networking.k8s.io/v1; CRDs of 1.2 or later, 1.5 for a ListenerSet). What
/// the API has no field for goes into a different place in each implementation. The usual names of GatewayClasses tell which implementation
/// it can be.
/// </summary>
internal sealed class GatewayApi : GatewayApiFamily
{
    private static readonly ImmutableArray<string> UsualClasses = ["cilium", "contour", "eg", "istio", "kong", "nginx", "traefik"];

    private static readonly DiagnosticDescriptor IdleByHand = new("NAP4157", Warning,
        "Gateway API has no field for idle streams, and terminals and remote runners are cut after 60 s to 300 s. Envoy Gateway, Istio and Traefik need nothing; otherwise set: Cilium, choose INGRESS_CONTROLLER=cilium; Contour, the same with contour, or timeouts.stream-idle-timeout: infinity in its configuration; NGINX Gateway Fabric, a ProxySettingsPolicy with a read and a send timeout of {0}s; Kong, the annotations konghq.com/read-timeout and konghq.com/write-timeout \"{1}\" on the Services",
        "Gateway API 没有空闲超时字段，终端和远程 Runner 的连接空闲 60 到 300 秒就会被切断。Envoy Gateway、Istio 与 Traefik 无需处理，其他实现请设置：Cilium 请改用 INGRESS_CONTROLLER=cilium；Contour 请改用 contour，或在其配置中设置 timeouts.stream-idle-timeout: infinity；NGINX Gateway Fabric 用 ProxySettingsPolicy 把读、写超时设为 {0}s；Kong 在 Service 上加注解 konghq.com/read-timeout 与 konghq.com/write-timeout，值为 \"{1}\"");

    private static readonly DiagnosticDescriptor BodiesByHand = new("NAP4158", Warning,
        "Gateway API has no field for the size of bodies and the time that they take. With NGINX Gateway Fabric uploads over 1 MB fail: create a ClientSettingsPolicy with body.maxSize \"0\" for {0}. With Traefik uploads that last longer than 60 s end in 499 or 504: set entryPoints.<name>.transport.respondingTimeouts.readTimeout=0s. Other implementations need nothing",
        "Gateway API 没有请求体大小与上传时长字段。使用 NGINX Gateway Fabric 时，超过 1 MB 的上传会失败：请为 {0} 创建 ClientSettingsPolicy，并设置 body.maxSize 为 \"0\"。使用 Traefik 时，超过 60 秒的上传会以 499 或 504 结束：请设置 entryPoints.<name>.transport.respondingTimeouts.readTimeout=0s。其他实现无需处理");

    private static readonly DiagnosticDescriptor RedirectByHand = new("NAP4159", Warning,
        "Kong does not claim support for redirects to another scheme: with it, check that http://{0}/ leads to https, else close port 80 or redirect in front of it; other implementations need nothing",
        "Kong 未声明支持跨协议跳转：使用 Kong 时请检查 http://{0}/ 是否跳转到 https，否则请关闭 80 端口或在它前面做跳转；其他实现无需处理");

    private static readonly DiagnosticDescriptor ListenerPerHost = new("NAP4163", Warning,
        "On {0}, hosts that share a certificate but have an HTTPS listener each, as in a generated ListenerSet, answer 404 or 421 when browsers reuse a connection. Give each host a certificate of its own, or, on the Gateway's own listeners, the four hosts one listener without hostname (and a Certificate object: cert-manager's annotation on the Gateway refuses such a listener)",
        "在 {0} 上，如果共用一张证书的主机名各用一个 HTTPS 监听器（生成的 ListenerSet 即是如此），浏览器复用连接时会得到 404 或 421。请为每个主机名单独签发证书；使用 Gateway 自身的监听器时，也可让四个主机名共用一个不带 hostname 的监听器（并使用 Certificate 对象：cert-manager 的 Gateway 注解不接受这样的监听器）");

    private static readonly DiagnosticDescriptor ContourMisdirects = new("NAP4164", Warning,
        "Contour answers 421 when a browser reuses one HTTP/2 connection for two hosts of a certificate, whatever the listeners; Safari shows that as an error page. With Contour, set default-http-versions: [HTTP/1.1] in its configuration; other implementations need nothing here",
        "无论监听器如何划分，浏览器用同一条 HTTP/2 连接访问同一证书的两个主机名时，Contour 都会返回 421，Safari 会显示错误页。使用 Contour 时，请在其配置中设置 default-http-versions: [HTTP/1.1]；其他实现在此无需处理");

    private static readonly DiagnosticDescriptor BufferingByHand = new("NAP4165", Warning,
        "Gateway API has no field for buffering. With NGINX Gateway Fabric switch off proxy_buffering (ProxySettingsPolicy) and proxy_request_buffering (SnippetsFilter) for {0}; with Kong annotate them with konghq.com/request-buffering and konghq.com/response-buffering \"false\"; other implementations need nothing",
        "Gateway API 没有缓冲字段。使用 NGINX Gateway Fabric 时，请为 {0} 关闭 proxy_buffering（ProxySettingsPolicy）与 proxy_request_buffering（SnippetsFilter）；使用 Kong 时，请为它们加上值为 \"false\" 的注解 konghq.com/request-buffering 与 konghq.com/response-buffering；其他实现无需处理");

    private static readonly DiagnosticDescriptor EntryPointPorts = new("NAP4166", Warning,
        "Traefik takes a listener only on the very port of an entry point inside its pod, 8000 and 8443 in its Helm chart. With Traefik, patch the ports 80 and 443 of the listeners of {0} to those in overlays/; other implementations need nothing",
        "Traefik 只接受与其 Pod 内入口点端口相同的监听器，Helm chart 中为 8000 和 8443。使用 Traefik 时，请在 overlays/ 中把 {0} 的监听器端口 80 和 443 改为这两个端口；其他实现无需处理");

    private static readonly DiagnosticDescriptor PreviewsListener = new("NAP4160", Warning,
        "Contour redirects plain http of the previews only on an HTTP listener for that very host, else http://{1} answers 404. With Contour, let the owner of {0} add one, named http-sandbox-preview with hostname {1}, and patch a second parentRef to it into {2} in overlays/; other implementations need nothing",
        "Contour 只在主机名完全一致的 HTTP 监听器上跳转预览的 http 请求，否则 http://{1} 返回 404。使用 Contour 时，请 {0} 的管理者添加名为 http-sandbox-preview、hostname 为 {1} 的监听器，并在 overlays/ 中给 {2} 加上指向它的第二个 parentRef；其他实现无需处理");

    private static readonly DiagnosticDescriptor NoListenerSets = new("NAP4167", Warning,
        "Traefik (up to 3.7), Contour (up to 1.33), Istio (up to 1.30), Kong and NGINX Gateway Fabric before 2.6 know no ListenerSet: with them {0} stays without effect, and no host is served. There, write INGRESS_GATEWAY={1} and have its owner add the listeners",
        "Traefik（3.7 及之前）、Contour（1.33 及之前）、Istio（1.30 及之前）、Kong 以及 2.6 之前的 NGINX Gateway Fabric 不支持 ListenerSet：使用它们时 {0} 不起作用，所有主机名都无法访问。请改写为 INGRESS_GATEWAY={1}，并请其管理者添加监听器");

    private static readonly DiagnosticDescriptor PreviewsHost = new("NAP4168", Warning,
        "Gateway API sets only fixed texts in a header, so {0} cannot tell a preview the name that the user asked for: without X-Forwarded-Host Next.js refuses its Server Actions, and a client can forge it. Traefik and NGINX Gateway Fabric set it by themselves; otherwise choose the controller's own objects (INGRESS_CONTROLLER=contour, envoy-gateway, cilium, istio …)",
        "Gateway API 的请求头只能写固定文本，{0} 无法把用户访问的域名告知预览：缺少 X-Forwarded-Host 时 Next.js 会拒绝 Server Actions，客户端还可以伪造它。Traefik 与 NGINX Gateway Fabric 会自行设置；否则请改用控制器自己的对象（INGRESS_CONTROLLER=contour、envoy-gateway、cilium、istio 等）");

    private static readonly DiagnosticDescriptor DisguisesPass = new("NAP4169", Warning,
        "NGINX Gateway Fabric compares a decoded path and passes on what the client wrote: INGRESS_BLOCK_PATHS written as /_cp//../x or /_cp\\x reach the platform, and guarded paths pass for exempt ones. With it, refuse dot segments, backslashes and # in the paths of {0} by a SnippetsFilter (docs/controllers.md of NapTasks has the spellings)",
        "NGINX Gateway Fabric 比较解码后的路径，却按客户端原样转发：写成 /_cp//../x 或 /_cp\\x 的 INGRESS_BLOCK_PATHS 路径会到达平台，需鉴权的路径也能冒充免鉴权路径。使用它时，请用 SnippetsFilter 拒绝 {0} 路径中的点段、反斜杠和 #（写法列表见 NapTasks 的 docs/controllers.md）");

    private static readonly DiagnosticDescriptor OwnDefaults = new("NAP4170", Warning,
        "Gateway API has no field for what an implementation does to odd paths, long headers, paused transfers and many streams at once, nor for whose X-Forwarded-For it believes. Envoy-based ones but Istio stop at 1,024 streams to a Service, nginx-based ones at 8 kB of headers and after 60 s of a paused transfer: choose INGRESS_CONTROLLER=contour, envoy-gateway or cilium where yours is one of these, else look these up in your implementation, and see that no status page of its own answers on these hosts",
        "Gateway API 没有字段说明实现如何处理特殊路径、较长的请求头、暂停的传输和大量并发流，以及信任谁的 X-Forwarded-For。基于 Envoy 的实现（Istio 除外）每个 Service 最多 1,024 个流，基于 nginx 的实现请求头上限 8 kB、传输暂停 60 秒即断开：若您使用的是 Contour、Envoy Gateway 或 Cilium，请改用相应的 INGRESS_CONTROLLER，否则请查阅所用实现的文档，并确认其自带的状态页不会在这些主机名上应答");

    public override string Name => "gateway-api";

    public override Message Title { get; } = new("Gateway API, any implementation", "Gateway API，任意实现");

    public override string MinimumVersion => "CRDs 1.2; 1.5 with INGRESS_GATEWAY=listenerset:…";

    public override string VersionSource => "`rules[].timeouts` in the standard channel of 1.2, ListenerSet in that of 1.5";

    public override Evidence Seen { get; } = new("Traefik 3.7.9 and Contour 1.33.6",
        [Trait.WildcardHost, Trait.TlsSecrets, Trait.SharedConnections, Trait.WebSockets, Trait.UnlimitedResponses, Trait.UnlimitedBodies, Trait.Redirect, Trait.OffloadedTls]);

    public override string WhileAuthIsDown => "as your implementation's policy says";

    public override string OwnAnswers => "as your implementation says";

    protected override bool HasPlainPreviewsListener(PlatformExposure exposure) => Reference(exposure) is null;

    protected override ImmutableArray<Limit> OwnLimits =>
    [
        // Envoy Gateway falls back to HTTP/1.1 by itself, and Cilium does not offer HTTP/2 unless told to.
        new(Trait.SharedConnections, Support.ByHand, ListenerPerHost, e =>
            e.Values.Tls == TlsMode.Terminate && Reference(e) is not null && UsualClasses.Any(c => c is not ("eg" or "cilium" or "contour") && MayBe(e, c)))
        {
            Arguments = e => [$"{Reference(e)}"],
        },
        new(Trait.SharedConnections, Support.ByHand, ContourMisdirects, e => e.Values.Tls == TlsMode.Terminate && MayBe(e, "contour")),
        new(Trait.Class, Support.ByHand, EntryPointPorts, e => Reference(e) is null && MayBe(e, "traefik"), e => [$"{Parent(e)}"]),
        new(Trait.NoBuffering, Support.ByHand, BufferingByHand, e => MayBe(e, "nginx") || MayBe(e, "kong"), e => [string.Join(", ", e.AllRoutes.Select(r => Shared(r.Name)))]),
        new(Trait.IdleStreams, Support.ByHand, IdleByHand, e => UsualClasses.Any(c => c is not ("eg" or "istio" or "traefik") && MayBe(e, c)),
            e => [$"{e.Values.IdleTimeout}", $"{e.Values.IdleTimeout}000"]),
        new(Trait.UnlimitedBodies, Support.ByHand, BodiesByHand, e => MayBe(e, "nginx") || MayBe(e, "traefik"), e => [string.Join(", ", e.AllRoutes.Select(r => Shared(r.Name)))]),
        new(Trait.Redirect, Support.ByHand, RedirectByHand, e => e.Values.Tls == TlsMode.Terminate && MayBe(e, "kong"), e => [$"{e.Main.Host}"]),
        new(Trait.Redirect, Support.Partly, PreviewsListener,
            e => e.Values.Tls == TlsMode.Terminate && Reference(e) is { ThroughListenerSet: false } && MayBe(e, "contour") && e.Routes.Any(r => r.IsWildcard),
            e => [$"{Reference(e)}", $"{e.Routes.First(r => r.IsWildcard).Host}", $"{Shared(e.Values.AppPrefix.Name("redirect"))}"]),
        new(Trait.Class, Support.ByHand, NoListenerSets, e => Reference(e) is { ThroughListenerSet: true },
            e => [$"{Parent(e)}", $"{Reference(e)!.Namespace}/{Reference(e)!.Name}"]),
        new(Trait.BlockedPaths, Support.Partly, AnswersServerError, HasBlockedPaths, e => [$"{Shared(e.Main.Name)}", $"{Closed(e)}"]),
        new(Trait.ForwardedHost, Support.No, PreviewsHost, e => e.Routes.Any(r => r.IsWildcard), e => [$"{Shared(e.Routes.First(r => r.IsWildcard).Name)}"]),
        new(Trait.BlockedPaths, Support.ByHand, DisguisesPass, e => e.TellsPathsApart && MayBe(e, "nginx"),
            e => [string.Join(", ", e.AllRoutes.Where(r => r.IsMain).Select(r => Shared(r.Name)))]),
        new(Trait.ClientAddress, Support.ByHand, OwnDefaults, _ => true),
        new(Trait.OddPaths, Support.ByHand, OwnDefaults, _ => true),
        new(Trait.HeaderSize, Support.ByHand, OwnDefaults, _ => true),
        new(Trait.PausedTransfers, Support.ByHand, OwnDefaults, _ => true),
        new(Trait.Capacity, Support.ByHand, OwnDefaults, _ => true),
        new(Trait.NothingElse, Support.ByHand, OwnDefaults, _ => true),
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null, e => [GuardedNames(e), $"{e.Auth!.Url}"]),
    ];

    public override bool HasPods(PlatformExposure exposure) => ClassOf(exposure) != "cilium";

    public override IEnumerable<Diagnostic> Errors(PlatformExposure exposure) =>
        Reference(exposure) is null && !exposure.Values.IngressClasses.ContainsKey(Name)
            ? [ValuesDiagnostics.GatewayClassMissing.With(Name, Values.Keys.IngressClass().Name, Values.Keys.IngressClass(Name).Name)]
            : [];

    /// <summary>False only when the class carries another implementation's usual name.</summary>
    private bool MayBe(PlatformExposure exposure, string usualClass) =>
        !exposure.Values.IngressClasses.TryGetValue(Name, out var name)
        || name.ToString() == usualClass
        || !UsualClasses.Contains(name.ToString(), StringComparer.Ordinal);
}
