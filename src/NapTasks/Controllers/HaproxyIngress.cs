using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// HAProxy Ingress (jcmoraisjr): Ingress (networking.k8s.io/v1) with annotations, 0.13 or later for external authentication. Keys of the
/// scope Backend belong to the Service, so all its Ingresses need the same; keys of the scope Path may differ. Lines of
/// <c>config-backend</c> come after the authentication and after the controller's own X-Forwarded-For.
/// </summary>
internal sealed class HaproxyIngress : IngressController
{
    private static readonly ConfigMapPlace ConfigMap = new("haproxy-ingress", "haproxy-ingress/haproxy-ingress", "controller", "config");

    private const string Prefix = "haproxy-ingress.github.io/";

    private static readonly DiagnosticDescriptor RedirectsTo443 = ControllerTexts.RedirectsTo443("NAP4192", "HAProxy Ingress", "HAProxy Ingress ");

    private static readonly DiagnosticDescriptor AuthIsNotVerified = new("NAP4193", Warning,
        "HAProxy Ingress looks the host of INGRESS_AUTH_URL up only when it builds its configuration, and does not verify its certificate. Where the network between is not trusted or the address may change, set haproxy-ingress.github.io/auth-url in overlays/ to svc://<Service>:<port>/<path>, and secure-backends and secure-verify-ca-secret on that Service",
        "HAProxy Ingress 只在生成配置时解析 INGRESS_AUTH_URL 的主机名，且不校验其证书。若中间网络不可信或地址可能变化，请在 overlays/ 中把 haproxy-ingress.github.io/auth-url 改为 svc://<Service>:<port>/<path>，并在该 Service 上设置 secure-backends 和 secure-verify-ca-secret");

    private static readonly DiagnosticDescriptor FirewallNeedsAgent = new("NAP4194", Warning,
        "INGRESS_WAF=true takes effect only when a ModSecurity agent runs in the cluster and modsecurity-endpoints in the ConfigMap of the controller names it",
        "仅当集群中运行 ModSecurity 代理，且该控制器的 ConfigMap 用 modsecurity-endpoints 指向它时，INGRESS_WAF=true 才会生效");

    private static readonly DiagnosticDescriptor ClassMustExist = new("NAP4195", Warning,
        "haproxy-ingress ignores an Ingress unless there is an IngressClass {0} with the controller haproxy-ingress.github.io/controller. Check with kubectl get ingressclass, and install the controller with controller.ingressClassResource.enabled=true if it is missing",
        "只有存在名为 {0}、controller 为 haproxy-ingress.github.io/controller 的 IngressClass 时，haproxy-ingress 才会处理 Ingress。请用 kubectl get ingressclass 检查；若不存在，请以 controller.ingressClassResource.enabled=true 安装控制器");

    private static readonly DiagnosticDescriptor KeywordsDisabled = new("NAP4196", Warning,
        "If haproxy-ingress runs with --disable-config-keywords, its lines config-backend are dropped: then a blocked path in disguise (/./_cp/x, /%5Fcp/x) reaches the platform, a guarded one passes for an exempt one, and X-Forwarded-Host is missing. Look at the arguments of its Deployment",
        "若 haproxy-ingress 以 --disable-config-keywords 启动，config-backend 会被丢弃：伪装的被拦截路径（/./_cp/x、/%5Fcp/x）会到达平台，需鉴权的路径可冒充免鉴权路径，X-Forwarded-Host 也会缺失。请查看其 Deployment 的参数");

    private static readonly DiagnosticDescriptor LastEntryOnly = new("NAP4197", Warning,
        "HAProxy Ingress keeps only the last entry of X-Forwarded-For, so with INGRESS_TRUSTED_HOPS={0} the platform takes the inner proxy's address for the user's. Let that proxy send the user's address alone",
        "HAProxy Ingress 只保留 X-Forwarded-For 的最后一项，INGRESS_TRUSTED_HOPS={0} 时平台会把内层代理的地址当作用户地址。请让该代理只发送用户地址");

    public override string Name => "haproxy-ingress";

    public override string? UsualNamespace => "ingress-controller";

    public override string? UsualClass => "haproxy";

    public override Message Title { get; } = new("HAProxy Ingress (jcmoraisjr)", "HAProxy Ingress（jcmoraisjr）");

    public override string MinimumVersion => "0.13, with an IngressClass of haproxy-ingress.github.io/controller";

    public override string VersionSource => "`auth-url` (its documentation of keys)";

    public override Evidence Seen { get; } = new("0.16.1", [.. Evidence.Everywhere.RemoveRange([Trait.WebSockets, Trait.Capacity]), Trait.ExternalAuth]);

    public override ImmutableArray<Trait> Tried { get; } =
        [Trait.BlockedPaths, Trait.ExternalAuth, Trait.ForwardedHost, Trait.ClientAddress, Trait.HeaderSize, Trait.PausedTransfers, Trait.OddPaths, Trait.Webhook];

    public override string WhileAuthIsDown => "500; 403 with HAProxy 2.8.0, on which its authentication fails altogether";

