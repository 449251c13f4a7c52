using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Emissary-ingress' Host and Mapping (getambassador.io/v3alpha1, from 2.5.1 on as written here): one of each per host. There is
/// no TLSContext, so no ALPN, so HTTP/1.1: with HTTP/2 a connection reused for another host of the certificate gets 404.
/// </summary>
internal sealed class Emissary : IngressController
{
    private static readonly DiagnosticDescriptor Listeners = new("NAP4211", Warning,
        "Emissary takes part in these routes only through Listeners, which are its operator's. There must be two, protocol HTTP and HTTPS (usually on 8080 and 8443), with securityModel XFP and a hostBinding that covers namespace {0}, in an Emissary without AMBASSADOR_SINGLE_NAMESPACE",
        "Emissary 只通过 Listener 提供这些路由，而 Listener 由其管理员维护。须有两个 Listener，protocol 分别为 HTTP 和 HTTPS（通常使用 8080 和 8443），securityModel 为 XFP，hostBinding 须覆盖命名空间 {0}，且 Emissary 不得设置 AMBASSADOR_SINGLE_NAMESPACE");

    private static readonly DiagnosticDescriptor OffloadedListener = new("NAP4212", Warning,
        "Emissary takes part in these routes only through a Listener, which is its operator's. For the load balancer that ends TLS there must be one with protocol HTTP (usually on 8080), securityModel XFP and a hostBinding that covers namespace {0}, in an Emissary without AMBASSADOR_SINGLE_NAMESPACE",
        "Emissary 只通过 Listener 提供这些路由，而 Listener 由其管理员维护。须为终止 TLS 的负载均衡准备一个 protocol 为 HTTP 的 Listener（通常使用 8080），securityModel 为 XFP，hostBinding 覆盖命名空间 {0}，且 Emissary 不得设置 AMBASSADOR_SINGLE_NAMESPACE");

