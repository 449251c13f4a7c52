using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Traefik's IngressRoute, Middleware and ServersTransport (traefik.io/v1alpha1), for every Traefik 3. <c>Host</c> takes a wildcard only
/// since 3.7, so previews are a regular expression. The class is an annotation, which all versions read.
/// </summary>
internal sealed class Traefik : IngressController
{
    internal static readonly Key<EntryPoints> EntryPointNames = new("INGRESS_ENTRYPOINTS", EntryPoints.Parse,
        "two names, comma-separated", "Traefik's entry points for HTTP and for HTTPS") { Default = "web,websecure" };

    private const string ApiVersion = "traefik.io/v1alpha1";

    // In bytes. More than any page that sends a browser on to a login.
    private const int MaxAuthResponse = 1048576;

    private static readonly ChartPlace Chart = new("traefik/traefik");

    private static readonly LinesPlace Arguments = new(
        "arguments",
        ns => $"To be added to the arguments of Traefik, or in the values of its chart to additionalArguments, the addresses better to ports.<entry point>.forwardedHeaders.trustedIPs; usually it is the Deployment traefik of the namespace {ns}.",
        ns => $"kubectl -n {ns} get deployment traefik -o jsonpath='{{.spec.template.spec.containers[0].args}}'");

    // Below every router for one exact host, whose priority is the length of its rule.
    private const int WildcardPriority = 10;

    private static readonly DiagnosticDescriptor OffloadedEntryPoint = new("NAP4132", Warning,
        "With INGRESS_TLS=offloaded the routes are on Traefik's entry point {0}. It must not redirect to HTTPS (entryPoints.{0}.http.redirections): that is an endless loop",
        "INGRESS_TLS=offloaded 时，路由挂在 Traefik 的入口点 {0} 上。该入口点不得跳转到 HTTPS（entryPoints.{0}.http.redirections），否则会无限循环");

    private static readonly DiagnosticDescriptor FirewallByHand = new("NAP4133", Warning,
        "INGRESS_WAF=true is not carried into Traefik's objects: a firewall is a plugin there. Load one in the static configuration (experimental.plugins), create a Middleware for it and patch that into the middlewares of all routes of {0} in overlays/",
        "INGRESS_WAF=true 无法写入 Traefik 的对象：Traefik 的 WAF 是插件。请在静态配置（experimental.plugins）中加载插件，为它创建 Middleware，并在 overlays/ 中加到 {0} 各路由的 middlewares 里");

    private static readonly DiagnosticDescriptor RequestLineNames = new("NAP4134", Warning,
        "Traefik before 3.7.13 lets GET http:http://<host>/_cp/ past every rule on paths, so past INGRESS_BLOCK_PATHS and INGRESS_AUTH_URL (CVE-2026-88009): update it",
        "3.7.13 之前的 Traefik 会让 GET http:http://<host>/_cp/ 绕过所有路径规则，即绕过 INGRESS_BLOCK_PATHS 与 INGRESS_AUTH_URL（CVE-2026-88009）：请升级");

    private static readonly DiagnosticDescriptor KeepsWhatCame = new("NAP4135", Warning,
        "Traefik hands on all that a believed proxy sends in X-Forwarded-For: that proxy has to replace what the client wrote there, not to add to it",
        "Traefik 会原样转发受信代理发送的 X-Forwarded-For：该代理必须替换客户端自带的值，而不是在其后追加");

    public override string Name => "traefik";

    public override string? UsualNamespace => "traefik";

    public override Message Title { get; } = new("Traefik 3, IngressRoute", "Traefik 3，IngressRoute");

    public override string MinimumVersion => "3.0; 3.7.13 with INGRESS_BLOCK_PATHS or INGRESS_AUTH_URL";

    public override string VersionSource =>
        "before 3.7.13 `GET http:http://<host>/_cp/` passes every rule on paths (CVE-2026-88009); `maxResponseBodySize` came with 3.6.9 (its migration guide)";

    public override Evidence Seen { get; } = new("3.7.9", [.. Evidence.Everywhere, Trait.ForwardedHost, Trait.BlockedPaths, Trait.ExternalAuth, Trait.OffloadedTls]);

    public override string WhileAuthIsDown => "500";

    public override string OwnAnswers => "nothing, unless its own ping, metrics or ACME challenge is put on the entry points of the hosts";

