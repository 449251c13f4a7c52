using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Controllers that take HTTPRoutes. They attach to a Gateway of our own, to the listeners of an existing one, or to a
/// ListenerSet of our own on an existing one.
/// </summary>
/// <remarks>
/// The four hosts share a certificate, so browsers share a connection among them. Implementations that route by listener answer 404 or 421
/// when the hosts have several listeners. Our own Gateway therefore has one listener without a hostname for the four, and one for previews.
/// On a shared Gateway such a listener would clash with other people's, so a ListenerSet has one per host.
/// </remarks>
internal abstract class GatewayApiFamily : IngressController
{
    internal static readonly Key<GatewayReference> GatewayKey = new("INGRESS_GATEWAY", GatewayReference.Parse,
        "`namespace/name`, or `listenerset:namespace/name`",
        "Existing Gateway: its own listeners are used, or a generated ListenerSet is added to it") { Absent = "a Gateway is generated" };

    internal static readonly Key<ListenerNames> ListenersKey = new("INGRESS_GATEWAY_LISTENERS", ListenerNames.Parse,
        "two names, comma-separated",
        "Listeners of `INGRESS_GATEWAY`: for the four hosts, for previews") { Absent = $"`{ListenerNames.UsualText}`; `http` with INGRESS_TLS=offloaded" };

    /// <summary>For those that have no better way to block a path.</summary>
    protected static readonly DiagnosticDescriptor AnswersServerError = new("NAP4153", Warning,
        "Gateway API has no field to refuse a request: the rule of INGRESS_BLOCK_PATHS in {0} leads to the Service {1}, which nobody is behind, so the answer is 503 (500 in some implementations), not 403. Leave these paths out of alerts on server errors",
        "Gateway API 没有拒绝请求的字段：{0} 中 INGRESS_BLOCK_PATHS 的规则指向没有任何 Pod 的 Service {1}，因此返回 503（部分实现返回 500），而不是 403。请在服务器错误告警中排除这些路径");

    /// <summary>For those that have no field for it.</summary>
    protected static readonly DiagnosticDescriptor AuthByHand = new("NAP4154", Warning,
        "INGRESS_AUTH_URL is not carried into these objects: Gateway API has no field for it. Attach your implementation's own policy to {0}, or patch their backendRefs in overlays/ to a proxy that asks {1}; either way INGRESS_AUTH_EXEMPT_PATHS must pass",
        "INGRESS_AUTH_URL 无法写入这些对象：Gateway API 没有相应字段。请为 {0} 附加所用实现自带的鉴权策略，或在 overlays/ 中把它们的 backendRefs 改为会询问 {1} 的代理；无论哪种方式，都要放行 INGRESS_AUTH_EXEMPT_PATHS");

    private static readonly DiagnosticDescriptor ExistingGateway = new("NAP4151", Warning,
        "The Gateway {0} is not generated. Its owner has to provide these listeners, each with allowedRoutes for the namespace {1}: {2}",
        "Gateway {0} 不由本工具生成。请其管理者提供下列监听器，并都在 allowedRoutes 中允许命名空间 {1}：{2}");

    private static readonly DiagnosticDescriptor ListenerSetByHand = new("NAP4152", Warning,
        "The ListenerSet {0} takes effect only when the owner of the Gateway {1} allows the namespace {2} in spec.allowedListeners",
        "只有 Gateway {1} 的管理者在 spec.allowedListeners 中允许命名空间 {2}，ListenerSet {0} 才会生效");

    private static readonly DiagnosticDescriptor NoFirewall = new("NAP4155", Warning,
        "INGRESS_WAF=true changes nothing: Gateway API has no web application firewall. Put one in front of the Gateway, or attach your implementation's own to {0}",
        "INGRESS_WAF=true 不起作用：Gateway API 没有 WAF。请在 Gateway 前面部署 WAF，或为 {0} 附加所用实现自带的 WAF");

    private static readonly DiagnosticDescriptor ListensOn443 = new("NAP4156", Warning,
        "The HTTPS listeners of {0} are on port 443; redirects lead to INGRESS_HTTPS_PORT={1}. Forward {1} to 443 in front of the Gateway; where users reach the Gateway itself, patch the port of those listeners in overlays/",
        "{0} 的 HTTPS 监听器使用 443 端口，而跳转指向 INGRESS_HTTPS_PORT={1}。请在 Gateway 前面把 {1} 转发到 443；若用户直接访问 Gateway，请在 overlays/ 中修改这些监听器的端口");

    public override ImmutableArray<Key> Keys => [GatewayKey, ListenersKey];

