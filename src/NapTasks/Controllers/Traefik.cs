using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Traefik's IngressRoute, Middleware and ServersTransport (traefik.io/v1alpha1), for every Traefik 3: <c>Host</c> takes a wildcard
/// from 3.7 on only, so previews are a regular expression, and the class is an annotation, which all versions read.
/// </summary>
internal sealed class Traefik : IngressController
{
    internal static readonly Key<EntryPoints> EntryPointNames = new("INGRESS_ENTRYPOINTS", EntryPoints.Parse,
        "two names, comma-separated", "`web,websecure`", "Traefik's entry points for HTTP and for HTTPS");

    private const string ApiVersion = "traefik.io/v1alpha1";

    // Below every router for one exact host, whose priority is the length of its rule.
    private const int WildcardPriority = 10;

    private static readonly DiagnosticDescriptor UploadsTimeOut = new("NAP4131", Warning,
        "Traefik cuts uploads that take longer than the entry point's readTimeout, 60 s unless it is set. Start Traefik with --entryPoints.{0}.transport.respondingTimeouts.readTimeout=0s and leave writeTimeout at its 0",
        "上传时间超过入口点的 readTimeout（默认 60 秒）时，Traefik 会中断上传。请在 Traefik 启动参数中加上 --entryPoints.{0}.transport.respondingTimeouts.readTimeout=0s，writeTimeout 保持默认的 0");

    private static readonly DiagnosticDescriptor OffloadedEntryPoint = new("NAP4132", Warning,
        "With INGRESS_TLS=offloaded the routes are on Traefik's entry point {0}. It must not redirect to HTTPS (entryPoints.{0}.http.redirections): that is an endless loop. Set entryPoints.{0}.forwardedHeaders.trustedIPs to the load balancer's addresses, else X-Forwarded-For and X-Forwarded-Proto are overwritten",
        "INGRESS_TLS=offloaded 时，路由挂在 Traefik 的入口点 {0} 上。该入口点不得跳转到 HTTPS（entryPoints.{0}.http.redirections），否则会无限循环。请把 entryPoints.{0}.forwardedHeaders.trustedIPs 设为负载均衡器的地址，否则 X-Forwarded-For 和 X-Forwarded-Proto 会被覆盖");

    private static readonly DiagnosticDescriptor FirewallByHand = new("NAP4133", Warning,
        "INGRESS_WAF=true is not carried into Traefik's objects: a firewall is a plugin there. Load one in the static configuration (experimental.plugins), create a Middleware for it and patch that into the middlewares of all routes of {0} in overlays/",
        "INGRESS_WAF=true 无法写入 Traefik 的对象：Traefik 的 WAF 是插件。请在静态配置（experimental.plugins）中加载插件，为它创建 Middleware，并在 overlays/ 中加到 {0} 各路由的 middlewares 里");

    public override string Name => "traefik";

    public override string? UsualNamespace => "traefik";

    public override Message Title { get; } = new("Traefik 3, IngressRoute", "Traefik 3，IngressRoute");

    // Before, an encoded slash hides a path from the rules (CVE-2025-66490).
    public override string MinimumVersion => "3.0; 3.6.3 with INGRESS_BLOCK_PATHS or INGRESS_AUTH_URL";