    public override ProxyTrust Trusts => ProxyTrust.ByAddress;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        ConfigMap.Key("timeout-client", Trait.PausedTransfers, Idle, "0.11", HaproxyRules.ClientsCut) with { Also = ControllerTexts.SlowClients },
        ConfigMap.Key("timeout-stop", Trait.WebSockets, Idle, "0.8", new(
            "Open WebSockets are cut 10 minutes after a reload.", "重载 10 分钟后，已打开的 WebSocket 会被切断。")) with { Also = HaproxyRules.OldProcesses },
        ConfigMap.Key("timeout-tunnel", Trait.WebSockets, Idle, "0.8", HaproxyRules.PassthroughCut),
        ConfigMap.Key("max-connections", Trait.Capacity, _ => Capacity.Streams.ToString(CultureInfo.InvariantCulture), "0.8", new(
            "The 2,001st connection waits until another one ends.", "第 2,001 个连接要等到其他连接结束。")),
        ConfigMap.Key("ssl-redirect-code", Trait.Redirect, _ => "308", "0.10", new(
            "http is redirected with 302, which makes a GET of a POST.", "http 以 302 跳转，POST 会变成 GET。")) with { Applies = e => e.Values.Tls == TlsMode.Terminate },
        ConfigMap.Lines("config-global", Trait.HeaderSize, _ => HaproxyRules.BufferSize, "0.8", HaproxyRules.HeadersTooLong) with { Also = HaproxyRules.Memory },
    ];

    public override StrictTransport Hsts => StrictTransport.Host;

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.Class, Support.ByHand, ClassMustExist, _ => true, e => [e.Values.IngressClasses.TryGetValue("haproxy-ingress", out var chosen) ? chosen.ToString() : "haproxy"]),
        new(Trait.BlockedPaths, Support.Partly, KeywordsDisabled, e => e.TellsPathsApart),
        new(Trait.HttpsPort, Support.No, RedirectsTo443, e => e.RedirectsElsewhere, e => [e.Values.HttpsPort.ToString()]),
        new(Trait.ExternalAuth, Support.ByHand, AuthIsNotVerified, e => e.Auth is not null),
        new(Trait.ClientAddress, Support.Partly, LastEntryOnly, e => e.Values.Trust is { Hops: > 1, Proxies.IsEmpty: false },
            e => [e.Values.Trust.Hops.ToString(CultureInfo.InvariantCulture)]),
        new(Trait.Firewall, Support.ByHand, FirewallNeedsAgent, e => e.Values.Waf),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
        exposure.AllRoutes.SelectMany(route => Ingresses(exposure, route));

    private IEnumerable<KubernetesObject> Ingresses(PlatformExposure exposure, Route route)
    {
        var className = ClassOf(exposure);
        var auth = exposure.AuthOf(route);

        var guarded = Annotations(exposure, route);
        guarded[$"{Prefix}auth-url"] = auth?.Url.AbsoluteUri;
        yield return IngressObject.Create(exposure, Shared(route.Name), className, [route], guarded);

        if (auth is { ExemptPaths.IsEmpty: false } && route.IsMain)
        {
            var name = Shared(route.Name.With("exempt"));
            yield return IngressObject.Create(exposure, name, className, route, auth.ExemptPaths, Annotations(exposure, route));
        }

        if (!route.BlockedPaths.IsEmpty)
        {
            var denied = Annotations(exposure, route);
            denied[$"{Prefix}denylist-source-range"] = "0.0.0.0/0,::/0";
            yield return IngressObject.Create(exposure, Shared(route.Name.With("blocked")), className, route, route.BlockedPaths, denied);
        }
    }

    private static YamlMapping Annotations(PlatformExposure exposure, Route route) => new()
    {
        // With a unit: bare digits are milliseconds. The first governs SSE and slow answers, the second WebSockets.
        [$"{Prefix}timeout-server"] = $"{exposure.Values.IdleTimeout}s",
        [$"{Prefix}timeout-tunnel"] = $"{exposure.Values.IdleTimeout}s",
        [$"{Prefix}proxy-body-size"] = "unlimited",
        [$"{Prefix}ssl-redirect"] = route.TlsSecret is null ? "false" : "true",
        [$"{Prefix}waf"] = exposure.Values.Waf && route.Guarded ? "modsecurity" : null,
        [$"{Prefix}config-backend"] = string.Join('\n', Lines(exposure, route.Service)),
    };

    private static IEnumerable<string> Lines(PlatformExposure exposure, ServiceTarget service)
    {
        foreach (var condition in HaproxyRules.Refused(exposure, service))
            yield return $"http-request deny deny_status 403 if {condition}";
        yield return $"http-request set-header X-Forwarded-Host {HaproxyRules.Host}";
        if (exposure.Values.Tls == TlsMode.Offloaded)
            yield return "http-request set-header X-Forwarded-Proto https";
        // The controller has moved the received value into this header, and starts X-Forwarded-For anew with the address of the connection.
        if (!exposure.Values.Trust.Proxies.IsEmpty)
            yield return $"http-request set-header X-Forwarded-For %[hdr(x-original-forwarded-for)] if {HaproxyRules.From(exposure.Values.Trust.Proxies)} {{ hdr(x-original-forwarded-for) -m found }}";
    }

    private static string Idle(PlatformExposure exposure) => $"{exposure.Values.IdleTimeout}s";
}
