using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Envoy Gateway: Gateway API and its policies (gateway.envoyproxy.io/v1alpha1). <c>request: 0s</c> switches the idle timer of
/// a stream off together with the route's, unless a ClientTrafficPolicy sets one: ours does not, an existing Gateway's may.
/// </summary>
internal sealed class EnvoyGateway : GatewayApiFamily
{
    private const string V1Alpha1 = "gateway.envoyproxy.io/v1alpha1";

    private static readonly DiagnosticDescriptor AuthNeedsBackend = new("NAP4161", Warning,
        "INGRESS_AUTH_URL is not carried into Envoy Gateway's objects, which name a backend, not a URL. Set extensionApis.enableBackend: true in its configuration; create a Backend for {0}:{1} (with tls for https) and a SecurityPolicy with extAuth.headersToExtAuth: [cookie, authorization] and extAuth.http: backendRefs to it, pathOverride {2} (older versions have only path, which goes in front of the request's own), targetRefs {3}. {4} carries INGRESS_AUTH_EXEMPT_PATHS and stays without",
        "INGRESS_AUTH_URL 无法写入 Envoy Gateway 的对象：这些对象引用后端而不是 URL。请在其配置中设置 extensionApis.enableBackend: true，为 {0}:{1} 创建 Backend（https 时加上 tls），再创建含 extAuth.headersToExtAuth: [cookie, authorization] 和 extAuth.http 的 SecurityPolicy：backendRefs 指向该 Backend，pathOverride 为 {2}（旧版本只有 path，它会加在请求自身路径之前），targetRefs 为 {3}。{4} 承载 INGRESS_AUTH_EXEMPT_PATHS，不要加策略");

    private static readonly DiagnosticDescriptor CertificatesOverlap = new("NAP4162", Warning,
        "HTTP/2 is switched on explicitly, which Envoy Gateway before 1.8 needs here. So, in every version, the certificates {0} and {1} must have no name in common, {2} above all; else browsers meet 404 on reused connections",
        "已显式启用 HTTP/2（1.8 之前的 Envoy Gateway 在此情形需要）。因此无论哪个版本，证书 {0} 与 {1} 都不得含有相同的域名，尤其是 {2}；否则浏览器复用连接时会得到 404");

    private static readonly DiagnosticDescriptor OwnersPolicy = new("NAP4172", Warning,
        "On the Gateway {0} its owner's ClientTrafficPolicy decides. Unless it has path: {{escapedSlashesAction: KeepUnchanged, disableMergeSlashes: true}} and headers: {{withUnderscoresAction: Allow}}, a path with %2F is redirected, // is merged, and a request with an underscore in the name of a header is refused",
        "Gateway {0} 由其管理者的 ClientTrafficPolicy 决定。若未设置 path: {{escapedSlashesAction: KeepUnchanged, disableMergeSlashes: true}} 与 headers: {{withUnderscoresAction: Allow}}，含 %2F 的路径会被重定向，// 会被合并，名称含下划线的请求头会被拒绝");

    private static readonly DiagnosticDescriptor OwnersHops = new("NAP4173", Warning,
        "On the Gateway {0} its owner's ClientTrafficPolicy says whose X-Forwarded-For is believed. For INGRESS_TRUSTED_HOPS={1} it needs clientIPDetection: {{xForwardedFor: {{numTrustedHops: {1}}}}}, else the load balancer's address is taken for the user's",
        "Gateway {0} 信任谁的 X-Forwarded-For 由其管理者的 ClientTrafficPolicy 决定。INGRESS_TRUSTED_HOPS={1} 需要 clientIPDetection: {{xForwardedFor: {{numTrustedHops: {1}}}}}，否则负载均衡的地址会被当作用户地址");

    public override string Name => "envoy-gateway";

    public override string? UsualNamespace => "envoy-gateway-system";

    public override string? UsualClass => "eg";

    public override Message Title { get; } = new("Envoy Gateway, Gateway API with its policies", "Envoy Gateway，Gateway API 加自有策略");

    public override string MinimumVersion => "1.2; 1.8 with INGRESS_GATEWAY, 1.9 with listenerset:…";

    public override string VersionSource =>
        "Gateway API 1.2; its release notes: `streamIdleTimeout` of a BackendTrafficPolicy with 1.8, ListenerSets as targets with 1.9; all else it writes is of 1.1 or older";

    public override Evidence Seen { get; } = new("1.9.0", [.. Evidence.Everywhere, Trait.ForwardedHost, Trait.BlockedPaths, Trait.OffloadedTls]);

    public override string WhileAuthIsDown => "403";

    public override ProxyTrust Trusts => ProxyTrust.ByHops;

    // A rule without backend and a policy that denies: 403.
    protected override bool ClosesPaths => false;

    protected override ImmutableArray<Limit> OwnLimits =>
    [
        new(Trait.SharedConnections, Support.ByHand, CertificatesOverlap, WantsHttp2, e => [.. Secrets(e).Select(s => $"{s}"), $"{e.Routes.First(r => r.IsWildcard).Host}"[2..]]),
        new(Trait.OddPaths, Support.ByHand, OwnersPolicy, e => Reference(e) is not null, e => [$"{Reference(e)}"]),
        new(Trait.ClientAddress, Support.ByHand, OwnersHops, e => Reference(e) is not null && e.Values.Trust.Hops > 0,
            e => [$"{Reference(e)}", string.Create(CultureInfo.InvariantCulture, $"{e.Values.Trust.Hops}")]),
        new(Trait.ExternalAuth, Support.ByHand, AuthNeedsBackend, e => e.Auth is not null,
            e => [e.Auth!.Url.IdnHost, $"{e.Auth.Url.Port}", e.Auth.Url.PathAndQuery, GuardedNames(e), $"{Shared(Exempt(e))}"]),
    ];