    public override ImmutableArray<Key> Keys => [EntryPointNames];

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.UnlimitedBodies, Support.ByHand, UploadsTimeOut, _ => true) { Arguments = e => [Serving(e)] },
        new(Trait.OffloadedTls, Support.ByHand, OffloadedEntryPoint, e => e.Tls == TlsMode.Offloaded) { Arguments = e => [Serving(e)] },
        new(Trait.Firewall, Support.ByHand, FirewallByHand, e => e.Waf)
        {
            Arguments = e => [string.Join(", ", e.GuardedRoutes.Select(r => r.Name))],
        },
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure)
    {
        foreach (var route in exposure.Routes)
            yield return IngressRoute(exposure, route.Name, Serving(exposure), route.TlsSecret, Routers(exposure, route));
        if (exposure.Tls == TlsMode.Terminate)
        {
            var redirect = exposure.AppPrefix.Name("redirect");
            yield return IngressRoute(exposure, redirect, Named(exposure).Web, null, exposure.Routes.Select(r => Redirect(r, redirect)));
            yield return Middleware(exposure, redirect, "redirectScheme", new YamlMapping
            {
                ["scheme"] = "https",
                ["permanent"] = true,
                ["port"] = exposure.HttpsPort == PortNumber.Https ? null : exposure.HttpsPort.ToString(),
            });
        }

        if (exposure.Auth is { } auth)
            yield return Middleware(exposure, AuthName(exposure), "forwardAuth", new YamlMapping { ["address"] = auth.Url.AbsoluteUri });

        // Its defaults suit the platform; without one of our own a default of the installation, serversTransport, would hold.
        yield return KubernetesObject.Create(exposure, ApiVersion, "ServersTransport", TransportName(exposure), new YamlMapping
        {
            ["spec"] = new YamlMapping { ["forwardingTimeouts"] = new YamlMapping { ["responseHeaderTimeout"] = "0s" } },
        });
    }

    private static EntryPoints Named(PlatformExposure exposure) => exposure.Settings.Get(EntryPointNames, EntryPoints.Usual);

    private static string Serving(PlatformExposure exposure) =>
        exposure.Tls == TlsMode.Offloaded ? Named(exposure).Web : Named(exposure).WebSecure;

    private static ObjectName AuthName(PlatformExposure exposure) => exposure.AppPrefix.Name("auth");

    private static ObjectName TransportName(PlatformExposure exposure) => exposure.AppPrefix.Name("transport");

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
        new YamlMapping { ["kubernetes.io/ingress.class"] = exposure.IngressClasses.TryGetValue(Name, out var chosen) ? chosen.ToString() : null });

    private static KubernetesObject Middleware(PlatformExposure exposure, ObjectName name, string type, YamlMapping settings) =>
        KubernetesObject.Create(exposure, ApiVersion, "Middleware", name, new YamlMapping { ["spec"] = new YamlMapping { [type] = settings } });

    private static IEnumerable<YamlMapping> Routers(PlatformExposure exposure, Route route)
    {
        var host = Host(route);
        // No router takes a blocked path, so Traefik answers 404 by itself; nothing else has to exist for that.
        var notBlocked = string.Concat(route.BlockedPaths.Select(p => $" && !{Prefix(p)}"));
        var service = Service(route);
        service["responseForwarding"] = new YamlMapping { ["flushInterval"] = "-1ms" };
        service["serversTransport"] = TransportName(exposure).ToString();
        var guarded = route.Guarded && exposure.Auth is not null;

        if (guarded && route.IsMain && !exposure.Auth!.ExemptPaths.IsEmpty)
        {
            var exempt = string.Join(" || ", exposure.Auth.ExemptPaths.Select(Prefix));
            yield return Router($"{host} && ({exempt}){notBlocked}", host.Length + 1, null, service);
        }

        // A longer rule must not rank before what else the customer routes below the same host: as if the host stood alone.
        var priority = route.IsWildcard ? WildcardPriority : notBlocked.Length > 0 ? host.Length : (int?)null;
        yield return Router(host + notBlocked, priority, guarded ? AuthName(exposure) : null, service);
    }

    // The middleware answers; a router needs a service all the same.
    private static YamlMapping Redirect(Route route, ObjectName middleware) =>
        Router(Host(route), route.IsWildcard ? WildcardPriority : null, middleware, Service(route));

    private static YamlMapping Router(string match, int? priority, ObjectName? middleware, YamlMapping service) => new()
    {
        ["kind"] = "Rule",
        ["match"] = match,
        ["priority"] = priority is { } number ? number : null,
        ["middlewares"] = middleware is { } name ? new YamlSequence { new YamlMapping { ["name"] = name.ToString() } } : null,
        ["services"] = new YamlSequence { service },
    };

    private static YamlMapping Service(Route route) => new() { ["name"] = route.Service.Name.ToString(), ["port"] = route.Service.Port };

    // A regular expression matches anywhere unless it is anchored.
    private static string Host(Route route) => route.IsWildcard
        ? $@"HostRegexp(`^[a-zA-Z0-9-]+{route.Host.ToString()[1..].Replace(".", @"\.", StringComparison.Ordinal)}$`)"
        : $"Host(`{route.Host}`)";

    private static string Prefix(PathPrefix path) => $"PathPrefix(`{path}`)";

    /// <summary>The installation's names for its two ports.</summary>
    internal sealed record EntryPoints(string Web, string WebSecure)
    {
        public static EntryPoints Usual { get; } = new("web", "websecure");

        public static Parsed<EntryPoints> Parse(string key, string text) =>
            text.Split(',', StringSplitOptions.TrimEntries) is [var web, var secure] && IsName(web) && IsName(secure) && web != secure
                ? new EntryPoints(web, secure)
                : ValuesDiagnostics.NotTwoNames.With(key, text, $"{Usual.Web},{Usual.WebSecure}");

        private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
    }
}
