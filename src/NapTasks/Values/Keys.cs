using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>The keys of values.env that decide what is generated. All others are the platform's and pass through.</summary>
internal static class Keys
{
    private const string Boolean = Words.Boolean;

    public static readonly Key<Namespace> Namespace = new("NAMESPACE", Values.Namespace.Parse,
        "DNS label", "Namespace of the platform") { Example = "nap" };

    public static readonly Key<AppPrefix> AppPrefix = new("APP_PREFIX", Values.AppPrefix.Parse,
        "DNS label of at most 30 characters, a letter first", "What the names of all objects begin with") { Default = "nap" };

    public static readonly Key<NodeHost> Host = new("NAP_HOST", NodeHost.Parse,
        "IP address or name", "A node that users reach; needed by install.sh in both modes") { Example = NodeHost.Example, SeedName = "TOS_HOST" };

    public static readonly Key<NodePort> NodePort = new("NAP_NODE_PORT", Values.NodePort.Parse,
        "30000 to 32767", "Node port of the web UI and API; kept in external mode for the way back") { Example = "30080", SeedName = "TOS_NODE_PORT" };

    public static readonly Key<NodePort> BrowserNodePort = new("BROWSER_NODE_PORT", Values.NodePort.Parse,
        "30000 to 32767", "Node port of the remote browser") { Default = "30085" };

    public static readonly Key<NodePort> SandboxNodePort = new("SANDBOX_NODE_PORT", Values.NodePort.Parse,
        "30000 to 32767", "Node port of the sandbox") { Default = "30086" };

    public static readonly Key<ExposureMode> Mode = new("INGRESS_MODE", Words.ParseMode,
        "`nodeport` or `external`", "NodePort Services, or ClusterIP Services behind the customer's ingress") { Default = "nodeport" };

    public static readonly Key<bool> SandboxEnabled = new("SANDBOX_ENABLED", Words.ParseBoolean,
        Boolean, "Sandbox and previews") { Absent = "off, with a warning" };

    public static readonly Key<bool> BrowserEnabled = new("BROWSER_ENABLED", Words.ParseBoolean,
        Boolean, "Remote browser and TURN") { Absent = "off, with a warning" };

    public static readonly Key<string> WebPublicUrl = new("WEB_PUBLIC_URL", Words.ParseText,
        "`https://<main>` in external mode", "Links and login redirects of the web UI") { Absent = "the node port's URL", Derived = v => NodePortUrl(v, v.NodePort) };

    public static readonly Key<string> FilesPublicUrl = new("FILES_PUBLIC_URL", Words.ParseText,
        "`https://files.<main>` in external mode", "Links to exported files")
        { Absent = "`WEB_PUBLIC_URL`", Derived = v => v is { Mode: ExposureMode.NodePort, PublicUrls.Web: { } web } ? new(web, WebPublicUrl) : NodePortUrl(v, v.NodePort) };

    public static readonly Key<string> SandboxPublicUrl = new("SANDBOX_PUBLIC_URL", Words.ParseText,
        "`https://sandbox.<main>` in external mode", "Login redirect of the sandbox") { Absent = "the node port's URL", Derived = v => NodePortUrl(v, v.SandboxNodePort) };

    public static readonly Key<string> BrowserPublicUrl = new("BROWSER_PUBLIC_URL", Words.ParseText,
        "`https://browsers.<main>` in external mode", "Login redirect of the remote browser") { Absent = "the node port's URL", Derived = v => NodePortUrl(v, v.BrowserNodePort) };

    public static readonly Key<Hostname> SandboxDomain = new("SANDBOX_DOMAIN", Hostname.ParseSandbox,
        "`sandbox.<main>`, or another domain", "Previews are `{id}-{port}.<this>`")
    {
        Absent = "error in external mode",
        Derived = v => v is { HasRoutes: true, SandboxHost: { } host } ? new(host, MainDomain) : null,
    };

    public static readonly Key<string> TurnHost = new("TURN_HOST", Words.ParseText,
        "IP address of the node that runs coturn; behind a load balancer that one's, or its name", "Where browsers reach TURN; never the ingress' address")
        { Absent = "error when the browser is on" };

    public static readonly Key<Hostname> MainDomain = new("MAIN_DOMAIN", Hostname.ParseMain,
        "domain in lower case",
        "All five hosts")
        {
            Absent = "taken from `WEB_PUBLIC_URL`, `SANDBOX_DOMAIN` or `BROWSER_PUBLIC_URL`, with a warning; else an error in external mode",
            Derived = v => v is { MainDomain: { } main, MainDomainFrom: { } from } ? new(main, from) : null,
            ForRoutes = true,
        };

    public static readonly Key<bool> Staged = new("INGRESS_STAGED", Words.ParseBoolean,
        Boolean, "Routes are generated although INGRESS_MODE is still nodeport: move without downtime") { Default = "false" };

    public static readonly Key<IdleTimeout> IdleTimeout = new("INGRESS_IDLE_TIMEOUT", Values.IdleTimeout.Parse,
        "seconds, or with unit s, m, h, d; at least 3600 s", "How long a stream may be silent, where a controller cannot say infinity") { Default = "3600s", ForRoutes = true };

    public static readonly Key<PortNumber> HttpsPort = new("INGRESS_HTTPS_PORT", PortNumber.Parse,
        "1 to 65535", "The public HTTPS port, for URLs and redirects") { Default = "443", ForRoutes = true };

    public static readonly Key<TlsMode> Tls = new("INGRESS_TLS", Words.ParseTls,
        "`terminate` or `offloaded`", "Offloaded: TLS ends in a load balancer in front, so no Secret and no redirect") { Default = "terminate", ForRoutes = true };