    private static readonly DiagnosticDescriptor BlockedWith503 = new("NAP4213", Warning,
        "Emissary gives no answer of its own: the Mappings {0}-main-blocked-* lead the paths of INGRESS_BLOCK_PATHS to a closed port, so they get 503. For a 403, set in overlays/ their service to one that answers it",
        "Emissary 无法自行应答：名为 {0}-main-blocked-* 的 Mapping 把 INGRESS_BLOCK_PATHS 的路径指向一个关闭的端口，因此返回 503。若要返回 403，请在 overlays/ 中把它们的 service 改为能返回 403 的服务");

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4214", Warning,
        "INGRESS_AUTH_URL needs an AuthService, and Emissary's guards the Mappings of all applications, so none is generated; the Mappings that go without it have bypass_auth already. Create one with spec {0}, after setting bypass_auth: true in the Mappings of other applications. The server is asked with the request's own path behind the path of INGRESS_AUTH_URL",
        "INGRESS_AUTH_URL 需要 AuthService，而 Emissary 的 AuthService 对所有应用的 Mapping 生效，因此不予生成；无需鉴权的 Mapping 已带 bypass_auth。请先在其他应用的 Mapping 中设置 bypass_auth: true，再创建 AuthService，其 spec 为 {0}。鉴权请求的路径是 INGRESS_AUTH_URL 的路径加上原请求的路径");

    private static readonly DiagnosticDescriptor RedirectsTo443 = new("NAP4215", Warning,
        "Emissary redirects http to https without a port, so to 443, not to INGRESS_HTTPS_PORT={0}. Keep port 80 closed, or give users the https URLs",
        "Emissary 从 http 跳转到 https 时不带端口，即跳到 443，而不是 INGRESS_HTTPS_PORT={0}。请关闭 80 端口，或直接告知用户 https 地址");

    private static readonly DiagnosticDescriptor PortInHost = new("NAP4216", Warning,
        "Emissary answers 404 when the Host header carries a port, as browsers send it for INGRESS_HTTPS_PORT={0}. Set strip_matching_host_port: true in the config of its ambassador Module, and let its Listener itself have port {0}: another one is not stripped",
        "Host 头带端口时 Emissary 返回 404，而浏览器访问 INGRESS_HTTPS_PORT={0} 时正会带上端口。请在其 ambassador Module 的 config 中设置 strip_matching_host_port: true，并让 Listener 自身使用端口 {0}，其他端口不会被去除");

    private static readonly DiagnosticDescriptor NoFirewall = new("NAP4217", Warning,
        "Emissary has no web application firewall, so INGRESS_WAF=true changes nothing. Put one in front of it",
        "Emissary 没有 WAF，INGRESS_WAF=true 不起作用。请在它前面部署 WAF");

    public override string Name => "emissary";

    public override string? UsualNamespace => "emissary";

    public override Message Title { get; } = new("Emissary-ingress, Host and Mapping", "Emissary-ingress，Host 与 Mapping");

    public override string MinimumVersion => "2.5.1";

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.Redirect, Support.ByHand, Listeners, e => e.Tls == TlsMode.Terminate) { Arguments = e => [e.Namespace.ToString()] },
        new(Trait.OffloadedTls, Support.ByHand, OffloadedListener, e => e.Tls == TlsMode.Offloaded)
        {
            Arguments = e => [e.Namespace.ToString()],
        },
        new(Trait.BlockedPaths, Support.ByHand, BlockedWith503, e => e.Routes.Any(r => !r.BlockedPaths.IsEmpty))
        {
            Arguments = e => [e.AppPrefix.ToString()],
        },
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null) { Arguments = e => [AuthService(e, e.Auth!)] },
        new(Trait.HttpsPort, Support.No, RedirectsTo443, e => e.RedirectsElsewhere)
        {
            Arguments = e => [e.HttpsPort.ToString()],
        },
        new(Trait.HttpsPort, Support.ByHand, PortInHost, e => e.HttpsPort != PortNumber.Https)
        {
            Arguments = e => [e.HttpsPort.ToString()],
        },
        new(Trait.Firewall, Support.No, NoFirewall, e => e.Waf),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
    [
        .. exposure.Routes.Select(route => Host(exposure, route)),
        .. exposure.Routes.Select(route => Forward(exposure, route, route.Name, "/", Bypass(exposure, route))),
        .. exposure.Routes.SelectMany(route => route.BlockedPaths
            .Select((path, i) => Block(exposure, route, Numbered(route, "blocked", i), path))),
        .. exposure.Routes.Where(route => route.IsMain).SelectMany(route => (exposure.Auth?.ExemptPaths ?? [])
            .Select((path, i) => Forward(exposure, route, Numbered(route, "exempt", i), path.ToString(), bypassAuth: true))),
    ];

    private static ObjectName Numbered(Route route, string word, int index) =>
        route.Name.With(string.Create(CultureInfo.InvariantCulture, $"{word}-{index + 1}"));

    // An AuthService guards every Mapping that does not say otherwise.
    private static bool Bypass(PlatformExposure exposure, Route route) => exposure.Auth is not null && !route.Guarded;

    // Emissary knows Hosts by their names without the namespace, and of two with one name it drops the second.
    private static ObjectName NameOfHost(PlatformExposure exposure, Route route) => new($"{exposure.Namespace}-{route.Name}");

    private KubernetesObject Host(PlatformExposure exposure, Route route) =>
        KubernetesObject.Create(exposure, "getambassador.io/v3alpha1", "Host", NameOfHost(exposure, route), new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["ambassador_id"] = AmbassadorId(exposure),
                ["hostname"] = route.Host.ToString(),
                ["tlsSecret"] = route.TlsSecret is { } secret ? new YamlMapping { ["name"] = secret.ToString() } : null,
                ["requestPolicy"] = new YamlMapping
                {
                    ["insecure"] = new YamlMapping { ["action"] = route.TlsSecret is null ? "Route" : "Redirect" },
                },
            },
        });

    private KubernetesObject Forward(PlatformExposure exposure, Route route, ObjectName name, string prefix, bool bypassAuth) =>
        Mapping(exposure, route, name, prefix, new YamlMapping
        {
            // Without it the prefix would be cut off.
            ["rewrite"] = "",
            ["service"] = $"http://{route.Service.Name}.{exposure.Namespace}:{route.Service.Port}",
            // The defaults are 3 s for a whole response and, from Envoy, 5 minutes of silence; 0 is none.
            ["timeout_ms"] = 0,
            ["idle_timeout_ms"] = 0,
            ["allow_upgrade"] = route.Traffic == Traffic.Streaming ? new YamlSequence { "websocket" } : null,
            ["bypass_auth"] = bypassAuth ? true : null,
        });

    // Nothing listens there. A Service that does not exist would do, but some resolvers drop such a Mapping, and "/" takes over.
    private KubernetesObject Block(PlatformExposure exposure, Route route, ObjectName name, PathPrefix path) =>
        Mapping(exposure, route, name, path.ToString(), new YamlMapping { ["service"] = "http://127.0.0.1:9" });

    private KubernetesObject Mapping(PlatformExposure exposure, Route route, ObjectName name, string prefix, YamlMapping rest)
    {
        var spec = new YamlMapping
        {
            ["ambassador_id"] = AmbassadorId(exposure),
            ["hostname"] = route.Host.ToString(),
            ["prefix"] = prefix,
        };
        foreach (var (key, value) in rest)
            spec[key] = value;
        return KubernetesObject.Create(exposure, "getambassador.io/v3alpha1", "Mapping", name, new YamlMapping { ["spec"] = spec });
    }

    private YamlSequence? AmbassadorId(PlatformExposure exposure) =>
        exposure.IngressClasses.TryGetValue(Name, out var id) ? new YamlSequence { id.ToString() } : null;

    private static string AuthService(PlatformExposure exposure, ExternalAuth auth)
    {
        var id = exposure.IngressClasses.TryGetValue("emissary", out var name) ? $"ambassador_id: [{name}], " : "";
        var prefix = auth.Url.AbsolutePath == "/" ? "" : $", path_prefix: {auth.Url.AbsolutePath}";
        var server = string.Create(CultureInfo.InvariantCulture, $"{auth.Url.Scheme}://{auth.Url.Host}:{auth.Url.Port}");
        return $"{{{id}auth_service: \"{server}\", proto: http{prefix}}}";
    }
}
