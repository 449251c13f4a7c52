using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Istio's own Gateway and VirtualService (networking.istio.io/v1, so Istio 1.22 or later): one Gateway, one VirtualService
/// per host. WebSockets are always on, streams may be silent for ever, and a route without a timeout has none.
/// </summary>
internal sealed class Istio : IngressController
{
    internal static readonly Key<PodLabel> GatewaySelector = new("INGRESS_GATEWAY_SELECTOR", PodLabel.Parse,
        "one label, `key=value`", "The pods of Istio's gateway") { Default = "istio=ingressgateway" };

    internal static readonly Key<Namespace> GatewayNamespace = new("INGRESS_GATEWAY_NAMESPACE", Namespace.Parse,
        "DNS label", "The namespace of the gateway's pods, where Istio looks for the Secrets") { Default = "istio-system" };

    private static readonly DiagnosticDescriptor SecretsElsewhere = new("NAP4141", Warning,
        "Istio reads certificates only in the namespace of the gateway's pods, {2}. Create the Secrets there, or copy them now and after every renewal: kubectl -n {0} get secret {1} -o json | jq '(.items // [.])[] | .metadata |= {{name}}' | kubectl -n {2} apply --server-side -f -. If another deployment's Secrets of these names are there already, give yours other names first: INGRESS_TLS_SECRET_NAME, INGRESS_SANDBOX_TLS_SECRET_NAME",
        "Istio 只在网关 Pod 所在的命名空间 {2} 中读取证书。请直接在该处创建 Secret，或现在以及每次续期后复制：kubectl -n {0} get secret {1} -o json | jq '(.items // [.])[] | .metadata |= {{name}}' | kubectl -n {2} apply --server-side -f -。若该处已有其他部署的同名 Secret，请先改用其他名称：INGRESS_TLS_SECRET_NAME、INGRESS_SANDBOX_TLS_SECRET_NAME");

    private static readonly DiagnosticDescriptor EdgeProfile = new("NAP4142", Warning,
        "From Istio 1.31 on a gateway may run with the EDGE profile, which ends streams that are silent, and uploads that last, for 5 minutes, redirects %2F in a path, merges // and refuses an underscore in the name of a header. If yours does, add to the annotation proxy.istio.io/config of its pods: connectionSettings: {{profile: EDGE, httpStreamIdleTimeout: 0s, httpRequestTimeout: 0s, httpHeadersWithUnderscoresAction: HEADERS_WITH_UNDERSCORES_ALLOW, httpMergeSlashes: false, httpPathWithEscapedSlashesAction: KEEP_UNCHANGED}}",
        "自 Istio 1.31 起，网关可以启用 EDGE 配置，此时静默 5 分钟的流和持续 5 分钟的上传都会被切断，路径中的 %2F 会被重定向，// 会被合并，名称含下划线的请求头会被拒绝。若已启用，请在网关 Pod 的 proxy.istio.io/config 注解中加入 connectionSettings: {{profile: EDGE, httpStreamIdleTimeout: 0s, httpRequestTimeout: 0s, httpHeadersWithUnderscoresAction: HEADERS_WITH_UNDERSCORES_ALLOW, httpMergeSlashes: false, httpPathWithEscapedSlashesAction: KEEP_UNCHANGED}}");

