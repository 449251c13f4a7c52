using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// APISIX' ApisixRoute and ApisixTls (apisix.apache.org/v2), for its ingress controller 2.0 or later, whose IngressClass refers to a
/// GatewayProxy. Of several paths the longest that matches wins, so rules need no priorities.
/// </summary>
internal sealed class Apisix : IngressController
{
    private const string ApiVersion = "apisix.apache.org/v2";

    private static readonly DiagnosticDescriptor Buffers = new("NAP4221", Warning,
        "APISIX buffers uploads, and long responses for slow clients, on its disk. Set proxy_request_buffering and proxy_buffering to off in nginx_config.http_configuration_snippet of its config.yaml. From APISIX 3.17 on the plugin proxy-buffering with disable_proxy_buffering: true, patched into the rules in overlays/, does it for the responses",
        "APISIX 会把上传内容以及慢速客户端的长响应缓存到磁盘。请在其 config.yaml 的 nginx_config.http_configuration_snippet 中将 proxy_request_buffering 和 proxy_buffering 设为 off。自 APISIX 3.17 起，响应部分也可以在 overlays/ 中给各规则加上插件 proxy-buffering（disable_proxy_buffering: true）");

    private static readonly DiagnosticDescriptor FirewallByHand = new("NAP4222", Warning,
        "INGRESS_WAF=true is not carried into APISIX' objects: its plugin chaitin-waf asks a SafeLine server of your own. Enter that server's nodes under pluginMetadata.chaitin-waf of the GatewayProxy, and patch the plugin chaitin-waf with mode: block into the rules of {0} in overlays/",
        "INGRESS_WAF=true 无法写入 APISIX 的对象：插件 chaitin-waf 需要您自建的雷池（SafeLine）服务。请在 GatewayProxy 的 pluginMetadata.chaitin-waf 中填写该服务的 nodes，并在 overlays/ 中给 {0} 的规则加上插件 chaitin-waf（mode: block）");

    public override string Name => "apisix";

    public override string? UsualNamespace => "ingress-apisix";

    public override string? UsualClass => "apisix";

    public override Message Title { get; } = new("Apache APISIX, ApisixRoute", "Apache APISIX，ApisixRoute");

    public override string MinimumVersion => "ingress controller 2.0, APISIX 3.0";

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.NoBuffering, Support.ByHand, Buffers, _ => true),
        new(Trait.Firewall, Support.ByHand, FirewallByHand, e => e.Waf)
        {
            Arguments = e => [string.Join(", ", e.GuardedRoutes.Select(r => r.Name))],
        },
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
        exposure.Routes
            .Select(route => Create(exposure, "ApisixRoute", route.Name, new YamlMapping { ["http"] = new YamlSequence { Rules(exposure, route) } }))
            .Concat(exposure.Routes.Where(r => r.TlsSecret is not null).GroupBy(r => r.TlsSecret!).Select(group => Tls(exposure, group)));

    // A route has no field for TLS: without this object the handshake fails.
    private KubernetesObject Tls(PlatformExposure exposure, IGrouping<ObjectName, Route> group) =>
        Create(exposure, "ApisixTls", exposure.AppPrefix.Name(group.All(r => r.IsWildcard) ? "sandbox-tls" : "tls"), new YamlMapping
        {
            ["hosts"] = new YamlSequence { group.Select(r => (YamlNode)r.Host.ToString()) },
            ["secret"] = new YamlMapping { ["name"] = group.Key.ToString(), ["namespace"] = exposure.Namespace.ToString() },
        });

    private KubernetesObject Create(PlatformExposure exposure, string kind, ObjectName name, YamlMapping settings)
    {
        var spec = new YamlMapping { ["ingressClassName"] = ClassOf(exposure) };
        foreach (var (key, value) in settings)
            spec[key] = value;
        return KubernetesObject.Create(exposure, ApiVersion, kind, name, new YamlMapping { ["spec"] = spec });
    }

    private static IEnumerable<YamlMapping> Rules(PlatformExposure exposure, Route route)
    {
        if (!route.BlockedPaths.IsEmpty)
            yield return Blocked(route);
        var guard = route.Guarded ? exposure.Auth : null;
        if (guard is { ExemptPaths.IsEmpty: false } && route.IsMain)
            yield return Forward(exposure, route, "exempt", [.. guard.ExemptPaths.Select(p => p.ToString())], null);
        yield return Forward(exposure, route, "all", ["/"], guard);
    }

    // The plugin runs before all others. No backend: should it be switched off, the answer is 503, not the Service's.
    private static YamlMapping Blocked(Route route) => new()
    {
        ["name"] = "blocked",
        ["match"] = Match(route, route.BlockedPaths.Select(p => p.ToString())),
        ["plugins"] = new YamlSequence
        {
            Plugin("fault-injection", new YamlMapping { ["abort"] = new YamlMapping { ["http_status"] = 403 } }),
        },
    };

    private static YamlMapping Forward(PlatformExposure exposure, Route route, string name, IEnumerable<string> paths, ExternalAuth? auth) => new()
    {
        ["name"] = name,
        ["match"] = Match(route, paths),
        ["backends"] = new YamlSequence
        {
            new YamlMapping { ["serviceName"] = route.Service.Name.ToString(), ["servicePort"] = route.Service.Port },
        },
        ["websocket"] = route.Traffic == Traffic.Streaming ? true : null,
        // Between two reads or two writes, not of a whole response; what is missing or 0 becomes 60 s.
        ["timeout"] = new YamlMapping
        {
            ["connect"] = "60s",
            ["send"] = $"{exposure.IdleTimeout}s",
            ["read"] = $"{exposure.IdleTimeout}s",
        },
        ["plugins"] = route.TlsSecret is null && auth is null ? null : new YamlSequence
        {
            route.TlsSecret is null ? [] : [Redirect(exposure.HttpsPort)],
            auth is null ? [] : [ForwardAuth(auth)],
        },
    };

    private static YamlMapping Match(Route route, IEnumerable<string> prefixes) => new()
    {
        ["hosts"] = new YamlSequence { route.Host.ToString() },
        // Without the star a path is that one path only.
        ["paths"] = new YamlSequence { prefixes.Select(p => (YamlNode)$"{p}*") },
    };

    // Not http_to_https: that redirects to the port of the container, 9443, unless APISIX' own configuration says another.
    private static YamlMapping Redirect(PortNumber port) => Plugin("redirect", new YamlMapping
    {
        ["uri"] = $"https://$host{(port == PortNumber.Https ? "" : $":{port}")}$request_uri",
        ["ret_code"] = 308,
        ["_meta"] = new YamlMapping
        {
            ["filter"] = new YamlSequence { (YamlNode)new YamlSequence { "scheme", "==", "http" } },
        },
    });

    // Only what is named here passes to the authorization server, and from its refusal to the browser.
    private static YamlMapping ForwardAuth(ExternalAuth auth) => Plugin("forward-auth", new YamlMapping
    {
        ["uri"] = auth.Url.AbsoluteUri,
        ["request_headers"] = new YamlSequence { "Authorization", "Cookie" },
        ["client_headers"] = new YamlSequence { "Location", "Set-Cookie", "WWW-Authenticate" },
    });

    private static YamlMapping Plugin(string name, YamlMapping config) => new() { ["name"] = name, ["enable"] = true, ["config"] = config };
}