    public sealed override ImmutableArray<Limit> Limits =>
    [
        new(Trait.TlsSecrets, Support.ByHand, ExistingGateway, e => Reference(e) is { ThroughListenerSet: false },
            e => [$"{Reference(e)}", $"{e.Values.Namespace}", string.Join(", ", Listeners(e).Select(l => Describe(e, l)))]),
        new(Trait.TlsSecrets, Support.ByHand, ListenerSetByHand, e => Reference(e) is { ThroughListenerSet: true },
            e => [$"{Parent(e)}", $"{Reference(e)}", $"{e.Values.Namespace}"]),
        new(Trait.HttpsPort, Support.ByHand, ListensOn443, e =>
            e.RedirectsElsewhere && Reference(e) is not { ThroughListenerSet: false })
        {
            Arguments = e => [$"{Parent(e)}", $"{e.Values.HttpsPort}"],
        },
        new(Trait.Firewall, Support.ByHand, NoFirewall, e => e.Values.Waf, e => [GuardedNames(e)]),
        .. OwnLimits,
    ];

    /// <summary>Those of the implementation.</summary>
    protected abstract ImmutableArray<Limit> OwnLimits { get; }

    /// <summary>Whether plain HTTP of the previews needs a listener of its own.</summary>
    protected virtual bool HasPlainPreviewsListener(PlatformExposure exposure) => false;

    /// <summary>Whether blocked paths lead to a Service without pods, for want of a better way to refuse them.</summary>
    protected virtual bool ClosesPaths => true;

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
    [
        .. Attachment(exposure),
        .. ClosesPaths && HasBlockedPaths(exposure) ? [GatewayApiObjects.ClosedService(exposure, Closed(exposure), exposure.Main.Service.Port)] : Array.Empty<KubernetesObject>(),
        // A path with a Service of its own is an object of its own, so that a policy on the host's leaves it out. The longest match counts across objects.
        .. exposure.AllRoutes.Select(r => HttpRoute(exposure, r.Name, r, Rules(exposure, r))),
        .. exposure.Values.Tls == TlsMode.Terminate ? [Redirect(exposure)] : Array.Empty<KubernetesObject>(),
    ];

    /// <summary>The routes of the TURN port, at a Gateway of their own, or on the one that the hosts' routes are attached to.</summary>
    public IEnumerable<KubernetesObject> TurnRoutes(PlatformExposure exposure, TurnRelay relay, ObjectName service) =>
        new GatewayApiTurn(exposure, Shared(service), Reference(exposure), ClassOf(exposure)).Objects(relay, service);

    /// <summary>The Gateway whose address clients of TURN dial, and whether its owner has to provide listeners for it.</summary>
    public (string Gateway, bool ListenersByHand) TurnGateway(PlatformExposure exposure, ObjectName service) => Reference(exposure) is { } gateway
        ? ($"{gateway}", !gateway.ThroughListenerSet)
        : ($"{exposure.Values.Namespace}/{Shared(service)}", false);

    protected static GatewayReference? Reference(PlatformExposure exposure) => exposure.Values.ControllerSettings.Find(GatewayKey);

    protected static bool HasBlockedPaths(PlatformExposure exposure) => exposure.Routes.Any(r => !r.BlockedPaths.IsEmpty);

    /// <summary>The routes that an authentication or a firewall made by hand is for.</summary>
    protected string GuardedNames(PlatformExposure exposure) =>
        string.Join(", ", exposure.GuardedRoutes.Select(r => Shared(r.Name)));

    /// <summary>The object that routes name as their parent.</summary>
    protected ObjectName Parent(PlatformExposure exposure) => Reference(exposure) switch
    {
        null => Shared(exposure.Values.AppPrefix.Name("gateway")),
        { ThroughListenerSet: true } => Shared(exposure.Values.AppPrefix.Name("listeners")),
        { Name: var name } => name,
    };

    /// <summary>The Service that blocked paths lead to.</summary>
    protected ObjectName Closed(PlatformExposure exposure) => Shared(exposure.Values.AppPrefix.Name("blocked"));

    /// <summary>An HTTPRoute on the listener and for the host of a route.</summary>
    protected KubernetesObject HttpRoute(PlatformExposure exposure, ObjectName name, Route route, params IEnumerable<YamlNode> rules)
    {
        // A path is on the listener of its host.
        var host = exposure.Routes.Single(r => r.Host == route.Host);
        return GatewayApiObjects.HttpRoute(
            exposure, Shared(name), [ParentRef(exposure, host.TlsSecret is null ? Plain(exposure, host) : Secure(exposure, host))], [host.Host], rules);
    }

