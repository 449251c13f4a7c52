using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// OpenShift's router: a Route (route.openshift.io/v1) per host. A Route takes its certificate from a Secret by
/// <c>externalCertificate</c>, OpenShift 4.19 or later, which the router's service account must be allowed to read.
/// </summary>
internal sealed class OpenShift : IngressController
{
    // The router's own default, for the proxy that ends TLS ahead of the Routes.
    private const int RouterTunnelSeconds = 3600;

    private const int RouterBufferBytes = 65536;

    private static readonly ObjectPlace Router = new("operator.openshift.io/v1", "IngressController", "default", "oc");

    private static readonly DiagnosticDescriptor LastEntry = new("NAP4230", Warning,
        "With INGRESS_TRUSTED_HOPS the last entry of X-Forwarded-For goes for the user's address, of whoever reaches the router: let it be reached through the load balancer alone, and of several proxies let the inner one send the user's address",
        "设置 INGRESS_TRUSTED_HOPS 后，X-Forwarded-For 的最后一项即视为用户地址，无论请求来自谁：只允许经负载均衡访问路由器；有多级代理时，请让内层代理发送用户地址");

    private static readonly DiagnosticDescriptor CertificatesBefore419 = new("NAP4232", Warning,
        "OpenShift before 4.19 drops externalCertificate, and the Routes then show the router's own certificate. There, patch tls.certificate and tls.key of the Secret into each Route in its place, again at every renewal",
        "4.19 之前的 OpenShift 会丢弃 externalCertificate，Route 因而出示路由器自己的证书。在这类集群上，请改为把 Secret 中的证书和私钥写入各 Route 的 tls.certificate 和 tls.key，每次续期都要重做");

    private static readonly DiagnosticDescriptor RedirectsTo443 = ControllerTexts.RedirectsTo443("NAP4234", "OpenShift's router", "OpenShift 路由器");

    private static readonly DiagnosticDescriptor BlockByHand = new("NAP4235", Warning,
        "A Route cannot refuse requests, so INGRESS_BLOCK_PATHS is not carried into the objects. For each of the paths create a Route with host {0}, that spec.path and the same spec.tls, if any, leading to a Service of yours that answers 404. The router compares a path as it is written: spellings such as /./_cp/x and /%5Fcp/x still reach the platform, so refuse these in front of the router",
        "Route 无法拒绝请求，INGRESS_BLOCK_PATHS 没有写入对象。请为每个路径创建一个 Route，主机名为 {0}，spec.path 为该路径，原 Route 若有 spec.tls 则与之相同，并指向一个始终返回 404 的 Service。路由器按字面比较路径，/./_cp/x、/%5Fcp/x 之类的写法仍会到达平台，请在路由器之前拦截");

    private static readonly DiagnosticDescriptor AuthByHand = new("NAP4236", Warning,
        "INGRESS_AUTH_URL is not carried into the objects: OpenShift's router has no external authentication. Run an authenticating proxy such as oauth2-proxy and lead spec.to of these Routes to it in overlays/. Let the proxy itself pass INGRESS_AUTH_EXEMPT_PATHS, and no Route with a path: the router takes /mcp/../api for a path below /mcp. Routes: {0}",
        "INGRESS_AUTH_URL 无法写入对象：OpenShift 路由器不支持外部鉴权。请部署 oauth2-proxy 等鉴权代理，在 overlays/ 中把下列 Route 的 spec.to 指向它。INGRESS_AUTH_EXEMPT_PATHS 请由该代理放行，不要用带路径的 Route：路由器会把 /mcp/../api 当作 /mcp 之下的路径。Route：{0}");

    private static readonly DiagnosticDescriptor NoFirewall = ControllerTexts.NoFirewall("NAP4237", "OpenShift's router", "OpenShift 路由器");

    private static readonly DiagnosticDescriptor SecretsFirst = new("NAP4238", Warning,
        "OpenShift refuses a Route whose certificate is not there yet. Create these Secrets of type kubernetes.io/tls before the Routes, and apply as a user or service account that may create and update routes/custom-host: {0}",
        "证书尚不存在时，OpenShift 会拒绝引用它的 Route。请先创建下列 kubernetes.io/tls 类型的 Secret 再应用 Route，且执行应用的用户或服务账号须有 routes/custom-host 的 create 和 update 权限：{0}");