    private static readonly DiagnosticDescriptor ServerPort = new("NAP4143", Warning,
        "Redirects lead to INGRESS_HTTPS_PORT={0}, but the Gateway's HTTPS servers have port 443, the usual one of the gateway's Service. If that Service itself offers port {0}, patch port.number of those servers to {0} in overlays/",
        "跳转指向 INGRESS_HTTPS_PORT={0}，但 Gateway 的 HTTPS server 使用 443，即网关 Service 的常用端口。若该 Service 本身就提供 {0} 端口，请在 overlays/ 中把这些 server 的 port.number 改为 {0}");

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4144", Warning,
        "INGRESS_AUTH_URL is not carried into Istio's objects: authorization servers are named in the mesh's configuration. Add to meshConfig.extensionProviders: {0}; where the server is outside the mesh, add a ServiceEntry for it, and for https a DestinationRule with trafficPolicy.tls.mode: SIMPLE. Then, and not before, create in namespace {1} an AuthorizationPolicy (security.istio.io/v1) with spec: {2}. The server is asked with the request's own path behind the path of INGRESS_AUTH_URL",
        "INGRESS_AUTH_URL 无法写入 Istio 的对象：鉴权服务须在网格配置中声明。请在 meshConfig.extensionProviders 中加入 {0}；若鉴权服务在网格之外，请为它创建 ServiceEntry，使用 https 时还需创建 trafficPolicy.tls.mode: SIMPLE 的 DestinationRule。完成之后，再在命名空间 {1} 中创建 AuthorizationPolicy（security.istio.io/v1），其 spec 为 {2}。鉴权请求的路径是 INGRESS_AUTH_URL 的路径加上原请求的路径");

    private static readonly DiagnosticDescriptor NoFirewall = new("NAP4145", Warning,
        "Istio has no web application firewall, so INGRESS_WAF=true changes nothing. Put one in front of the gateway",
        "Istio 没有 WAF，INGRESS_WAF=true 不起作用。请在网关前面部署 WAF");

    private static readonly DiagnosticDescriptor ScopedGateways = new("NAP4146", Warning,
        "If istiod runs with PILOT_SCOPE_GATEWAY_TO_NAMESPACE=true, it ignores this Gateway, since the pods that it selects are in {1}. Then run a gateway in {0} and set INGRESS_GATEWAY_NAMESPACE={0}",
        "若 istiod 设置了 PILOT_SCOPE_GATEWAY_TO_NAMESPACE=true，它会忽略此 Gateway，因为所选的 Pod 位于 {1}。此时请在 {0} 中运行网关，并设置 INGRESS_GATEWAY_NAMESPACE={0}");

    private static readonly DiagnosticDescriptor NoClass = new("NAP4147", Warning,
        "Istio's gateways are chosen by the labels of their pods, so INGRESS_CLASS changes nothing. Write INGRESS_GATEWAY_SELECTOR",
        "Istio 的网关按 Pod 标签选择，INGRESS_CLASS 不起作用。请改写 INGRESS_GATEWAY_SELECTOR");

    private static readonly DiagnosticDescriptor OneCertificate = new("NAP4148", Warning,
        "If the Secrets {0} hold one and the same certificate, with the names of both, a browser that reuses an HTTP/2 connection gets 404: write one name for both, INGRESS_SANDBOX_TLS_SECRET_NAME={1}, so that one server has all hosts",
        "若 Secret {0} 中是同一张证书（同时包含两者的域名），浏览器复用 HTTP/2 连接时会得到 404：请让两者使用同一个名称 INGRESS_SANDBOX_TLS_SECRET_NAME={1}，使所有主机名位于同一个 server");

    private static readonly YamlPartPlace ProxyConfiguration = new(
        "proxy.istio.io-config",
        ns => $"To be added to the annotation proxy.istio.io/config of the gateway's pods in the namespace {ns} (podAnnotations of the chart istio/gateway); or to meshConfig.defaultConfig, for every proxy of the mesh.",
        ns => $"kubectl -n {ns} get pods -o jsonpath='{{.items[*].metadata.annotations.proxy\\.istio\\.io/config}}'");

    public override string Name => "istio";

    public override Message Title { get; } = new("Istio, Gateway and VirtualService", "Istio，Gateway 与 VirtualService");

    public override string MinimumVersion => "1.22";

    public override string VersionSource => "`networking.istio.io/v1`";

    public override Evidence Seen { get; } = new("1.31", [.. Evidence.Everywhere, Trait.SharedConnections, Trait.ForwardedHost, Trait.BlockedPaths, Trait.OffloadedTls]);

    public override string WhileAuthIsDown => "403";

    public override ProxyTrust Trusts => ProxyTrust.ByHops;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        ProxyConfiguration.Key("gatewayTopology.numTrustedProxies", Trait.ClientAddress, e => e.Values.Trust.Hops, "1.8", new(
            "The platform takes the load balancer's address for the user's.", "平台会把负载均衡的地址当作用户地址。")) with
        {
            Applies = e => e.Values.Trust.Hops > 0,
            Also = ControllerTexts.WhoeverReachesIt,
        },
    ];

    public override ImmutableArray<Key> Keys => [GatewaySelector, GatewayNamespace];

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.Class, Support.No, NoClass, e => e.Values.IngressClasses.ContainsKey("istio")),
        new(Trait.TlsSecrets, Support.ByHand, SecretsElsewhere, e => e.Values.Tls == TlsMode.Terminate && !e.IssuesCertificates && NamespaceOfGateway(e) != e.Values.Namespace,
            e => [e.Values.Namespace.ToString(), string.Join(' ', Servers(e).Select(s => s.Key)), NamespaceOfGateway(e).ToString()]),
        new(Trait.SharedConnections, Support.ByHand, OneCertificate, e => Servers(e).Count() > 1)
        {
            Arguments = e => [string.Join(", ", Servers(e).Select(s => s.Key)), Servers(e).First().Key.ToString()],
            Warns = false,
        },
        new(Trait.Class, Support.ByHand, ScopedGateways, e => NamespaceOfGateway(e) != e.Values.Namespace, e => [e.Values.Namespace.ToString(), NamespaceOfGateway(e).ToString()]),
        new(Trait.IdleStreams, Support.ByHand, EdgeProfile, _ => true),
        new(Trait.HttpsPort, Support.ByHand, ServerPort, e => e.RedirectsElsewhere, e => [e.Values.HttpsPort.ToString()]),
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null, e => [AuthProvider(e, e.Auth!), NamespaceOfGateway(e).ToString(), AuthPolicy(e)]),
        new(Trait.Firewall, Support.No, NoFirewall, e => e.Values.Waf),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
        exposure.Routes.Select(route => VirtualService(exposure, route)).Prepend(Gateway(exposure));

    public override string? UsualNamespace => GatewayNamespace.Default;

    public override NamespaceLabel SourceNamespace(PlatformExposure exposure) =>
        NamespaceLabel.Of(NamespaceOfGateway(exposure)) with { IsGuess = !exposure.Values.ControllerSettings.Values.ContainsKey(GatewayNamespace.Name) };

    public override Namespace SettingsNamespace(PlatformExposure exposure) => NamespaceOfGateway(exposure);

    public override Namespace CertificateNamespace(PlatformExposure exposure) => NamespaceOfGateway(exposure);

    private static Namespace NamespaceOfGateway(PlatformExposure exposure) => exposure.Values.ControllerSettings.Get(GatewayNamespace);

    private static PodLabel Selector(PlatformExposure exposure) => exposure.Values.ControllerSettings.Get(GatewaySelector);

    // Browsers reuse one HTTP/2 connection for all hosts of a certificate, and a server answers 404 for hosts that are not its own.
    private static IEnumerable<IGrouping<ObjectName, Route>> Servers(PlatformExposure exposure) =>
        exposure.Routes.Where(r => r.TlsSecret is not null).GroupBy(r => r.TlsSecret!);

    private KubernetesObject Gateway(PlatformExposure exposure)
    {
        var selector = Selector(exposure);
        return KubernetesObject.Create(exposure, "networking.istio.io/v1", "Gateway", NameOfGateway(exposure), new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["selector"] = new YamlMapping { [selector.Key] = selector.Value },
                ["servers"] = new YamlSequence { Plain(exposure), Servers(exposure).Select(Secure) },
            },
        });
    }

    private ObjectName NameOfGateway(PlatformExposure exposure) => Shared(exposure.Values.AppPrefix.Name("gateway"));

    private static YamlMapping Plain(PlatformExposure exposure) => new()
    {
        ["port"] = Port("http", 80, "HTTP"),
        ["hosts"] = Hosts(exposure.Routes),
        // Its own redirect knows only port 443; for another port the VirtualServices redirect.
        ["tls"] = exposure.Values.Tls == TlsMode.Terminate && !exposure.RedirectsElsewhere ? new YamlMapping { ["httpsRedirect"] = true } : null,
    };

    private static YamlMapping Secure(IGrouping<ObjectName, Route> server) => new()
    {
        // Names of HTTPS ports must differ.
        ["port"] = Port(server.All(r => r.IsWildcard) ? "https-sandbox-preview" : "https", PortNumber.Https.Number, "HTTPS"),
        ["hosts"] = Hosts(server),
        ["tls"] = new YamlMapping { ["mode"] = "SIMPLE", ["credentialName"] = server.Key.ToString() },
    };

    private static YamlMapping Port(string name, int number, string protocol) =>
        new() { ["name"] = name, ["number"] = number, ["protocol"] = protocol };

    private static YamlSequence Hosts(IEnumerable<Route> routes) => new() { routes.Select(r => (YamlNode)r.Host.ToString()) };

    private KubernetesObject VirtualService(PlatformExposure exposure, Route route) =>
        KubernetesObject.Create(exposure, "networking.istio.io/v1", "VirtualService", route.Name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["hosts"] = new YamlSequence { route.Host.ToString() },
                ["gateways"] = new YamlSequence { $"{exposure.Values.Namespace}/{NameOfGateway(exposure)}" },
                // The first that matches.
                ["http"] = new YamlSequence
                {
                    exposure.RedirectsElsewhere ? [Redirect(exposure.Values.HttpsPort)] : [],
                    route.BlockedPaths.IsEmpty ? [] : [Block(route)],
                    route.Paths.Select(path => Forward(exposure, route.Of(path), [path.Path])),
                    Forward(exposure, route),
                },
            },
        });

    private static YamlMapping Redirect(PortNumber port) => new()
    {
        ["match"] = new YamlSequence { new YamlMapping { ["port"] = 80 } },
        ["redirect"] = new YamlMapping { ["scheme"] = "https", ["port"] = port.Number },
    };

    // A prefix compares characters: /metrics/ leaves /metrics open, and /metrics also shuts /metricsx.
    private static YamlSequence Match(IEnumerable<PathPrefix> paths) => new()
    {
        from path in paths
        from match in new[] { (Kind: "exact", Path: path.Exact), (Kind: "prefix", Path: path.Below) }
        select new YamlMapping { ["uri"] = new YamlMapping { [match.Kind] = match.Path } },
    };

    private static YamlMapping Block(Route route) => new()
    {
        ["match"] = Match(route.BlockedPaths),
        ["directResponse"] = new YamlMapping { ["status"] = 403 },
    };

    // No timeout: 0s is refused, and leaving it out means none.
    private static YamlMapping Forward(PlatformExposure exposure, Route route, IEnumerable<PathPrefix>? paths = null) => new()
    {
        ["match"] = paths is null ? null : Match(paths),
        ["headers"] = new YamlMapping { ["request"] = new YamlMapping { ["set"] = EnvoyHeaders.Of(exposure) } },
        ["route"] = new YamlSequence
        {
            new YamlMapping
            {
                ["destination"] = new YamlMapping
                {
                    ["host"] = $"{route.Service.Name}.{exposure.Values.Namespace}.svc.cluster.local",
                    ["port"] = new YamlMapping { ["number"] = route.Service.Port },
                },
            },
        },
    };

    private static string AuthProvider(PlatformExposure exposure, ExternalAuth auth)
    {
        var prefix = auth.Url.AbsolutePath == "/" ? "" : $", pathPrefix: {auth.Url.AbsolutePath}";
        return $"{{name: {exposure.Values.AppPrefix.Name("auth")}, envoyExtAuthzHttp: {{service: {auth.Url.Host}, port: {auth.Url.Port}{prefix}, "
            + "includeRequestHeadersInCheck: [cookie, authorization]}}";
    }

    private static string AuthPolicy(PlatformExposure exposure)
    {
        var selector = Selector(exposure);
        var open = string.Join(", ", exposure.OpenPaths.Select(p => $"\"{p.Exact}\", \"{p.Below}*\""));
        var exempt = open.Length == 0 ? "" : $", notPaths: [{open}]";
        var rules = exposure.GuardedRoutes
            .Select(r => $"{{to: [{{operation: {{hosts: [\"{r.Host}\", \"{r.Host}:*\"]{(r.IsMain ? exempt : "")}}}}}]}}");
        return $"{{selector: {{matchLabels: {{{selector.Key}: {selector.Value}}}}}, action: CUSTOM, "
            + $"provider: {{name: {exposure.Values.AppPrefix.Name("auth")}}}, rules: [{string.Join(", ", rules)}]}}";
    }
}
