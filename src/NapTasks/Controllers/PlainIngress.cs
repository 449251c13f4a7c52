using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// networking.k8s.io/v1 Ingress (Kubernetes 1.19 or later) as any controller reads it, without an annotation: one object, since
/// some controllers make a load balancer of each. Hosts, Services and certificates are all that the API can say.
/// </summary>
internal sealed class PlainIngress : IngressController
{
    private static readonly DiagnosticDescriptor Streams = new("NAP4241", Warning,
        "The Ingress API says nothing of WebSockets and timeouts, and many controllers cut a silent connection after a minute. In yours allow WebSockets, set idle timeouts to at least {0} s and no limit on the total time of a response, or name it in INGRESS_CONTROLLER if it is listed in docs/controllers.md",
        "Ingress API 无法描述 WebSocket 和超时，许多控制器会在一分钟没有数据后断开连接。请在您的控制器中允许 WebSocket，把空闲超时设为至少 {0} 秒，并且不限制响应的总时长；如果 docs/controllers.md 列出了该控制器，请直接在 INGRESS_CONTROLLER 中指定它");

    private static readonly DiagnosticDescriptor Bodies = new("NAP4242", Warning,
        "The Ingress API says nothing of body sizes, of the time that an upload takes and of buffering; many controllers refuse uploads over 1 MiB, cut them after a minute or hold them back. In yours allow bodies of any size and uploads of 30 minutes, and switch off buffering of requests and responses",
        "Ingress API 无法描述请求体大小、上传时长和缓冲，许多控制器会拒绝超过 1 MiB 的上传、在一分钟后切断上传，或先缓存整个请求体再转发。请在您的控制器中取消请求体大小限制，允许上传持续 30 分钟，并关闭请求和响应缓冲");

    private static readonly DiagnosticDescriptor Redirects = new("NAP4243", Warning,
        "The Ingress API cannot redirect http to https. Switch that on in your controller, to port {0}, with path and query kept",
        "Ingress API 无法把 http 跳转到 https。请在您的控制器中开启跳转，目标端口为 {0}，并保留路径和查询参数");

    private static readonly DiagnosticDescriptor NoRedirect = new("NAP4244", Warning,
        "The Ingress API cannot switch a redirect off. If your controller redirects http to https by itself, switch that off for these hosts; with INGRESS_TLS=offloaded it never ends",
        "Ingress API 无法关闭跳转。如果您的控制器会自动把 http 跳转到 https，请对这些主机名关闭该功能；INGRESS_TLS=offloaded 时会造成无限循环跳转");

    private static readonly DiagnosticDescriptor Misdirected = new("NAP4245", Warning,
        "Some controllers answer 421 when a browser reuses one HTTP/2 connection for two hosts of a certificate. If yours does, use one certificate per host, or switch HTTP/2 off",
        "浏览器用同一条 HTTP/2 连接访问同一证书的两个主机名时，有些控制器会返回 421。如果您的控制器也是这样，请为每个主机名单独签发证书，或关闭 HTTP/2");

    private static readonly DiagnosticDescriptor PathsOpen = new("NAP4246", Warning,
        "INGRESS_BLOCK_PATHS is not carried into the Ingress: the API cannot refuse a request, so these paths of {0} stay open: {1}. Refuse them in your controller or in front of it, in every spelling (docs/controllers.md of NapTasks has the list)",
        "INGRESS_BLOCK_PATHS 无法写入 Ingress：该 API 不能拒绝请求，因此 {0} 的以下路径仍可访问：{1}。请在您的控制器或其前面拦截这些路径的所有写法（列表见 NapTasks 的 docs/controllers.md）");

    private static readonly DiagnosticDescriptor Headers = new("NAP4250", Warning,
        "The Ingress API says nothing of what the platform is told of the user. In your controller set X-Forwarded-Host to the name that the user asked for (programs in previews need it), X-Forwarded-Proto to https, and believe X-Forwarded-For of your own proxies only",
        "Ingress API 无法描述把哪些用户信息告知平台。请在您的控制器中把 X-Forwarded-Host 设为用户访问的域名（预览中的程序需要它），把 X-Forwarded-Proto 设为 https，并只信任自己的代理所带的 X-Forwarded-For");

    private static readonly DiagnosticDescriptor OwnDefaults = new("NAP4251", Warning,
        "The Ingress API says nothing of odd paths, long headers, paused transfers and many streams at once. In your controller keep %2F and //, allow 64 kB of headers, pauses of {0} s in uploads and downloads, and {1} streams to a Service, and see that no status page of its own answers on these hosts",
        "Ingress API 无法描述特殊路径、较长的请求头、暂停的传输和大量并发流。请在您的控制器中保留 %2F 与 //，允许 64 kB 的请求头、上传与下载暂停 {0} 秒，以及每个 Service {1} 个流，并确认其自带的状态页不会在这些主机名上应答");

    private static readonly DiagnosticDescriptor NoAuth = new("NAP4247", Warning,
        "INGRESS_AUTH_URL is not carried into the Ingress: the API has no authentication. Configure it in your controller for the main host and browsers only, without INGRESS_AUTH_EXEMPT_PATHS",
        "INGRESS_AUTH_URL 无法写入 Ingress：该 API 没有鉴权功能。请在您的控制器中配置，只用于主域名和 browsers，并排除 INGRESS_AUTH_EXEMPT_PATHS 的路径");