    public static readonly Key<ObjectName> TlsSecretName = new("INGRESS_TLS_SECRET_NAME", ObjectName.Parse,
        "object name", "Secret with the certificate of the four named hosts") { Absent = "`<prefix>-tls-cert`", Derived = v => new(v.TlsSecret, AppPrefix), ForRoutes = true };

    public static readonly Key<ObjectName> SandboxTlsSecretName = new("INGRESS_SANDBOX_TLS_SECRET_NAME", ObjectName.Parse,
        "object name", "Secret with the wildcard certificate of the previews")
        { Absent = "`<prefix>-sandbox-tls-cert`", Derived = v => new(v.SandboxTlsSecret, AppPrefix), ForRoutes = true };

    public static readonly Key<ImmutableArray<PathPrefix>> BlockPaths = new("INGRESS_BLOCK_PATHS", PathPrefix.ParseList,
        "path prefixes, comma-separated; each ends at a segment", "Paths of the main host that are kept off the ingress")
        { Absent = "none, with a warning; empty: none, without", ForRoutes = true };

    public static readonly Key<AuthUrl> AuthUrl = new("INGRESS_AUTH_URL", Values.AuthUrl.Parse,
        "http or https URL", "External authentication on the main host and `browsers.`") { ForRoutes = true };

    public static readonly Key<ImmutableArray<PathPrefix>> AuthExemptPaths = new("INGRESS_AUTH_EXEMPT_PATHS", PathPrefix.ParseList,
        "path prefixes, comma-separated", "Paths of the main host that pods and share links reach without it; `/api/` too for programs with a token of the platform's") { Default = RecommendedAuthExemptPaths, ForRoutes = true };

    public static readonly Key<bool> Waf = new("INGRESS_WAF", Words.ParseBoolean,
        Boolean, "Web application firewall, where the controller has one") { Default = "false", ForRoutes = true };

    public static readonly Key<bool> Webhook = new("WEBHOOK_ENABLED", Words.ParseBoolean,
        Boolean, "`/webhook` of the main host leads to the channel gateway of the platform since August 2026, without INGRESS_AUTH_URL") { Default = "false", ForRoutes = true };

    /// <summary>What the platform's own pods call through the ingress, and what is public by design.</summary>
    public const string RecommendedAuthExemptPaths = "/api/oauth/,/mcp,/env/v1/,/env-gateway,/s/,/sk/,/api/shares/public/";

    /// <summary>The web UI calls what is below it with its session and, since August 2026, programs do with a token of the platform's.</summary>
    public const string ApiPath = "/api/";

    /// <summary>The value a new repository gets: what no user's browser needs.</summary>
    public const string RecommendedBlockPaths = "/_cp/,/metrics,/svc/v1/";

    /// <summary>For where the key is only named.</summary>
    public static readonly Key<string> Controller = new("INGRESS_CONTROLLER", Words.ParseText,
        "a name of docs/controllers.md, or two, comma-separated", "The customer's ingress controller") { Absent = "error in external mode", ForRoutes = true };

    /// <summary>What INGRESS_CONTROLLER takes depends on the catalogue of controllers, which comes as data.</summary>
    public static Key<ImmutableArray<string>> Controllers(ImmutableArray<string> catalogue) => new(Controller.Name,
        (key, text) => ControllerNames.Parse(key, text, catalogue), Controller.Allowed, Controller.Purpose) { Absent = Controller.Absent };

    /// <summary>With two controllers each has a class of its own: INGRESS_CLASS_INGRESS_NGINX for ingress-nginx.</summary>
    public static Key<ObjectName> IngressClass(string? controller = null) => new(
        controller is null ? "INGRESS_CLASS" : $"INGRESS_CLASS_{controller.Replace('-', '_').ToUpperInvariant()}",
        ObjectName.Parse,
        "class name", "IngressClass or GatewayClass; `INGRESS_CLASS_<CONTROLLER>` where two controllers are listed") { Absent = "the controller's usual one", ForRoutes = true };

    // What install.sh makes of them with node ports.
    private static DerivedValue? NodePortUrl(DeploymentValues values, NodePort port) =>
        values.Mode == ExposureMode.NodePort ? new($"http://{values.Host}:{port}", null) : null;

    /// <summary>The key of a controller's class in a file that lists some: INGRESS_CLASS is that of the only one.</summary>
    public static Key<ObjectName> ClassOf(string controller, ImmutableArray<string> listed) =>
        IngressClass(listed.All(name => name == controller) ? null : controller);

    /// <summary>Those that the platform's installer reads too.</summary>
    public static ImmutableArray<Key> OfThePlatform { get; } =
    [
        Namespace, AppPrefix, Host, NodePort, BrowserNodePort, SandboxNodePort, Mode, SandboxEnabled, BrowserEnabled,
        WebPublicUrl, FilesPublicUrl, SandboxPublicUrl, BrowserPublicUrl, SandboxDomain, TurnHost,
    ];

    /// <summary>For the documentation, in its order.</summary>
    public static ImmutableArray<Key> All { get; } =
    [
        .. OfThePlatform,
        MainDomain, Controller, IngressClass(), Staged, IdleTimeout, HttpsPort, Tls, .. TrustValues.Keys, TlsSecretName, SandboxTlsSecretName, BlockPaths,
        AuthUrl, AuthExemptPaths, Waf, Webhook,
        .. TurnKeys.All,
        .. DnsKeys.All,
        .. CertificateKeys.All,
        .. GitOpsKeys.All,
        .. NetworkPolicyKeys.All,
        .. BriefKeys.All,
        .. FleetKeys.All,
        .. PlatformKeys.All,
    ];

    /// <summary>Those that decide nothing any more, which a file may still have.</summary>
    public static ImmutableArray<Key> Retired { get; } = [BriefKeys.Enabled, TurnKeys.BindIp];
}