    private static readonly DiagnosticDescriptor CertificatesFirst = new("NAP4240", Warning,
        "OpenShift refuses a Route whose certificate is not there yet. Apply manifests/certificates first and wait: kubectl -n {0} wait --for=condition=Ready --timeout=10m certificate {1}. Apply the Routes as a user or service account that may create and update routes/custom-host",
        "证书尚不存在时，OpenShift 会拒绝引用它的 Route。请先应用 manifests/certificates 并等待签发：kubectl -n {0} wait --for=condition=Ready --timeout=10m certificate {1}。应用 Route 的用户或服务账号须有 routes/custom-host 的 create 和 update 权限");

    private static readonly DiagnosticDescriptor NoClass = new("NAP4239", Warning,
        "An OpenShift Route has no class, so INGRESS_CLASS changes nothing. Where several routers run, patch the labels that routeSelector asks for into the Routes in overlays/",
        "OpenShift 的 Route 没有类，INGRESS_CLASS 不起作用。若有多个 router，请在 overlays/ 中给 Route 加上 routeSelector 要求的标签");

    private static readonly DiagnosticDescriptor PathAsWritten = new("NAP4229", Warning,
        "The router compares a path as it is written and passes it on: {0}/../x reaches {1}, which may take it for /x. So all that {1} answers can be reached; where that is too much, refuse dot segments and backslashes in front of the router",
        "路由器按字面比较路径并原样转发：{0}/../x 会到达 {1}，可能被当作 /x，因此 {1} 应答的一切都可能从外部访问。如不可接受，请在路由器之前拒绝含点段和反斜杠的路径");

    public override string Name => "openshift";

    public override string? UsualNamespace => "openshift-ingress";

    // OpenShift puts it on every namespace that its router's traffic comes from, including the one for the nodes' network.
    public override NamespaceLabel SourceNamespace(PlatformExposure exposure) => new("policy-group.network.openshift.io/ingress", "");

    public override Message Title { get; } = new("OpenShift, Route", "OpenShift，Route");

    public override string MinimumVersion => "4.19; 4.14 with certificates by hand";

    public override string VersionSource => "`externalCertificate` with 4.19, `httpHeaders` of a Route with 4.14 (its documentation)";

    public override Evidence Seen { get; } = new("router on HAProxy 2.8", [Trait.WildcardHost, Trait.TlsSecrets, Trait.WebSockets,
        Trait.UnlimitedResponses, Trait.NoBuffering, Trait.UnlimitedBodies, Trait.PausedTransfers, Trait.HeaderSize, Trait.OddPaths, Trait.Redirect]);

    public override ImmutableArray<Trait> Tried { get; } = [Trait.ForwardedHost, Trait.ClientAddress, Trait.Webhook];

    public override string WhileAuthIsDown => "as your authenticating proxy says";