    private static readonly DiagnosticDescriptor NoFirewall = new("NAP4248", Warning,
        "The Ingress API has no web application firewall, so INGRESS_WAF=true changes nothing. Configure one in your controller or in front of it, for the main host and browsers",
        "Ingress API 没有 WAF，INGRESS_WAF=true 不起作用。请在您的控制器或其前面为主域名和 browsers 配置 WAF");

    private static readonly DiagnosticDescriptor DefaultClass = new("NAP4249", Warning,
        "INGRESS_CLASS is not set, so the Ingress goes to the cluster's default IngressClass; if there is none, no controller may serve it. Compare kubectl get ingressclass, and set INGRESS_CLASS",
        "未设置 INGRESS_CLASS，Ingress 将使用集群默认的 IngressClass；如果没有默认值，可能没有任何控制器处理它。请用 kubectl get ingressclass 查看，并设置 INGRESS_CLASS");

    private static readonly DiagnosticDescriptor PathOfAnother = new("NAP4252", Warning,
        "The Ingress leads {0} to {1}, but cannot keep it out of an authentication of your controller's, nor refuse {0}/../x, which some controllers pass on as it is and {1} may take for /x. See to both in your controller",
        "Ingress 把 {0} 转发到 {1}，但无法让它免于您的控制器自身的鉴权，也无法拒绝 {0}/../x：有些控制器会原样转发，{1} 可能把它当作 /x。请在您的控制器中处理这两点");

    public override string Name => "ingress";

    public override Message Title { get; } = new("Any controller, Ingress without annotations", "任意控制器，不带注解的 Ingress");

    public override string MinimumVersion => "Kubernetes 1.19";

    public override string VersionSource => "`networking.k8s.io/v1`";

    public override string WhileAuthIsDown => "as your controller says";

    public override string OwnAnswers => "as your controller says";

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.Class, Support.ByHand, DefaultClass, e => Class(e) is null),
        new(Trait.WebSockets, Support.ByHand, Streams, _ => true, IdleSeconds),
        new(Trait.UnlimitedResponses, Support.ByHand, Streams, _ => true, IdleSeconds),
        new(Trait.IdleStreams, Support.ByHand, Streams, _ => true, IdleSeconds),
        new(Trait.NoBuffering, Support.ByHand, Bodies, _ => true),
        new(Trait.UnlimitedBodies, Support.ByHand, Bodies, _ => true),
        new(Trait.Redirect, Support.ByHand, Redirects, e => e.Values.Tls == TlsMode.Terminate, Port),
        new(Trait.HttpsPort, Support.ByHand, Redirects, e => e.RedirectsElsewhere, Port),
        new(Trait.OffloadedTls, Support.ByHand, NoRedirect, e => e.Values.Tls == TlsMode.Offloaded),
        new(Trait.SharedConnections, Support.ByHand, Misdirected, e => e.Values.Tls == TlsMode.Terminate),
        new(Trait.BlockedPaths, Support.ByHand, PathsOpen, e => e.Routes.Any(r => r.BlockedPaths.Length > 0),
            e => [e.Main.Host.ToString(), string.Join(", ", e.Main.BlockedPaths)]),
        new(Trait.ForwardedHost, Support.ByHand, Headers, _ => true),
        new(Trait.ClientAddress, Support.ByHand, Headers, _ => true),
        new(Trait.OddPaths, Support.ByHand, OwnDefaults, _ => true, Amounts),
        new(Trait.HeaderSize, Support.ByHand, OwnDefaults, _ => true, Amounts),
        new(Trait.PausedTransfers, Support.ByHand, OwnDefaults, _ => true, Amounts),
        new(Trait.Capacity, Support.ByHand, OwnDefaults, _ => true, Amounts),
        new(Trait.NothingElse, Support.ByHand, OwnDefaults, _ => true, Amounts),
        new(Trait.ExternalAuth, Support.ByHand, NoAuth, e => e.Auth is not null),
        new(Trait.Firewall, Support.ByHand, NoFirewall, e => e.Values.Waf),
        new(Trait.Webhook, Support.ByHand, PathOfAnother, e => e.LeadsPathsElsewhere,
            e => [string.Join(", ", e.Main.Paths.Select(p => p.Path)), string.Join(", ", e.Main.Paths.Select(p => p.Service.Name))]),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
        exposure.Routes.IsEmpty ? [] : [IngressObject.Create(exposure, exposure.Values.AppPrefix.Name(Name), Class(exposure), [.. exposure.AllRoutes])];

    private static string? Class(PlatformExposure exposure) =>
        exposure.Values.IngressClasses.TryGetValue("ingress", out var name) ? name.ToString() : null;

    private static ImmutableArray<string> IdleSeconds(PlatformExposure exposure) => [exposure.Values.IdleTimeout.ToString()];

    private static ImmutableArray<string> Amounts(PlatformExposure exposure) =>
        [exposure.Values.IdleTimeout.ToString(), Capacity.Streams.ToString(CultureInfo.InvariantCulture)];

    private static ImmutableArray<string> Port(PlatformExposure exposure) => [exposure.Values.HttpsPort.ToString()];
}
