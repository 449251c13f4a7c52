using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Kong Ingress Controller: Ingress (networking.k8s.io/v1) with annotations, and a KongPlugin (configuration.konghq.com/v1) for
/// blocked paths. Timeouts are annotations on the Services: neither Ingress nor KongUpstreamPolicy has them, and KongIngress
/// has lost them. The controller itself keeps the Host header and the path.
/// </summary>
internal sealed class Kong : IngressController
{
    private static readonly DiagnosticDescriptor RedirectsTo443 = ControllerTexts.RedirectsTo443("NAP4201", "Kong", "Kong ");

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4202", Warning,
        "INGRESS_AUTH_URL is not carried into the objects: Kong's open-source edition has no plugin that asks a URL. In overlays/, name a plugin that you have, such as openid-connect (Enterprise), in konghq.com/plugins of these Ingresses, and give INGRESS_AUTH_EXEMPT_PATHS an Ingress without it: {0}",
        "INGRESS_AUTH_URL 无法写入对象：Kong 开源版没有向 URL 请求鉴权的插件。请在 overlays/ 中，给下列 Ingress 的 konghq.com/plugins 填上已有的插件，例如 openid-connect（企业版），并为 INGRESS_AUTH_EXEMPT_PATHS 的路径另建不带该插件的 Ingress：{0}");

    private static readonly DiagnosticDescriptor NoFirewall = ControllerTexts.NoFirewall("NAP4203", "Kong's open-source edition", "Kong 开源版");

    private static readonly DiagnosticDescriptor HostWithoutPort = new("NAP4204", Warning,
        "Kong hands on X-Forwarded-Host without its port, so that programs in previews build addresses without INGRESS_HTTPS_PORT={0}. Nothing changes that: with port 443 it is right",
        "Kong 转发的 X-Forwarded-Host 不带端口，预览中的程序生成的地址会缺少 INGRESS_HTTPS_PORT={0}。该行为无法更改，使用 443 端口则没有问题");

    private static readonly DiagnosticDescriptor KeepsForgedAddress = new("NAP4205", Warning,
        "Kong leaves in X-Forwarded-For what a client wrote there, in front of the right address; X-Real-IP has the right one alone. Nothing changes that",
        "Kong 会保留客户端自带的 X-Forwarded-For，并排在真实地址之前；X-Real-IP 中只有真实地址。该行为无法更改");

    private static readonly DiagnosticDescriptor WritesPathsAnew = new("NAP4206", Warning,
        "Kong passes every path on in a form of its own: // becomes /, so that addresses within a path (/proxy/https://…) arrive changed; %2F is kept. Nothing changes that",
        "Kong 会改写所有路径再转发：// 变为 /，路径中的地址（/proxy/https://…）因此改变；%2F 会保留。该行为无法更改");

    private static readonly DiagnosticDescriptor ServiceOfOthers = new("NAP4207", Warning,
        "Kong takes timeouts from annotations of the Service, and {0} is left to the installer: a webhook that is silent for 60 s is cut. Annotate it once, which later runs of the installer leave as it is: kubectl -n {1} annotate --overwrite service {0} {2}",
        "Kong 从 Service 的注解读取超时，而 {0} 由安装器创建：webhook 请求静默 60 秒即被切断。请执行一次下列命令添加注解，安装器再次运行时会保留：kubectl -n {1} annotate --overwrite service {0} {2}");

    private static readonly EnvironmentPlace Environment = new("KONG_", "kong/ingress", "gateway.env",
        ns => $"kubectl -n {ns} get deployments -o jsonpath='{{.items[*].spec.template.spec.containers[?(@.name==\"proxy\")].env}}'");

    public override string Name => "kong";

    public override string? UsualNamespace => "kong";

    public override string? UsualClass => "kong";

    public override Message Title { get; } = new("Kong Ingress Controller", "Kong Ingress Controller");

    public override string MinimumVersion => "3.0";

    public override string VersionSource => "`KongPlugin` and the regular expressions of paths as written here (`/~`)";

    public override string WhileAuthIsDown => "as your plugin says";

    public override ProxyTrust Trusts => ProxyTrust.ByAddress;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        Environment.Key("nginx_proxy_large_client_header_buffers", Trait.HeaderSize, _ => NginxLines.HeaderBuffers, "1.0", NginxLines.HeadersTooLong)
            with { Also = NginxLines.MemoryOfRequests },
        Environment.Key("nginx_proxy_proxy_buffer_size", Trait.HeaderSize, _ => NginxLines.BufferSize, "1.0", new(
            "A response with more than 4 kB of headers gets 502.", "响应头超过 4 kB 时返回 502。")) with { Also = NginxLines.MemoryOfResponses },
        Environment.Key("nginx_proxy_proxy_buffers", Trait.HeaderSize, _ => $"8 {NginxLines.BufferSize}", "1.0", GoesWithBufferSize),
        Environment.Key("nginx_proxy_proxy_busy_buffers_size", Trait.HeaderSize, _ => NginxLines.BufferSize, "1.0", GoesWithBufferSize),
        Environment.Key("nginx_proxy_client_body_timeout", Trait.PausedTransfers, Idle, "1.0", NginxLines.UploadsCut) with { Also = ControllerTexts.SlowClients },
        Environment.Key("nginx_proxy_send_timeout", Trait.PausedTransfers, Idle, "1.0", NginxLines.ReadersCut) with { Also = ControllerTexts.SlowClients },
        Environment.Key("nginx_events_worker_connections", Trait.Capacity, _ => NginxLines.Connections, "1.0", new(
            "A worker process carries 8,192 streams at most, of which each takes two connections; with a low limit of open files 512.",
            "每个 worker 进程最多承载 8,192 个流（每个流占两个连接）；若打开文件数上限较低，则为 512 个。")) with { Also = NginxLines.MemoryOfWorkers },
        Environment.Key("nginx_main_worker_rlimit_nofile", Trait.Capacity, _ => NginxLines.OpenFiles, "1.0", new(
            "So many connections meet the limit of open files.", "这么多连接会触及打开文件数的上限。")),
        Environment.Lines("trusted_ips", Trait.ForwardedHost, e => string.Join(',', e.Values.Trust.Proxies), "1.0", new(
            "X-Forwarded-Proto, -Host and -Port of the proxy in front are replaced with what Kong sees itself: http, and the address of that proxy.",
            "前置代理的 X-Forwarded-Proto、-Host、-Port 会被 Kong 自身看到的值替换：http 以及该代理的地址。")) with
        {
            Applies = e => !e.Values.Trust.Proxies.IsEmpty,
            IsList = true,
            Also = ControllerTexts.ListOfOthers,
        },
        Environment.Key("real_ip_header", Trait.ClientAddress, _ => "X-Forwarded-For", "1.0", NginxLines.ProxysAddress) with
        {
            Applies = e => !e.Values.Trust.Proxies.IsEmpty,
            Also = ControllerTexts.AddressOfTheUser,
        },
        Environment.Key("real_ip_recursive", Trait.ClientAddress, _ => "on", "1.0", NginxLines.LastProxyOnly) with { Applies = e => !e.Values.Trust.Proxies.IsEmpty },
    ];

    private static Message GoesWithBufferSize => new("Kong does not start: the buffers have to follow the size.", "只设置缓冲区大小会使 Kong 无法启动。");

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.HttpsPort, Support.No, RedirectsTo443, e => e.RedirectsElsewhere, e => [e.Values.HttpsPort.ToString()]),
        new(Trait.ForwardedHost, Support.No, HostWithoutPort, e => e.Values.HttpsPort != PortNumber.Https, e => [e.Values.HttpsPort.ToString()]),
        new(Trait.ClientAddress, Support.No, KeepsForgedAddress, _ => true) { Warns = false },
        new(Trait.OddPaths, Support.No, WritesPathsAnew, _ => true) { Warns = false },
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null, e => [string.Join(", ", e.GuardedRoutes.Select(r => r.Name.With("kong")))]),
        new(Trait.Firewall, Support.No, NoFirewall, e => e.Values.Waf),
        new(Trait.Webhook, Support.ByHand, ServiceOfOthers, e => e.LeadsPathsElsewhere, e => ControllerTexts.Annotating(e, Timeouts(e))),
    ];

    /// <summary>Whole milliseconds: Kong silently ignores a text with a unit, and the default of 60 s applies.</summary>
    public override YamlMapping ServiceAnnotations(PlatformExposure exposure) => Timeouts(exposure);

    private static YamlMapping Timeouts(PlatformExposure exposure)
    {
        var milliseconds = (exposure.Values.IdleTimeout.Seconds * 1000).ToString(CultureInfo.InvariantCulture);
        return new()
        {
            ["konghq.com/read-timeout"] = milliseconds,
            ["konghq.com/write-timeout"] = milliseconds,
        };
    }

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure)
    {
        var className = ClassOf(exposure);
        var plugin = exposure.Values.AppPrefix.Name("blocked-paths");
        foreach (var route in exposure.AllRoutes)
        {
            yield return IngressObject.Create(exposure, Shared(route.Name), className, [route], Annotations(route));
            if (route.BlockedPaths.IsEmpty)
                continue;
            var name = Shared(route.Name.With("blocked"));
            // Kong passes on a number sign, and new releases of the platform end the path there.
            yield return IngressObject.Create(
                exposure, name, className, route, route.BlockedPaths, Annotations(route, plugin),
                route.BlockedPaths.Select(p => $"/~{p.Exact.Replace(".", "[.]", StringComparison.Ordinal)}#"));
            yield return Forbid(exposure, plugin);
        }
    }

    private static YamlMapping Annotations(Route route, ObjectName? plugin = null) => new()
    {
        // WebSockets belong to these protocols too. Without the code plain HTTP would get 426 instead of a redirect.
        ["konghq.com/protocols"] = route.TlsSecret is null ? null : "https",
        ["konghq.com/https-redirect-status-code"] = route.TlsSecret is null ? null : "308",
        ["konghq.com/request-buffering"] = "false",
        ["konghq.com/response-buffering"] = "false",
        ["konghq.com/plugins"] = plugin?.ToString(),
    };

    private static string Idle(PlatformExposure exposure) => $"{exposure.Values.IdleTimeout}s";

    private static KubernetesObject Forbid(PlatformExposure exposure, ObjectName name) =>
        KubernetesObject.Create(exposure, "configuration.konghq.com/v1", "KongPlugin", name, new YamlMapping
        {
            ["plugin"] = "request-termination",
            ["config"] = new YamlMapping { ["status_code"] = 403 },
        });
}