    /// <summary>A rule that leads to the Service of a route.</summary>
    protected YamlMapping Forward(PlatformExposure exposure, Route route, params IEnumerable<string> paths) =>
        GatewayApiObjects.Forward(route, HeadersFor(exposure, route), paths);

    /// <summary>What the Service of a route is told about the user. The standard allows only fixed texts in headers, so they cannot hold a preview's name.</summary>
    protected virtual YamlMapping HeadersFor(PlatformExposure exposure, Route route) => new()
    {
        ["X-Forwarded-Host"] = route.IsWildcard ? null : exposure.Authority(route.Host),
        // What arrives is plain http, but every user came by https.
        ["X-Forwarded-Proto"] = exposure.Values.Tls == TlsMode.Offloaded ? "https" : null,
    };

    protected virtual IEnumerable<YamlNode> Rules(PlatformExposure exposure, Route route)
    {
        // Not a rule without backends (Contour drops it), and not a backend of weight 0 (Cilium and kgateway forward to it).
        if (!route.BlockedPaths.IsEmpty)
            yield return GatewayApiObjects.LeadNowhere(route.BlockedPaths, GatewayApiObjects.BackendRef(Closed(exposure), route.Service.Port));
        yield return Forward(exposure, route, Root(route));
    }

    /// <summary>All that a route is for.</summary>
    protected static string Root(Route route) => route.Path?.Exact ?? "/";

    private IEnumerable<KubernetesObject> Attachment(PlatformExposure exposure) => Reference(exposure) switch
    {
        null => [GatewayApiObjects.Gateway(exposure, Parent(exposure), ClassOf(exposure)!, Listeners(exposure))],
        { ThroughListenerSet: true } gateway => [GatewayApiObjects.ListenerSet(exposure, Parent(exposure), gateway, Listeners(exposure))],
        { Namespace: var from } when from != exposure.Values.Namespace && exposure.Values.Tls == TlsMode.Terminate =>
            [GatewayApiObjects.SecretGrant(exposure, Shared(exposure.Values.AppPrefix.Name("tls")), from, exposure.Routes.Select(r => r.TlsSecret!).Distinct())],
        _ => [],
    };

    private KubernetesObject Redirect(PlatformExposure exposure) => GatewayApiObjects.HttpRoute(
        exposure,
        Shared(exposure.Values.AppPrefix.Name("redirect")),
        exposure.Routes.Select(r => Plain(exposure, r)).Distinct().Select(l => ParentRef(exposure, l)),
        exposure.Routes.Select(r => r.Host),
        GatewayApiObjects.RedirectToHttps(exposure.Values.HttpsPort));

    private YamlMapping ParentRef(PlatformExposure exposure, Listener listener) =>
        GatewayApiObjects.ParentRef(Reference(exposure), Parent(exposure), listener.Name);

    private IEnumerable<Listener> Listeners(PlatformExposure exposure) =>
        exposure.Routes.Select(r => Plain(exposure, r))
            .Concat(exposure.Routes.Where(r => r.TlsSecret is not null).Select(r => Secure(exposure, r)))
            .Distinct();

    /// <summary>The listener for plain HTTP: of the redirect, or, when TLS ends in front, of the route itself.</summary>
    private Listener Plain(PlatformExposure exposure, Route route) => (Reference(exposure), exposure.Values.ControllerSettings.Find(ListenersKey)) switch
    {
        ({ ThroughListenerSet: true }, _) => new($"http-{route.Name}", route.Host),
        ({ }, { } names) when exposure.Values.Tls == TlsMode.Offloaded => new((route.IsWildcard ? names.Previews : names.Hosts).ToString()),
        _ => route.IsWildcard && HasPlainPreviewsListener(exposure) ? new("http-sandbox-preview", route.Host) : new("http"),
    };

    private static Listener Secure(PlatformExposure exposure, Route route)
    {
        var reference = Reference(exposure);
        if (reference is { ThroughListenerSet: true })
            return new($"https-{route.Name}", route.Host, route.TlsSecret);
        var names = reference is null ? ListenerNames.Usual : exposure.Values.ControllerSettings.Find(ListenersKey) ?? ListenerNames.Usual;
        return route.IsWildcard
            ? new(names.Previews.ToString(), route.Host, route.TlsSecret)
            : new(names.Hosts.ToString(), null, route.TlsSecret);
    }

    private static string Describe(PlatformExposure exposure, Listener listener)
    {
        string?[] details = [listener.Host?.ToString(), listener.Secret is { } secret ? $"Secret {exposure.Values.Namespace}/{secret}" : "HTTP"];
        return $"{listener.Name} ({string.Join(", ", details.Where(d => d is not null))})";
    }
}