    public override ProxyTrust Trusts => ProxyTrust.ByHops;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        Router.Field("spec.routeAdmission.wildcardPolicy", Trait.WildcardHost, _ => new YamlScalar("WildcardsAllowed"), "4.2", new(
            "The Route of the previews is accepted and not served.", "预览的 Route 会被接受，但不对外提供服务。")) with
        {
            Applies = e => e.Routes.Any(r => r.IsWildcard),
            Also = new("Any namespace may then claim a wildcard below a domain that nobody else has.", "此后任何命名空间都可以占用无人使用的域名的通配。"),
        },
        Router.Field("spec.tuningOptions.tunnelTimeout", Trait.IdleStreams, e => new YamlScalar($"{e.Values.IdleTimeout}s"), "4.9", new(
            "The proxy that ends TLS closes WebSockets that are silent for an hour, whatever a Route says.", "终止 TLS 的代理会关闭静默一小时的 WebSocket，与 Route 的设置无关。")) with
        {
            Applies = e => e.Values.Tls == TlsMode.Terminate && e.Values.IdleTimeout.Seconds > RouterTunnelSeconds,
        },
        Router.Field("spec.tuningOptions.clientTimeout", Trait.PausedTransfers, e => new YamlScalar($"{e.Values.IdleTimeout}s"), "4.9", new(
            "An upload that is silent for 30 s is cut, and a download whose reader pauses as long.", "上传静默 30 秒即被切断，下载方暂停读取同样时长也会被切断。")) with
        {
            Also = ControllerTexts.SlowClients,
        },
        Router.Field("spec.tuningOptions.headerBufferBytes", Trait.HeaderSize, _ => new YamlScalar(RouterBufferBytes), "4.8", new(
            "Headers of more than 24 kB are refused: pages of an authentication proxy come near.", "超过 24 kB 的请求头或响应头会被拒绝，鉴权代理的页面接近这一大小。")) with { Also = HaproxyRules.Memory },
        Router.Field("spec.tuningOptions.maxConnections", Trait.Capacity, _ => new YamlScalar(Capacity.Connections), "4.12", new(
            "A router process carries 25,000 streams, of which each takes two connections.", "每个路由器进程承载 25,000 个流，每个流占两个连接。")) with
        {
            Also = new("It holds for all hosts, and takes memory.", "对所有主机名生效，并占用内存。"),
        },
    ];

    /// <summary>The operator's: its object is not where the router's pods are.</summary>
    public override Namespace SettingsNamespace(PlatformExposure exposure) => Namespace.Parse(Name, "openshift-ingress-operator").Value;

    public override ImmutableArray<Limit> Limits { get; } =
    [
        new(Trait.Class, Support.No, NoClass, e => e.Values.IngressClasses.ContainsKey("openshift")),
        new(Trait.TlsSecrets, Support.ByHand, SecretsFirst, e => e.Values.Tls == TlsMode.Terminate && !e.IssuesCertificates, e => [string.Join(", ", Secrets(e))]),
        new(Trait.TlsSecrets, Support.ByHand, CertificatesFirst, e => e.IssuesCertificates, e => [e.Values.Namespace.ToString(), string.Join(' ', Secrets(e))]),
        new(Trait.TlsSecrets, Support.ByHand, CertificatesBefore419, e => e.Values.Tls == TlsMode.Terminate),
        new(Trait.HttpsPort, Support.No, RedirectsTo443, e => e.RedirectsElsewhere, e => [e.Values.HttpsPort.ToString()]),
        new(Trait.ClientAddress, Support.Partly, LastEntry, e => e.Values.Trust.Hops > 0) { Warns = false },
        new(Trait.BlockedPaths, Support.ByHand, BlockByHand, e => e.Routes.Any(r => !r.BlockedPaths.IsEmpty), e => [e.Routes.Single(r => r.IsMain).Host.ToString()]),
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null, e => [string.Join(", ", e.GuardedRoutes.Select(r => r.Name))]),
        new(Trait.Firewall, Support.No, NoFirewall, e => e.Values.Waf),
        new(Trait.Webhook, Support.Partly, PathAsWritten, e => e.LeadsPathsElsewhere,
            e => [string.Join(", ", e.Main.Paths.Select(p => p.Path)), string.Join(", ", e.Main.Paths.Select(p => p.Service.Name))]),
    ];

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
    [
        // First: the API server refuses a Route whose Secret the router may not read.
        .. CertificateAccess(exposure, Secrets(exposure)),
        .. exposure.AllRoutes.Select(route => RouteObject(exposure, route)),
    ];

    private static ImmutableArray<ObjectName> Secrets(PlatformExposure exposure) =>
        [.. exposure.Routes.Select(r => r.TlsSecret).OfType<ObjectName>().Distinct()];

    private static KubernetesObject RouteObject(PlatformExposure exposure, Route route) =>
        KubernetesObject.Create(exposure, "route.openshift.io/v1", "Route", route.Name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                // A host may not contain an asterisk: any one name below the domain stands for all of them.
                ["host"] = route.IsWildcard ? $"preview{route.Host.ToString()[1..]}" : route.Host.ToString(),
                // It ends at a segment; of several the longest counts.
                ["path"] = route.Path?.Exact,
                ["wildcardPolicy"] = route.IsWildcard ? "Subdomain" : "None",
                ["to"] = new YamlMapping { ["kind"] = "Service", ["name"] = route.Service.Name.ToString(), ["weight"] = 100 },
                // The three Services have a name for it. What the installer calls that of another is not known, but its number is that of the container.
                ["port"] = new YamlMapping { ["targetPort"] = route.Service is ServiceExposure ? "http" : route.Service.Port },
                ["tls"] = route.TlsSecret is { } secret ? Tls(secret) : null,
                // After what the router adds by itself, so that there is only one of each.
                ["httpHeaders"] = new YamlMapping { ["actions"] = new YamlMapping { ["request"] = new YamlSequence { Headers(exposure) } } },
            },
        }, new YamlMapping
        {
            // What a client wrote itself is replaced, unless a proxy in front is believed.
            ["haproxy.router.openshift.io/set-forwarded-headers"] = exposure.Values.Trust.Hops == 0 ? "replace" : "if-none",
            // The first governs SSE and slow answers, the second WebSockets.
            ["haproxy.router.openshift.io/timeout"] = $"{exposure.Values.IdleTimeout}s",
            ["haproxy.router.openshift.io/timeout-tunnel"] = $"{exposure.Values.IdleTimeout}s",
        });

    private static IEnumerable<YamlMapping> Headers(PlatformExposure exposure)
    {
        yield return SetHeader("X-Forwarded-Host", HaproxyRules.Host);
        // Every user comes by https, to the router or to the load balancer in front; the router does not check a header that it received.
        if (exposure.Values.Trust.Hops > 0)
        {
            // Its last entry: a proxy that appends to the header keeps the client's own entries in front.
            yield return SetHeader("X-Forwarded-For", "%[req.hdr(X-Forwarded-For)]");
        }
        else if (exposure.Values.Tls == TlsMode.Terminate)
        {
            yield break;
        }

        yield return SetHeader("X-Forwarded-Proto", "https");
        // It would still say http.
        yield return new YamlMapping { ["name"] = "Forwarded", ["action"] = new YamlMapping { ["type"] = "Delete" } };
    }

    private static YamlMapping SetHeader(string name, string value) => new()
    {
        ["name"] = name,
        ["action"] = new YamlMapping { ["type"] = "Set", ["set"] = new YamlMapping { ["value"] = value } },
    };

    private static YamlMapping Tls(ObjectName secret) => new()
    {
        ["termination"] = "edge",
        ["insecureEdgeTerminationPolicy"] = "Redirect",
        ["externalCertificate"] = new YamlMapping { ["name"] = secret.ToString() },
    };

    private IEnumerable<KubernetesObject> CertificateAccess(PlatformExposure exposure, ImmutableArray<ObjectName> secrets)
    {
        if (secrets.IsEmpty)
            yield break;
        var name = Shared(exposure.Values.AppPrefix.Name("certificates"));
        yield return KubernetesObject.Create(exposure, "rbac.authorization.k8s.io/v1", "Role", name, new YamlMapping
        {
            ["rules"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["apiGroups"] = new YamlSequence { "" },
                    ["resources"] = new YamlSequence { "secrets" },
                    ["resourceNames"] = new YamlSequence { secrets.Select(s => (YamlNode)s.ToString()) },
                    ["verbs"] = new YamlSequence { "get", "list", "watch" },
                },
            },
        });
        yield return KubernetesObject.Create(exposure, "rbac.authorization.k8s.io/v1", "RoleBinding", name, new YamlMapping
        {
            ["roleRef"] = new YamlMapping { ["apiGroup"] = "rbac.authorization.k8s.io", ["kind"] = "Role", ["name"] = name.ToString() },
            ["subjects"] = new YamlSequence
            {
                new YamlMapping { ["kind"] = "ServiceAccount", ["name"] = "router", ["namespace"] = "openshift-ingress" },
            },
        });
    }
}
