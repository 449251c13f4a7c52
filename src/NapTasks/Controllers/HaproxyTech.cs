using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// HAProxy Technologies' Kubernetes Ingress Controller: an Ingress (networking.k8s.io/v1) per host. Each Service also has a Backend
/// (ingress.v3.haproxy.org/v3, from 3.2 on), since no annotation sets the tunnel timeout of a single backend. A backend belongs to the
/// Service, so two Ingresses must say the same about it; with <c>cr-backend</c> annotations on backends are not read at all. Rules are
/// printed into the configuration as they are. A text with blanks is in single quotes: HAProxy expands a dollar sign within double quotes,
/// and then refuses its whole configuration.
/// </summary>
internal sealed class HaproxyTech : IngressController
{
    private static readonly ConfigMapPlace ConfigMap = new("haproxy-kubernetes-ingress", "haproxytech/kubernetes-ingress", "controller", "config");

    private const string ForwardedFor = "X-Forwarded-For";

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4182", Warning,
        "INGRESS_AUTH_URL is not carried into the objects: this controller knows only basic authentication and client certificates. Run an authenticating proxy such as oauth2-proxy and lead these Ingresses to it in overlays/, with INGRESS_AUTH_EXEMPT_PATHS past it: {0}",
        "INGRESS_AUTH_URL 无法写入对象：该控制器只支持 Basic 认证和客户端证书。请部署 oauth2-proxy 等鉴权代理，在 overlays/ 中把下列 Ingress 指向它，并让 INGRESS_AUTH_EXEMPT_PATHS 的路径绕过鉴权：{0}");

    private static readonly DiagnosticDescriptor NoFirewall = new("NAP4183", Warning,
        "The community edition of this controller has no switch for a web application firewall, so INGRESS_WAF=true changes nothing. Put one in front of it",
        "该控制器的社区版没有 WAF 开关，INGRESS_WAF=true 不起作用。请在它前面部署 WAF");

    public override string Name => "haproxy";

    public override string? UsualNamespace => "haproxy-controller";

    public override string? UsualClass => "haproxy";

    public override Message Title { get; } = new("HAProxy Kubernetes Ingress Controller", "HAProxy Kubernetes Ingress Controller（HAProxy Technologies）");

    public override string MinimumVersion => "3.2, with its custom resource definitions";

    public override string VersionSource => "`ingress.v3.haproxy.org/v3`";

    public override Evidence Seen { get; } = new("3.2.11", Evidence.Everywhere.RemoveRange([Trait.WebSockets, Trait.Redirect, Trait.HttpsPort]));

    public override ImmutableArray<Trait> Tried { get; } =
        [Trait.BlockedPaths, Trait.ForwardedHost, Trait.ClientAddress, Trait.HeaderSize, Trait.PausedTransfers, Trait.OddPaths, Trait.Redirect, Trait.HttpsPort, Trait.Webhook];

    public override string WhileAuthIsDown => "as your authenticating proxy says";

    public override ProxyTrust Trusts => ProxyTrust.ByAddress;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        ConfigMap.Key("timeout-client", Trait.PausedTransfers, Idle, "1.4", HaproxyRules.ClientsCut) with { Also = ControllerTexts.SlowClients },
        ConfigMap.Key("hard-stop-after", Trait.WebSockets, Idle, "1.4", new(
            "Open WebSockets are cut 30 minutes after a reload.", "重载 30 分钟后，已打开的 WebSocket 会被切断。")) with { Also = HaproxyRules.OldProcesses },
        ConfigMap.Key("timeout-tunnel", Trait.WebSockets, Idle, "1.4", HaproxyRules.PassthroughCut),
        ConfigMap.Lines("global-config-snippet", Trait.HeaderSize, _ => HaproxyRules.BufferSize, "1.5", HaproxyRules.HeadersTooLong) with { Also = HaproxyRules.Memory },
    ];

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null, e => [string.Join(", ", e.GuardedRoutes.Select(r => r.Name.With("haproxy")))]),
        new(Trait.Firewall, Support.No, NoFirewall, e => e.Values.Waf),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
    [
        .. exposure.AllRoutes.Select(route => Ingress(exposure, route)),
        .. exposure.AllRoutes.Select(route => route.Service).Distinct().Select(service => Backend(exposure, service)),
    ];

    private KubernetesObject Ingress(PlatformExposure exposure, Route route) =>
        IngressObject.Create(exposure, Shared(route.Name), ClassOf(exposure), [route], new YamlMapping
        {
            ["haproxy.org/cr-backend"] = $"{exposure.Values.Namespace}/{route.Service.Name}",
            // The backend redirects: the controller's own redirect always names a port, and uses 302.
            ["haproxy.org/ssl-redirect"] = "false",
        });

    // The timeouts, in milliseconds, and the defaults that the annotations would have set.
    private static KubernetesObject Backend(PlatformExposure exposure, ServiceTarget service) =>
        KubernetesObject.Create(exposure, "ingress.v3.haproxy.org/v3", "Backend", service.Name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["balance"] = new YamlMapping { ["algorithm"] = "roundrobin" },
                ["default_server"] = new YamlMapping { ["check"] = "enabled" },
                // Appends the connection's address to what the rules have left.
                ["forwardfor"] = new YamlMapping { ["enabled"] = "enabled" },
                ["http_request_rule_list"] = new YamlSequence { Rules(exposure, service) },
                // The first governs SSE and slow answers, the second connections that became WebSockets.
                ["server_timeout"] = exposure.Values.IdleTimeout.Seconds * 1000,
                ["tunnel_timeout"] = exposure.Values.IdleTimeout.Seconds * 1000,
            },
        });

    // The order matters: a refused request must not be redirected first.
    private static IEnumerable<YamlMapping> Rules(PlatformExposure exposure, ServiceTarget service)
    {
        foreach (var condition in HaproxyRules.Refused(exposure, service))
            yield return new YamlMapping { ["type"] = "deny", ["deny_status"] = 403, ["cond"] = "if", ["cond_test"] = condition };
        if (exposure.Values.Tls == TlsMode.Terminate)
        {
            yield return new YamlMapping
            {
                ["type"] = "redirect",
                // The path and the query are appended, at any length: capture.req.uri ends at 1,024 bytes, and is empty if the log has no URI.
                ["redir_type"] = "prefix",
                ["redir_value"] = $"https://%[hdr(host),field(1,:)]{(exposure.Values.HttpsPort == PortNumber.Https ? "" : $":{exposure.Values.HttpsPort}")}",
                ["redir_code"] = 308,
                ["cond"] = "if",
                ["cond_test"] = "!{ ssl_fc }",
            };
        }

        yield return SetHeader("X-Forwarded-Host", HaproxyRules.Host);
        if (exposure.Values.Tls == TlsMode.Offloaded)
            yield return SetHeader("X-Forwarded-Proto", "https");
        // From a sender that is not trusted: what a client wrote itself.
        var trust = exposure.Values.Trust;
        var believed = trust.Proxies.IsEmpty ? null : $"{HaproxyRules.From(trust.Proxies)} {HaproxyRules.HasEntries(ForwardedFor, trust)}";
        yield return new YamlMapping { ["type"] = "del-header", ["hdr_name"] = ForwardedFor, ["cond"] = believed is null ? null : "unless", ["cond_test"] = believed };
        if (believed is null)
            yield break;
        var user = SetHeader(ForwardedFor, HaproxyRules.UserOf(ForwardedFor, trust));
        user["cond"] = "if";
        user["cond_test"] = $"{{ req.hdr({ForwardedFor}) -m found }}";
        yield return user;
    }

    private static YamlMapping SetHeader(string name, string format) => new() { ["type"] = "set-header", ["hdr_name"] = name, ["hdr_format"] = format };

    private static string Idle(PlatformExposure exposure) => $"{exposure.Values.IdleTimeout}s";
}
