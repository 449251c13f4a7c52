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
    private const string Root = "/";

    // Envoy's own default: without a number the field would be 0.
    private const int EnvoyRetries = 3;

    private static readonly ObjectPlace Module = new("getambassador.io/v3alpha1", "Module", "ambassador",
        missing: path => $"Where there is none, and with spec.ambassador_id where Emissary has an AMBASSADOR_ID: kubectl apply --server-side -f {path}");

    private static readonly ChartPlace Chart = new("datawire/emissary-ingress");

    private static readonly DiagnosticDescriptor Listeners = new("NAP4211", Warning,
        "Emissary takes part in these routes only through Listeners, which are its operator's. There must be two, protocol HTTP and HTTPS (usually on 8080 and 8443), with securityModel XFP and a hostBinding that covers namespace {0}, in an Emissary without AMBASSADOR_SINGLE_NAMESPACE",
        "Emissary 只通过 Listener 提供这些路由，而 Listener 由其管理员维护。须有两个 Listener，protocol 分别为 HTTP 和 HTTPS（通常使用 8080 和 8443），securityModel 为 XFP，hostBinding 须覆盖命名空间 {0}，且 Emissary 不得设置 AMBASSADOR_SINGLE_NAMESPACE");

    private static readonly DiagnosticDescriptor OffloadedListener = new("NAP4212", Warning,
        "Emissary takes part in these routes only through a Listener, which is its operator's. For the load balancer that ends TLS there must be one with protocol HTTP (usually on 8080), securityModel XFP and a hostBinding that covers namespace {0}, in an Emissary without AMBASSADOR_SINGLE_NAMESPACE",
        "Emissary 只通过 Listener 提供这些路由，而 Listener 由其管理员维护。须为终止 TLS 的负载均衡准备一个 protocol 为 HTTP 的 Listener（通常使用 8080），securityModel 为 XFP，hostBinding 覆盖命名空间 {0}，且 Emissary 不得设置 AMBASSADOR_SINGLE_NAMESPACE");

    private static readonly DiagnosticDescriptor ListenerDepth = new("NAP4218", Warning,
        "For INGRESS_TRUSTED_HOPS={0} Emissary's Listeners need l7Depth: {0}, else the load balancer's address is taken for the user's. Whoever reaches them past the load balancer can then forge an address",
        "INGRESS_TRUSTED_HOPS={0} 时 Emissary 的 Listener 需要设置 l7Depth: {0}，否则负载均衡的地址会被当作用户地址。此后若有人绕过负载均衡直接访问，即可伪造地址");

    private static readonly DiagnosticDescriptor BlockedWith503 = new("NAP4213", Warning,
        "Emissary gives no answer of its own: the Mappings {0}-main-blocked-* lead the paths of INGRESS_BLOCK_PATHS to a closed port, so they get 503. For a 403, set in overlays/ their service to one that answers it",
        "Emissary 无法自行应答：名为 {0}-main-blocked-* 的 Mapping 把 INGRESS_BLOCK_PATHS 的路径指向一个关闭的端口，因此返回 503。若要返回 403，请在 overlays/ 中把它们的 service 改为能返回 403 的服务");

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4214", Warning,
        "INGRESS_AUTH_URL needs an AuthService, and Emissary's guards the Mappings of all applications, so none is generated; the Mappings that go without it have bypass_auth already. Create one with spec {0}, after setting bypass_auth: true in the Mappings of other applications. The server is asked with the request's own path behind the path of INGRESS_AUTH_URL",
        "INGRESS_AUTH_URL 需要 AuthService，而 Emissary 的 AuthService 对所有应用的 Mapping 生效，因此不予生成；无需鉴权的 Mapping 已带 bypass_auth。请先在其他应用的 Mapping 中设置 bypass_auth: true，再创建 AuthService，其 spec 为 {0}。鉴权请求的路径是 INGRESS_AUTH_URL 的路径加上原请求的路径");

    private static readonly DiagnosticDescriptor NothingOn80 = new("NAP4215", Warning,
        "With INGRESS_HTTPS_PORT={0} Emissary's Hosts carry that port, so plain http on port 80 gets 404 instead of a redirect, and so do previews on 443, where the platform's links lead. Keep port 80 closed, or give users the https URLs; for previews add in overlays/ a Host and a Mapping without the port",
        "INGRESS_HTTPS_PORT={0} 时 Emissary 的 Host 带有该端口，因此 80 端口上的 http 请求得到 404，而不是跳转；平台的预览链接指向 443，同样得到 404。请关闭 80 端口，或直接告知用户 https 地址；预览请在 overlays/ 中另加不带端口的 Host 与 Mapping");

    private static readonly DiagnosticDescriptor NoFirewall = ControllerTexts.NoFirewall("NAP4217", "Emissary", "Emissary ");

    public override string Name => "emissary";

    public override string? UsualNamespace => "emissary";

    public override Message Title { get; } = new("Emissary-ingress, Host and Mapping", "Emissary-ingress，Host 与 Mapping");

    public override string MinimumVersion => "2.5.1";

    public override string VersionSource => "`getambassador.io/v3alpha1` as written here; a port in a hostname (its release notes of 2.4.1 and 2.5.0)";

    public override Evidence Seen { get; } = new("4.1.0", [.. Evidence.Everywhere, Trait.BlockedPaths, Trait.ExternalAuth, Trait.OffloadedTls, Trait.NothingElse]);

    public override string WhileAuthIsDown => "403";

    public override string OwnAnswers => "`/ambassador/v0/diag/`, `/ambassador/v0/check_alive` and `check_ready`, unless the Module `ambassador` switches them off (the setting here); its chart's own Module does so for the first";

    public override ProxyTrust Trusts => ProxyTrust.ByHops;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        Switch("diagnostics", new("Emissary's diagnostics, with all routes of the cluster, answer on the public hosts under /ambassador/v0/diag/.",
            "Emissary 的诊断页面（含集群的全部路由）会在公开主机名的 /ambassador/v0/diag/ 下应答。")),
        Switch("liveness_probe", new("/ambassador/v0/check_alive answers on the public hosts; the pods' own probes do not need it there.",
            "/ambassador/v0/check_alive 会在公开主机名上应答；Pod 自身的探针并不需要它。")),
        Switch("readiness_probe", new("The same for /ambassador/v0/check_ready.", "/ambassador/v0/check_ready 同样如此。")),
    ];

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.Redirect, Support.ByHand, Listeners, e => e.Values.Tls == TlsMode.Terminate, e => [e.Values.Namespace.ToString()]),
        new(Trait.OffloadedTls, Support.ByHand, OffloadedListener, e => e.Values.Tls == TlsMode.Offloaded, e => [e.Values.Namespace.ToString()]),
        new(Trait.BlockedPaths, Support.Partly, BlockedWith503, e => e.Routes.Any(r => !r.BlockedPaths.IsEmpty), e => [e.Values.AppPrefix.ToString()]),
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null, e => [AuthService(e, e.Auth!)]),
        new(Trait.HttpsPort, Support.No, NothingOn80, e => e.RedirectsElsewhere, e => [e.Values.HttpsPort.ToString()]),
        new(Trait.ClientAddress, Support.ByHand, ListenerDepth, e => e.Values.Trust.Hops > 0, e => [string.Create(CultureInfo.InvariantCulture, $"{e.Values.Trust.Hops}")]),
        new(Trait.Firewall, Support.No, NoFirewall, e => e.Values.Waf),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
    [
        .. exposure.Routes.Select(route => Host(exposure, route)),
        .. exposure.Routes.Select(route => Forward(exposure, route, route.Name, new(Root, IsExact: false), Bypass(exposure, route))),
        .. from route in exposure.Routes
           from path in route.Paths
           let other = route.Of(path)
           from mapping in Mappings(other.Name, path.Path)
           select Forward(exposure, other, mapping.Name, mapping.Match, bypassAuth: exposure.Auth is not null),
        .. exposure.Routes.SelectMany(route => Mappings(route, "blocked", route.BlockedPaths).Select(m => Block(exposure, route, m.Name, m.Match))),
        .. exposure.Routes.Where(route => route.IsMain).SelectMany(route => Mappings(route, "exempt", exposure.Auth?.ExemptPaths ?? [])
            .Select(m => Forward(exposure, route, m.Name, m.Match, bypassAuth: true))),
    ];

    private static ControllerSetting Switch(string part, Message without)
    {
        var field = $"spec.config.{part}.enabled";
        var setting = Module.Field(field, Trait.NothingElse, _ => new YamlScalar(value: false), "2.0", without);
        return setting with { Targets = [.. setting.Targets, Chart.Target(_ => $"module.{part}.enabled", _ => new YamlScalar(value: false))] };
    }

    // A prefix compares characters: /mcp also opens /mcpx, and /mcp/ leaves /mcp out.
    private static IEnumerable<(ObjectName Name, Match Match)> Mappings(Route route, string word, IEnumerable<PathPrefix> paths) =>
        paths.SelectMany((path, i) => Mappings(Numbered(route, word, i), path));

    private static (ObjectName Name, Match Match)[] Mappings(ObjectName name, PathPrefix path) =>
        [(name, new(path.Below, IsExact: false)), (name.With("exact"), new(path.Exact, IsExact: true))];

    private static ObjectName Numbered(Route route, string word, int index) =>
        route.Name.With(string.Create(CultureInfo.InvariantCulture, $"{word}-{index + 1}"));

    // An AuthService guards every Mapping that does not say otherwise.
    private static bool Bypass(PlatformExposure exposure, Route route) => exposure.Auth is not null && !route.Guarded;

    // Emissary identifies Hosts by name without namespace, and drops the second of two with the same name.
    private static ObjectName NameOfHost(PlatformExposure exposure, Route route) => new($"{exposure.Values.Namespace}-{route.Name}");

    private KubernetesObject Host(PlatformExposure exposure, Route route) =>
        KubernetesObject.Create(exposure, "getambassador.io/v3alpha1", "Host", NameOfHost(exposure, route), new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["ambassador_id"] = AmbassadorId(exposure),
                ["hostname"] = exposure.Authority(route.Host),
                ["tlsSecret"] = route.TlsSecret is { } secret ? new YamlMapping { ["name"] = secret.ToString() } : null,
                ["requestPolicy"] = new YamlMapping
                {
                    ["insecure"] = new YamlMapping { ["action"] = route.TlsSecret is null ? "Route" : "Redirect" },
                },
            },
        });

    private KubernetesObject Forward(PlatformExposure exposure, Route route, ObjectName name, Match match, bool bypassAuth) =>
        Mapping(exposure, route, name, match, new YamlMapping
        {
            // Without it the prefix would be cut off.
            ["rewrite"] = "",
            ["service"] = $"http://{route.Service.Name}.{exposure.Values.Namespace}:{route.Service.Port}",
            // The defaults are 3 s for a whole response and, from Envoy, 5 minutes of silence; 0 is none.
            ["timeout_ms"] = 0,
            ["idle_timeout_ms"] = 0,
            ["allow_upgrade"] = route.Traffic == Traffic.Streaming ? new YamlSequence { "websocket" } : null,
            ["bypass_auth"] = bypassAuth ? true : null,
            ["add_request_headers"] = Headers(exposure),
            // A Mapping without it would keep a cluster of its own, with Envoy's limit of 1,024 streams.
            ["circuit_breakers"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["priority"] = "default",
                    ["max_connections"] = Capacity.Streams,
                    ["max_pending_requests"] = Capacity.Streams,
                    ["max_requests"] = Capacity.Streams,
                    ["max_retries"] = EnvoyRetries,
                },
            },
        });

    // Nothing listens there. A Service that does not exist would do, but some resolvers drop such a Mapping, and the one for "/" takes over.
    private KubernetesObject Block(PlatformExposure exposure, Route route, ObjectName name, Match match) =>
        Mapping(exposure, route, name, match, new YamlMapping { ["service"] = "http://127.0.0.1:9" });

    private static YamlMapping Headers(PlatformExposure exposure)
    {
        var headers = new YamlMapping();
        foreach (var (name, value) in EnvoyHeaders.Of(exposure))
            headers[name] = new YamlMapping { ["value"] = value, ["append"] = false };
        return headers;
    }

    private KubernetesObject Mapping(PlatformExposure exposure, Route route, ObjectName name, Match match, YamlMapping rest)
    {
        var spec = new YamlMapping
        {
            ["ambassador_id"] = AmbassadorId(exposure),
            ["hostname"] = exposure.Authority(route.Host),
            ["prefix"] = match.Prefix,
            ["prefix_exact"] = match.IsExact ? true : null,
        };
        foreach (var (key, value) in rest)
            spec[key] = value;
        return KubernetesObject.Create(exposure, "getambassador.io/v3alpha1", "Mapping", name, new YamlMapping { ["spec"] = spec });
    }

    private YamlSequence? AmbassadorId(PlatformExposure exposure) =>
        exposure.Values.IngressClasses.TryGetValue(Name, out var id) ? new YamlSequence { id.ToString() } : null;

    private static string AuthService(PlatformExposure exposure, ExternalAuth auth)
    {
        var id = exposure.Values.IngressClasses.TryGetValue("emissary", out var name) ? $"ambassador_id: [{name}], " : "";
        var prefix = auth.Url.AbsolutePath == "/" ? "" : $", path_prefix: {auth.Url.AbsolutePath}";
        var server = string.Create(CultureInfo.InvariantCulture, $"{auth.Url.Scheme}://{auth.Url.Host}:{auth.Url.Port}");
        return $"{{{id}auth_service: \"{server}\", proto: http{prefix}}}";
    }

    /// <summary>What a Mapping takes.</summary>
    private sealed record Match(string Prefix, bool IsExact);
}
