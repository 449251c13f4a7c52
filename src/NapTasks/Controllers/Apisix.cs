using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// APISIX' ApisixRoute and ApisixTls (apisix.apache.org/v2), for its ingress controller 2.0 or later, whose IngressClass refers to a
/// GatewayProxy. Of several paths the longest that matches wins, so rules need no priorities. It compares a path as nginx has decoded it, and
/// passes on what the client wrote.
/// </summary>
internal sealed class Apisix : IngressController
{
    private const string ApiVersion = "apisix.apache.org/v2";

    // The target of the request line, as the client wrote it.
    private const string RawUri = "real_request_uri";

    // That of forward-auth is 2002.
    private const int RedirectPriority = 2100;

    private static readonly DiagnosticDescriptor FirewallByHand = new("NAP4222", Warning,
        "INGRESS_WAF=true is not carried into APISIX' objects: its plugin chaitin-waf asks a SafeLine server of your own. Enter that server's nodes under pluginMetadata.chaitin-waf of the GatewayProxy, and patch the plugin chaitin-waf with mode: block into the rules of {0} in overlays/",
        "INGRESS_WAF=true 无法写入 APISIX 的对象：插件 chaitin-waf 需要您自建的雷池（SafeLine）服务。请在 GatewayProxy 的 pluginMetadata.chaitin-waf 中填写该服务的 nodes，并在 overlays/ 中给 {0} 的规则加上插件 chaitin-waf（mode: block）");

    private static readonly DiagnosticDescriptor NoHeaderOfOurs = new("NAP4223", Warning,
        "The objects cannot tell the platform that users come by https: APISIX 3.14 to 3.17 drops X-Forwarded-Proto that a plugin sets. The load balancer has to send it, and APISIX to believe it (apisix.trusted_addresses)",
        "对象无法告知平台用户使用的是 https：APISIX 3.14 到 3.17 会丢弃插件设置的 X-Forwarded-Proto。须由负载均衡发送该请求头，并让 APISIX 信任它（apisix.trusted_addresses）");

    private static readonly DiagnosticDescriptor AppendsAddress = new("NAP4224", Warning,
        "APISIX leaves in X-Forwarded-For, in front of the right address, what came from an address of apisix.trusted_addresses, from anybody where that is not set, and from anybody before 3.14: let the proxy in front replace what the client wrote. The chart sets [127.0.0.1]. Up to 3.17 X-Forwarded-Host has no port",
        "来自 apisix.trusted_addresses 中地址的 X-Forwarded-For 会被 APISIX 保留，并排在真实地址之前；未设置该项时以及 3.14 之前，任何人的值都会保留：请让前置代理替换客户端自带的值。其 chart 默认设置 [127.0.0.1]。3.17 及之前 X-Forwarded-Host 不带端口");

    private static readonly ChartPlace Chart = new("apisix/apisix");

    private static readonly YamlPartPlace Configuration = new(
        "config.yaml",
        ns => $"To be added to config.yaml in the ConfigMap apisix of the namespace {ns} (its usual name and place), or where the chart's values have them: apisix.nginx, and apisix.trustedAddresses; then restart APISIX: kubectl -n {ns} rollout restart deployment apisix.",
        ns => $"kubectl -n {ns} get configmap apisix -o jsonpath='{{.data.config\\.yaml}}'");

    private static readonly LinesPlace Snippet = new(
        "http_server_configuration_snippet",
        ns => $"To be added to nginx_config.http_server_configuration_snippet of config.yaml in the ConfigMap apisix of the namespace {ns} (its usual name and place), or to apisix.nginx.configurationSnippet.httpSrv in the values of its chart; then restart APISIX: kubectl -n {ns} rollout restart deployment apisix.",
        ns => $"kubectl -n {ns} get configmap apisix -o jsonpath='{{.data.config\\.yaml}}'");

    public override string Name => "apisix";

    public override string? UsualNamespace => "ingress-apisix";

    public override string? UsualClass => "apisix";