    // Nothing in a cluster makes a GatewayClass for it; this is the name in its guides.
    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure)
    {
        foreach (var route in base.Routes(exposure))
            yield return route;
        var main = exposure.Main;
        if (ExemptPaths(exposure) is { Length: > 0 } exempt)
            yield return HttpRoute(exposure, Exempt(exposure), main, Forward(exposure, main, exempt));
        if (!main.BlockedPaths.IsEmpty)
        {
            // Without the policy the answer is 500: never the Service's.
            yield return HttpRoute(exposure, Blocked(exposure), main, GatewayApiObjects.LeadNowhere(main.BlockedPaths));
            yield return Policy(exposure, "SecurityPolicy", Blocked(exposure), "HTTPRoute", [Shared(Blocked(exposure))], new YamlMapping
            {
                ["authorization"] = new YamlMapping { ["defaultAction"] = "Deny" },
            });
        }

        if (Reference(exposure) is null)
        {
            var gateway = exposure.Values.AppPrefix.Name("gateway");
            yield return Policy(exposure, "ClientTrafficPolicy", gateway, "Gateway", [Parent(exposure)], Clients(exposure));
            yield return Policy(exposure, "BackendTrafficPolicy", gateway, "Gateway", [Parent(exposure)], new YamlMapping { ["circuitBreaker"] = CircuitBreaker() });
        }
        else
        {
            yield return Policy(exposure, "BackendTrafficPolicy", exposure.Values.AppPrefix.Name("timeouts"), "HTTPRoute", Forwarding(exposure), Timeouts());
        }
    }

    protected override YamlMapping HeadersFor(PlatformExposure exposure, Route route) => EnvoyHeaders.Of(exposure);

    // Answered with 403 in a route of its own, which a policy can name.
    protected override IEnumerable<YamlNode> Rules(PlatformExposure exposure, Route route) => [Forward(exposure, route, Root(route))];

    private static ObjectName Blocked(PlatformExposure exposure) => exposure.Values.AppPrefix.Name("blocked");

    private static ObjectName Exempt(PlatformExposure exposure) => exposure.Values.AppPrefix.Name("exempt");

    private static string[] ExemptPaths(PlatformExposure exposure) => [.. exposure.Auth?.ExemptPaths.Select(p => p.ToString()) ?? []];

    private static ImmutableArray<ObjectName> Secrets(PlatformExposure exposure) =>
        [.. exposure.Routes.Select(r => r.TlsSecret).OfType<ObjectName>().Distinct()];

    // Falling back to HTTP/1.1 is right when one certificate serves all hosts; without previews it does not happen.
    private static bool WantsHttp2(PlatformExposure exposure) => Reference(exposure) is null && Secrets(exposure).Length == 2;

    private IEnumerable<ObjectName> Forwarding(PlatformExposure exposure) =>
        exposure.AllRoutes.Select(r => r.Name)
            .Concat(ExemptPaths(exposure).Length > 0 ? [Exempt(exposure)] : Array.Empty<ObjectName>())
            .Select(Shared);

    private static YamlMapping Timeouts() => new()
    {
        // Without it this would replace the whole policy of the Gateway's owner.
        ["mergeType"] = "StrategicMerge",
        ["timeout"] = new YamlMapping { ["http"] = new YamlMapping { ["streamIdleTimeout"] = "0s" } },
        ["circuitBreaker"] = CircuitBreaker(),
    };

    // What is not named stays at 1,024, and the next stream gets 503.
    private static YamlMapping CircuitBreaker() => new()
    {
        ["maxConnections"] = Capacity.Streams,
        ["maxPendingRequests"] = Capacity.Streams,
        ["maxParallelRequests"] = Capacity.Streams,
    };

    // By default %2F is redirected to its decoded form, // is merged, and an underscore in the name of a header is refused.
    private static YamlMapping Clients(PlatformExposure exposure) => new()
    {
        ["path"] = new YamlMapping { ["escapedSlashesAction"] = "KeepUnchanged", ["disableMergeSlashes"] = true },
        ["headers"] = new YamlMapping { ["withUnderscoresAction"] = "Allow" },
        // Never 0: some versions take it for 1.
        ["clientIPDetection"] = exposure.Values.Trust.Hops == 0 ? null : new YamlMapping
        {
            ["xForwardedFor"] = new YamlMapping { ["numTrustedHops"] = exposure.Values.Trust.Hops },
        },
        ["tls"] = WantsHttp2(exposure) ? new YamlMapping { ["alpnProtocols"] = new YamlSequence { "h2", "http/1.1" } } : null,
    };

    private static KubernetesObject Policy(
        PlatformExposure exposure, string kind, ObjectName name, string targetKind, IEnumerable<ObjectName> targets, YamlMapping settings)
    {
        var spec = new YamlMapping
        {
            ["targetRefs"] = new YamlSequence
            {
                targets.Select(t => new YamlMapping { ["group"] = GatewayApiObjects.Group, ["kind"] = targetKind, ["name"] = t.ToString() }),
            },
        };
        foreach (var (key, value) in settings)
            spec[key] = value;
        return KubernetesObject.Create(exposure, V1Alpha1, kind, name, new YamlMapping { ["spec"] = spec });
    }
}
