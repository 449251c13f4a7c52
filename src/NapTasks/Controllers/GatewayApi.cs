using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Gateway API without any implementation's own objects (gateway.networking.k8s.io/v1; CRDs of 1.2 or later, 1.5 for a
/// ListenerSet). What the API has no field for each implementation wants said in another place; the usual names of GatewayClasses
/// tell which it can be.
/// </summary>
internal sealed class GatewayApi : GatewayApiFamily
{
    private static readonly ImmutableArray<string> UsualClasses = ["cilium", "contour", "eg", "istio", "kong", "nginx", "traefik"];

    private static readonly DiagnosticDescriptor IdleByHand = new("NAP4157", Warning,
        "Gateway API has no field for idle streams, and terminals are cut after 60 s to 300 s. Envoy Gateway and Istio need nothing; otherwise set: Cilium and Contour, choose INGRESS_CONTROLLER=cilium or contour; NGINX Gateway Fabric, a ProxySettingsPolicy with a read and a send timeout of {0}s; Traefik, entryPoints.<name>.transport.respondingTimeouts.readTimeout=0s; Kong, the annotations konghq.com/read-timeout and konghq.com/write-timeout \"{1}\" on the Services",
        "Gateway API 没有空闲超时字段，终端连接空闲 60 到 300 秒就会被切断。Envoy Gateway 与 Istio 无需处理，其他实现请设置：Cilium 与 Contour 请改用 INGRESS_CONTROLLER=cilium 或 contour；NGINX Gateway Fabric 用 ProxySettingsPolicy 把读、写超时设为 {0}s；Traefik 设置 entryPoints.<name>.transport.respondingTimeouts.readTimeout=0s；Kong 在 Service 上加注解 konghq.com/read-timeout 与 konghq.com/write-timeout，值为 \"{1}\"");

    private static readonly DiagnosticDescriptor BodiesByHand = new("NAP4158", Warning,
        "Gateway API has no field for the size of bodies. With NGINX Gateway Fabric uploads over 1 MB fail: create a ClientSettingsPolicy with body.maxSize \"0\" for {0}; other implementations need nothing",
        "Gateway API 没有请求体大小字段。使用 NGINX Gateway Fabric 时，超过 1 MB 的上传会失败：请为 {0} 创建 ClientSettingsPolicy，并设置 body.maxSize 为 \"0\"；其他实现无需处理");

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

    public override string Name => "gateway-api";

    public override Message Title { get; } = new("Gateway API, any implementation", "Gateway API，任意实现");

    public override string MinimumVersion => "CRDs 1.2; 1.5 with INGRESS_GATEWAY=listenerset:…";

    protected override ImmutableArray<Limit> OwnLimits =>
    [
        // Envoy Gateway falls back to HTTP/1.1 by itself, and Cilium does not offer HTTP/2 unless told to.
        new(Trait.SharedConnections, Support.ByHand, ListenerPerHost, e =>
            e.Tls == TlsMode.Terminate && Reference(e) is not null && UsualClasses.Any(c => c is not ("eg" or "cilium" or "contour") && MayBe(e, c)))
        {
            Arguments = e => [$"{Reference(e)}"],
        },
        new(Trait.SharedConnections, Support.ByHand, ContourMisdirects, e => e.Tls == TlsMode.Terminate && MayBe(e, "contour")),
        new(Trait.Class, Support.ByHand, EntryPointPorts, e => Reference(e) is null && MayBe(e, "traefik"))
        {
            Arguments = e => [$"{Parent(e)}"],
        },
        new(Trait.NoBuffering, Support.ByHand, BufferingByHand, e => MayBe(e, "nginx") || MayBe(e, "kong"))
        {
            Arguments = e => [string.Join(", ", e.Routes.Select(r => Shared(r.Name)))],
        },
        new(Trait.IdleStreams, Support.ByHand, IdleByHand, e => UsualClasses.Any(c => c is not ("eg" or "istio") && MayBe(e, c)))
        {
            Arguments = e => [$"{e.IdleTimeout}", $"{e.IdleTimeout}000"],
        },
        new(Trait.UnlimitedBodies, Support.ByHand, BodiesByHand, e => MayBe(e, "nginx"))
        {
            Arguments = e => [string.Join(", ", e.Routes.Select(r => Shared(r.Name)))],
        },
        new(Trait.Redirect, Support.ByHand, RedirectByHand, e => e.Tls == TlsMode.Terminate && MayBe(e, "kong"))
        {
            Arguments = e => [$"{e.Main.Host}"],
        },
        new(Trait.BlockedPaths, Support.ByHand, AnswersServerError, HasBlockedPaths) { Arguments = e => [$"{Shared(e.Main.Name)}"] },
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null) { Arguments = e => [GuardedNames(e), $"{e.Auth!.Url}"] },
    ];

    public override bool HasPods(PlatformExposure exposure) => ClassOf(exposure) != "cilium";

    public override IEnumerable<Diagnostic> Errors(PlatformExposure exposure) =>
        Reference(exposure) is null && !exposure.IngressClasses.ContainsKey(Name)
            ? [ValuesDiagnostics.GatewayClassMissing.With(Name, Values.Keys.IngressClass().Name, Values.Keys.IngressClass(Name).Name)]
            : [];

    /// <summary>False only when the class carries another implementation's usual name.</summary>
    private bool MayBe(PlatformExposure exposure, string usualClass) =>
        !exposure.IngressClasses.TryGetValue(Name, out var name)
        || name.ToString() == usualClass
        || !UsualClasses.Contains(name.ToString(), StringComparer.Ordinal);
}