    public override ProxyTrust Trusts => ProxyTrust.ByAddress;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        new(Trait.UnlimitedBodies, "respondingTimeouts.readTimeout", _ => "0s", "2.11.2",
            new("An upload that takes longer than 60 s ends in 499 or 504, silent or steady.", "超过 60 秒的上传会以 499 或 504 结束，无论期间是否有数据。"),
            [
                Arguments.Target(e => $"--entryPoints.{Serving(e)}.transport.respondingTimeouts.readTimeout=0s"),
                Chart.Target(e => $"ports.{Serving(e)}.transport.respondingTimeouts.readTimeout", _ => new YamlScalar("0s")),
            ])
        {
            Also = new(
                "It holds for all hosts of the entry point: slow requests of anybody are no longer cut. Leave writeTimeout at its 0.",
                "对该入口点的所有主机名生效：任何人的慢速请求都不再被切断。writeTimeout 保持默认的 0。"),
        },
        new(Trait.ClientAddress, "forwardedHeaders.trustedIPs", Proxies, "1.3",
            new("The platform takes the address of the proxy in front for the user's.", "平台会把前置代理的地址当作用户地址。"),
            [Arguments.Target(e => $"--entryPoints.{Serving(e)}.forwardedHeaders.trustedIPs={Proxies(e)}")])
        {
            Applies = e => !e.Values.Trust.Proxies.IsEmpty,
            IsList = true,
            Also = new(
                "It holds for all hosts of the entry point: X-Forwarded-… of these addresses is believed. Addresses that are there already stay in the list, separated by commas.",
                "对该入口点的所有主机名生效：来自这些地址的 X-Forwarded-… 会被信任。列表中已有的地址请保留，以逗号分隔。"),
        },
    ];

    public override ImmutableArray<Key> Keys => [EntryPointNames];

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.OffloadedTls, Support.ByHand, OffloadedEntryPoint, e => e.Values.Tls == TlsMode.Offloaded, e => [Serving(e)]),
        new(Trait.BlockedPaths, Support.Partly, RequestLineNames, e => e.TellsPathsApart) { Warns = false },
        new(Trait.ClientAddress, Support.Partly, KeepsWhatCame, e => !e.Values.Trust.Proxies.IsEmpty) { Warns = false },
        new(Trait.Firewall, Support.ByHand, FirewallByHand, e => e.Values.Waf, e => [string.Join(", ", e.GuardedRoutes.Select(r => r.Name))]),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure)
    {
        foreach (var route in exposure.Routes)
            yield return IngressRoute(exposure, route.Name, Serving(exposure), route.TlsSecret, Routers(exposure, route));
        if (exposure.Values.Tls == TlsMode.Terminate)
        {
            var redirect = exposure.Values.AppPrefix.Name("redirect");
            yield return IngressRoute(exposure, redirect, Named(exposure).Web, null, exposure.Routes.Select(r => Redirect(r, redirect)));
            yield return Middleware(exposure, redirect, "redirectScheme", new YamlMapping
            {
                ["scheme"] = "https",
                ["permanent"] = true,
                ["port"] = exposure.Values.HttpsPort == PortNumber.Https ? null : exposure.Values.HttpsPort.ToString(),
            });
        }

        if (exposure.Auth is { } auth)
        {
            yield return Middleware(exposure, AuthName(exposure), "forwardAuth", new YamlMapping
            {
                ["address"] = auth.Url.AbsoluteUri,
                // Headers that the entry point did not trust are gone by then; if TLS ends in front, the connection itself says http.
                ["trustForwardHeader"] = exposure.Values.Tls == TlsMode.Offloaded,
                ["maxResponseBodySize"] = MaxAuthResponse,
            });
        }

        if (exposure.Values.Tls == TlsMode.Offloaded)
        {
            yield return Middleware(exposure, ForwardedName(exposure), "headers", new YamlMapping
            {
                // Every user came by https; on a WebSocket Traefik itself would say ws.
                ["customRequestHeaders"] = new YamlMapping
                {
                    ["X-Forwarded-Port"] = exposure.Values.HttpsPort.ToString(),
                    ["X-Forwarded-Proto"] = "https",
                },
            });
        }

        // Its defaults suit the platform. Without one of our own the installation's default serversTransport would apply.
        yield return KubernetesObject.Create(exposure, ApiVersion, "ServersTransport", TransportName(exposure), new YamlMapping
        {
            ["spec"] = new YamlMapping { ["forwardingTimeouts"] = new YamlMapping { ["responseHeaderTimeout"] = "0s" } },
        });
    }

    private static EntryPoints Named(PlatformExposure exposure) => exposure.Values.ControllerSettings.Get(EntryPointNames);

    private static string Serving(PlatformExposure exposure) =>
        exposure.Values.Tls == TlsMode.Offloaded ? Named(exposure).Web : Named(exposure).WebSecure;

    private static ObjectName AuthName(PlatformExposure exposure) => exposure.Values.AppPrefix.Name("auth");

    private static ObjectName ForwardedName(PlatformExposure exposure) => exposure.Values.AppPrefix.Name("forwarded");

    private static ObjectName TransportName(PlatformExposure exposure) => exposure.Values.AppPrefix.Name("transport");

    private KubernetesObject IngressRoute(
        PlatformExposure exposure, ObjectName name, string entryPoint, ObjectName? secret, IEnumerable<YamlMapping> routers) =>
        KubernetesObject.Create(exposure, ApiVersion, "IngressRoute", name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["entryPoints"] = new YamlSequence { entryPoint },
                ["routes"] = new YamlSequence { routers },
                // Loads the certificate; which one answers is decided by the names in the certificates.
                ["tls"] = secret is { } tls ? new YamlMapping { ["secretName"] = tls.ToString() } : null,
            },
        },
        new YamlMapping { ["kubernetes.io/ingress.class"] = exposure.Values.IngressClasses.TryGetValue(Name, out var chosen) ? chosen.ToString() : null });

    private static KubernetesObject Middleware(PlatformExposure exposure, ObjectName name, string type, YamlMapping settings) =>
        KubernetesObject.Create(exposure, ApiVersion, "Middleware", name, new YamlMapping { ["spec"] = new YamlMapping { [type] = settings } });

    private static IEnumerable<YamlMapping> Routers(PlatformExposure exposure, Route route)
    {
        var host = Host(route);
        // No router takes a blocked path, so Traefik answers 404 by itself; nothing else has to exist for that.
        var notBlocked = Except(route.BlockedPaths);
        var service = Streaming(exposure, route);
        var guarded = route.Guarded && exposure.Auth is not null;

        // No path is both among these and exempt, so one priority does for both.
        foreach (var path in route.Paths.Select(route.Of))
        {
            yield return Router($"{host} && ({Path(path.Path!)} || {Below(path.Path!)}){Except(route.BlockedBelow(path))}", host.Length + 1,
                Middlewares(exposure, guarded: false), Streaming(exposure, path));
        }

        if (guarded && route.IsMain && !exposure.Auth!.ExemptPaths.IsEmpty)
        {
            var exempt = string.Join(" || ", exposure.Auth.ExemptPaths.SelectMany(p => new[] { Path(p), Below(p) }));
            yield return Router($"{host} && ({exempt}){notBlocked}", host.Length + 1, Middlewares(exposure, guarded: false), service);
        }

        // A longer rule must not outrank the customer's other routes below the same host: the priority is that of the host alone.
        var priority = route.IsWildcard ? WildcardPriority : notBlocked.Length > 0 ? host.Length : (int?)null;
        yield return Router(host + notBlocked, priority, Middlewares(exposure, guarded), service);
    }

    // The middleware answers; a router needs a service all the same.
    private static YamlMapping Redirect(Route route, ObjectName middleware) =>
        Router(Host(route), route.IsWildcard ? WildcardPriority : null, [middleware], Service(route));

    // In this order: the authorization server is told what the platform is told.
    private static ImmutableArray<ObjectName> Middlewares(PlatformExposure exposure, bool guarded) =>
    [
        .. exposure.Values.Tls == TlsMode.Offloaded ? [ForwardedName(exposure)] : ImmutableArray<ObjectName>.Empty,
        .. guarded ? [AuthName(exposure)] : ImmutableArray<ObjectName>.Empty,
    ];

    private static YamlMapping Router(string match, int? priority, ImmutableArray<ObjectName> middlewares, YamlMapping service) => new()
    {
        ["kind"] = "Rule",
        ["match"] = match,
        ["priority"] = priority is { } number ? number : null,
        ["middlewares"] = middlewares.IsEmpty ? null : new YamlSequence { middlewares.Select(m => new YamlMapping { ["name"] = m.ToString() }) },
        ["services"] = new YamlSequence { service },
    };

    private static YamlMapping Service(Route route) => new() { ["name"] = route.Service.Name.ToString(), ["port"] = route.Service.Port };

    private static YamlMapping Streaming(PlatformExposure exposure, Route route)
    {
        var service = Service(route);
        service["responseForwarding"] = new YamlMapping { ["flushInterval"] = "-1ms" };
        service["serversTransport"] = TransportName(exposure).ToString();
        return service;
    }

    private static string Except(IEnumerable<PathPrefix> paths) => string.Concat(paths.Select(p => $" && !{Path(p)} && !{Below(p)}"));

    // A regular expression matches anywhere unless it is anchored.
    private static string Host(Route route) => route.IsWildcard
        ? $@"HostRegexp(`^[a-zA-Z0-9-]+{route.Host.ToString()[1..].Replace(".", @"\.", StringComparison.Ordinal)}$`)"
        : $"Host(`{route.Host}`)";

    // PathPrefix compares characters: /metrics also takes /metricsx, and /metrics/ leaves /metrics out.
    private static string Path(PathPrefix path) => $"Path(`{path.Exact}`)";

    private static string Below(PathPrefix path) => $"PathPrefix(`{path.Below}`)";

    private static string Proxies(PlatformExposure exposure) => string.Join(',', exposure.Values.Trust.Proxies);
}