    public override Message Title { get; } = new("Apache APISIX, ApisixRoute", "Apache APISIX，ApisixRoute");

    public override string MinimumVersion => "ingress controller 2.0, APISIX 3.3";

    public override string VersionSource => "the IngressClass' GatewayProxy; `_meta.priority` in the documentation of 3.3";

    public override string WhileAuthIsDown => "403";

    public override string OwnAnswers => "`/apisix/nginx_status`: 403 to everybody but the pod itself";

    public override ProxyTrust Trusts => ProxyTrust.ByAddress;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        Server("proxy_request_buffering off;", Trait.NoBuffering, new("An upload is first written to APISIX' disk, as a whole.", "上传的内容会先完整写入 APISIX 的磁盘。")),
        Server("proxy_buffering off;", Trait.NoBuffering, new("A long response to a slow client is kept on APISIX' disk.", "慢速客户端的长响应会缓存到 APISIX 的磁盘。")),
        Server($"large_client_header_buffers {NginxLines.HeaderBuffers};", Trait.HeaderSize, NginxLines.HeadersTooLong) with { Also = NginxLines.MemoryOfRequests },
        Server($"proxy_buffer_size {NginxLines.BufferSize};", Trait.HeaderSize, new("A response with more than 4 kB of headers gets 502.",
            "响应头超过 4 kB 时返回 502。")) with { Also = NginxLines.MemoryOfResponses },
        Server($"proxy_buffers 8 {NginxLines.BufferSize};", Trait.HeaderSize, new("nginx does not start: the buffers have to follow the size above.", "nginx 无法启动：缓冲区须与上面的大小相配。")),
        Idle("client_body_timeout", NginxLines.UploadsCut),
        Idle("send_timeout", new("A download whose reader pauses for 10 s is cut.", "下载方暂停读取 10 秒即被切断。")),
        Worker("event.worker_connections", "workerConnections", Capacity.Connections, new(
            "A worker process carries 5,310 streams, of which each takes two connections.", "每个 worker 进程承载 5,310 个流，每个流占两个连接。")) with { Also = NginxLines.MemoryOfWorkers },
        Worker("worker_rlimit_nofile", "workerRlimitNofile", Capacity.OpenFiles, new("So many connections meet the limit of open files.", "这么多连接会触及打开文件数的上限。")),
        Configuration.Key("apisix.trusted_addresses", Trait.ForwardedHost, Proxies, "3.14", new(
            "The platform is told http, and the address of the proxy in front in place of the user's.", "平台得知的是 http，用户地址会被替换为前置代理的地址。")) with
        {
            Applies = e => !e.Values.Trust.Proxies.IsEmpty,
            IsList = true,
            Also = new("It holds for all hosts. Addresses that are there already stay in the list. Before APISIX 3.14 everybody is believed.",
                "对所有主机名生效。列表中已有的地址请保留。APISIX 3.14 之前会信任所有人。"),
        },
        Server("real_ip_header X-Forwarded-For;", Trait.ClientAddress, NginxLines.ProxysAddress) with
        {
            Applies = e => !e.Values.Trust.Proxies.IsEmpty,
            Also = ControllerTexts.AddressOfTheUser,
        },
        Server("real_ip_recursive on;", Trait.ClientAddress, NginxLines.LastProxyOnly) with { Applies = e => !e.Values.Trust.Proxies.IsEmpty },
        Snippet.Add("http_server_configuration_snippet", Trait.ClientAddress,
            e => string.Join('\n', e.Values.Trust.Proxies.Select(p => $"set_real_ip_from {p};")), "2.0", NginxLines.ProxysAddress) with
        {
            Applies = e => !e.Values.Trust.Proxies.IsEmpty,
            IsList = true,
            // nginx takes the list of a server in place of that of http, and does not add the two up.
            Also = new("It holds for all hosts of the controller, in place of nginx_config.http.real_ip_from: repeat what stands there.",
                "对该控制器的所有主机名生效，并取代 nginx_config.http.real_ip_from：请把其中已有的地址一并写入。"),
        },
    ];

    private static ControllerSetting Server(string line, Trait trait, Message without) =>
        Snippet.Add("http_server_configuration_snippet", trait, _ => line, "2.0", without);

    // The chart already has them in the section http, and nginx accepts no directive twice.
    private static ControllerSetting Idle(string directive, Message without) =>
        Snippet.Add("http_server_configuration_snippet", Trait.PausedTransfers, e => $"{directive} {e.Values.IdleTimeout}s;", "2.0", without)
            with { Also = ControllerTexts.SlowClients };

    private static ControllerSetting Worker(string key, string value, int number, Message without) => new(
        Trait.Capacity, $"nginx_config.{key}", _ => number.ToString(CultureInfo.InvariantCulture), "2.0", without,
        [Configuration.Target($"nginx_config.{key}", _ => number), Chart.Target(_ => $"apisix.nginx.{value}", _ => new YamlScalar(number.ToString(CultureInfo.InvariantCulture)))]);

    private static YamlSequence Proxies(PlatformExposure exposure) => new() { exposure.Values.Trust.Proxies.Select(p => new YamlScalar(p.ToString())) };

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.ForwardedHost, Support.No, NoHeaderOfOurs, e => e.Values.Tls == TlsMode.Offloaded),
        new(Trait.ClientAddress, Support.ByHand, AppendsAddress, _ => true) { Warns = false },
        new(Trait.Firewall, Support.ByHand, FirewallByHand, e => e.Values.Waf, e => [string.Join(", ", e.GuardedRoutes.Select(r => r.Name))]),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
        exposure.Routes
            .Select(route => Create(exposure, "ApisixRoute", route.Name, new YamlMapping { ["http"] = new YamlSequence { Rules(exposure, route) } }))
            .Concat(exposure.Routes.Where(r => r.TlsSecret is not null).GroupBy(r => r.TlsSecret!).Select(group => Tls(exposure, group)));

    // A route has no field for TLS: without this object the handshake fails.
    private KubernetesObject Tls(PlatformExposure exposure, IGrouping<ObjectName, Route> group) =>
        Create(exposure, "ApisixTls", exposure.Values.AppPrefix.Name(group.All(r => r.IsWildcard) ? "sandbox-tls" : "tls"), new YamlMapping
        {
            ["hosts"] = new YamlSequence { group.Select(r => (YamlNode)r.Host.ToString()) },
            ["secret"] = new YamlMapping { ["name"] = group.Key.ToString(), ["namespace"] = exposure.Values.Namespace.ToString() },
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
        foreach (var path in route.Paths)
            yield return Forward(exposure, route.Of(path), path.Word, Paths([path.Path]), Plugins(exposure, route.Of(path), [], null));
        var guard = exposure.AuthOf(route);
        if (guard is { ExemptPaths.IsEmpty: false } && route.IsMain)
            yield return Forward(exposure, route, "exempt", Paths(guard.ExemptPaths), Plugins(exposure, route, guard.ExemptPaths, null));
        yield return Forward(exposure, route, "all", ["/*"], Plugins(exposure, route, [], guard));
    }

    // The plugin runs before all others. No backend: should it be switched off, the answer is 503, not the Service's.
    private static YamlMapping Blocked(Route route) => new()
    {
        ["name"] = "blocked",
        ["match"] = Match(route, Paths(route.BlockedPaths)),
        ["plugins"] = new YamlSequence { Refuse(null) },
    };

    private static YamlMapping Forward(PlatformExposure exposure, Route route, string name, IEnumerable<string> paths, YamlMapping[] plugins) => new()
    {
        ["name"] = name,
        ["match"] = Match(route, paths),
        ["backends"] = new YamlSequence
        {
            new YamlMapping { ["serviceName"] = route.Service.Name.ToString(), ["servicePort"] = route.Service.Port },
        },
        ["websocket"] = route.Traffic == Traffic.Streaming ? true : null,
        // Limits the time between two reads or writes, not a whole response; a missing value or 0 becomes 60 s.
        ["timeout"] = new YamlMapping
        {
            ["connect"] = "60s",
            ["send"] = $"{exposure.Values.IdleTimeout}s",
            ["read"] = $"{exposure.Values.IdleTimeout}s",
        },
        ["plugins"] = plugins.Length > 0 ? new YamlSequence { plugins } : null,
    };

    private static YamlMapping[] Plugins(PlatformExposure exposure, Route route, ImmutableArray<PathPrefix> exempt, ExternalAuth? auth) =>
    [
        // On every rule: APISIX chooses a rule by the path that it sees, and it may see a disguised path differently than the platform.
        .. route.IsMain && exposure.TellsPathsApart ? new[] { Refuse(Filter(RawUri, "~~", $"{NotWrittenAs(exempt)}^{RawPathPattern.Disguise}")) } : [],
        // The name in the request line, if there is one, selects the rule, but the Service gets the name in the header Host.
        .. exposure.BesideMain.Contains(route) ? new[] { Refuse(Filter("http_host", "~~", $@"(?i)^(?!{Regex.Escape(route.Host.ToString())}\.?(:[0-9]+)?$)")) } : [],
        .. route.TlsSecret is null ? [] : new[] { Redirect(exposure.Values.HttpsPort) },
        .. auth is null ? [] : new[] { ForwardAuth(auth) },
    ];

    // APISIX decodes a path and merges slashes before it compares, and the platform does not merge.
    private static string NotWrittenAs(ImmutableArray<PathPrefix> exempt) => exempt.IsEmpty ? "" : $@"^(?!{RawPathPattern.Literally(exempt)}(/|\?|$))|";

    // It runs before all others.
    private static YamlMapping Refuse(YamlMapping? meta) => Plugin("fault-injection", new YamlMapping
    {
        ["abort"] = new YamlMapping { ["http_status"] = 403 },
        ["_meta"] = meta,
    });

    private static YamlMapping Filter(string variable, string operation, string value) => new()
    {
        ["filter"] = new YamlSequence { (YamlNode)new YamlSequence { variable, operation, value } },
    };

    // With a star a path means every path with that beginning, so /mcp* includes /mcpx; without one it means that path only.
    private static IEnumerable<string> Paths(IEnumerable<PathPrefix> prefixes) => prefixes.SelectMany(p => new[] { p.Exact, $"{p.Below}*" });

    private static YamlMapping Match(Route route, IEnumerable<string> paths) => new()
    {
        ["hosts"] = new YamlSequence { route.Host.ToString() },
        ["paths"] = new YamlSequence { paths.Select(p => (YamlNode)p) },
    };

    // Not http_to_https: that redirects to the port of the container, 9443, unless APISIX' own configuration says another.
    private static YamlMapping Redirect(PortNumber port)
    {
        var meta = Filter("scheme", "==", "http");
        // Before forward-auth. Otherwise cookies go to the authorization server and back before there is any TLS.
        meta["priority"] = RedirectPriority;
        return Plugin("redirect", new YamlMapping
        {
            // Not $request_uri, which APISIX has decoded.
            ["uri"] = $"https://$host{(port == PortNumber.Https ? "" : $":{port}")}${RawUri}",
            ["ret_code"] = 308,
            ["_meta"] = meta,
        });
    }

    // Only the headers named here reach the authorization server, or the browser when it refuses a request.
    private static YamlMapping ForwardAuth(ExternalAuth auth) => Plugin("forward-auth", new YamlMapping
    {
        ["uri"] = auth.Url.AbsoluteUri,
        ["request_headers"] = new YamlSequence { "Authorization", "Cookie" },
        ["client_headers"] = new YamlSequence { "Location", "Set-Cookie", "WWW-Authenticate" },
    });

    private static YamlMapping Plugin(string name, YamlMapping config) => new() { ["name"] = name, ["enable"] = true, ["config"] = config };
}
