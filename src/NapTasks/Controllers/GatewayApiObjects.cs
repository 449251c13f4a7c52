using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>
/// Objects of gateway.networking.k8s.io. HTTPRoutes carry <c>timeouts</c>, which the standard channel has since Gateway API 1.2;
/// ListenerSet is of 1.5; ReferenceGrant is written as v1beta1, since v1 came with 1.5 only.
/// </summary>
internal static class GatewayApiObjects
{
    public const string Group = "gateway.networking.k8s.io";

    private const string V1 = Group + "/v1";

    public static KubernetesObject Gateway(PlatformExposure exposure, ObjectName name, string className, IEnumerable<Listener> listeners) =>
        KubernetesObject.Create(exposure, V1, "Gateway", name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["gatewayClassName"] = className,
                ["listeners"] = new YamlSequence { listeners.Select(l => l.ToYaml()) },
            },
        });

    /// <summary>Listeners of the platform's namespace on somebody else's Gateway; the Secrets stay here and need no grant.</summary>
    public static KubernetesObject ListenerSet(PlatformExposure exposure, ObjectName name, GatewayReference gateway, IEnumerable<Listener> listeners) =>
        KubernetesObject.Create(exposure, V1, "ListenerSet", name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["parentRef"] = new YamlMapping { ["name"] = gateway.Name.ToString(), ["namespace"] = gateway.Namespace.ToString() },
                ["listeners"] = new YamlSequence { listeners.Select(l => l.ToYaml()) },
            },
        });

    /// <summary>Lets Gateways of one other namespace read Secrets of the platform's.</summary>
    public static KubernetesObject SecretGrant(PlatformExposure exposure, ObjectName name, Namespace from, IEnumerable<ObjectName> secrets) =>
        KubernetesObject.Create(exposure, Group + "/v1beta1", "ReferenceGrant", name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["from"] = new YamlSequence
                {
                    new YamlMapping { ["group"] = Group, ["kind"] = "Gateway", ["namespace"] = from.ToString() },
                },
                ["to"] = new YamlSequence
                {
                    secrets.Select(s => new YamlMapping { ["group"] = "", ["kind"] = "Secret", ["name"] = s.ToString() }),
                },
            },
        });

    public static KubernetesObject HttpRoute(
        PlatformExposure exposure,
        ObjectName name,
        IEnumerable<YamlNode> parents,
        IEnumerable<Hostname> hosts,
        params IEnumerable<YamlNode> rules) =>
        KubernetesObject.Create(exposure, V1, "HTTPRoute", name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["parentRefs"] = new YamlSequence { parents },
                ["hostnames"] = new YamlSequence { hosts.Select(h => (YamlNode)h.ToString()) },
                ["rules"] = new YamlSequence { rules },
            },
        });

    /// <summary>What a route attaches to: a listener of a Gateway, or of a ListenerSet.</summary>
    /// <param name="reference">Somebody else's Gateway; null: one of our own.</param>
    /// <param name="own">Our own Gateway's or ListenerSet's name.</param>
    /// <param name="listener">Its name.</param>
    public static YamlMapping ParentRef(GatewayReference? reference, ObjectName own, string listener) => new()
    {
        ["group"] = Group,
        ["kind"] = reference is { ThroughListenerSet: true } ? "ListenerSet" : "Gateway",
        ["name"] = reference is { ThroughListenerSet: false, Name: var existing } ? existing.ToString() : own.ToString(),
        ["namespace"] = reference is { ThroughListenerSet: false, Namespace: var other } ? other.ToString() : null,
        ["sectionName"] = listener,
    };

    /// <summary>A Service, and its share of the requests. Every default of the API server is written out, or GitOps tools would see a difference for ever.</summary>
    public static YamlMapping BackendRef(ObjectName service, int port) => new()
    {
        ["group"] = "",
        ["kind"] = "Service",
        ["name"] = service.ToString(),
        ["port"] = port,
        ["weight"] = 1,
    };

    /// <param name="route">Whose Service gets the requests.</param>
    /// <param name="headers">What the Service is told beside what the client sent; empty: nothing.</param>
    /// <param name="paths">Prefixes, of whole path segments.</param>
    public static YamlMapping Forward(Route route, YamlMapping headers, params IEnumerable<string> paths) => new()
    {
        ["matches"] = Matches(paths),
        ["filters"] = headers.IsEmpty ? null : new YamlSequence { SetHeaders(headers) },
        // 0s is no limit at all. Never backendRequest: Kong turns it into read and write timeouts of zero.
        ["timeouts"] = new YamlMapping { ["request"] = "0s" },
        ["backendRefs"] = new YamlSequence { BackendRef(route.Service.Name, route.Service.Port) },
    };

    /// <summary>A rule for paths that lead nowhere, or to a Service without pods.</summary>
    public static YamlMapping LeadNowhere(IEnumerable<PathPrefix> paths, YamlMapping? closed = null) => new()
    {
        ["matches"] = Matches(paths.Select(p => p.ToString())),
        ["backendRefs"] = closed is null ? null : new YamlSequence { closed },
    };

    /// <summary>A Service that selects no pods, so that every implementation answers for it by itself, with 503 or 500.</summary>
    public static KubernetesObject ClosedService(PlatformExposure exposure, ObjectName name, int port) =>
        KubernetesObject.Create(exposure, "v1", "Service", name, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["type"] = "ClusterIP",
                // With a selector, since some implementations treat a Service without EndpointSlices as missing.
                ["selector"] = new YamlMapping { ["app"] = name.ToString() },
                ["ports"] = new YamlSequence { new YamlMapping { ["name"] = "http", ["port"] = port, ["targetPort"] = port, ["protocol"] = "TCP" } },
            },
        });

    /// <summary>Path and query are kept; without a port it is that of the scheme.</summary>
    public static YamlMapping RedirectToHttps(PortNumber port) => new()
    {
        ["matches"] = Matches("/"),
        ["filters"] = new YamlSequence
        {
            new YamlMapping
            {
                ["type"] = "RequestRedirect",
                ["requestRedirect"] = new YamlMapping
                {
                    ["scheme"] = "https",
                    ["port"] = port == PortNumber.Https ? null : port.Number,
                    ["statusCode"] = 301,
                },
            },
        },
    };

    private static YamlMapping SetHeaders(YamlMapping headers) => new()
    {
        ["type"] = "RequestHeaderModifier",
        ["requestHeaderModifier"] = new YamlMapping
        {
            ["set"] = new YamlSequence { headers.Select(h => new YamlMapping { ["name"] = h.Key, ["value"] = h.Value }) },
        },
    };

    private static YamlSequence Matches(params IEnumerable<string> paths) => new()
    {
        paths.Select(path => new YamlMapping
        {
            ["path"] = new YamlMapping { ["type"] = "PathPrefix", ["value"] = path },
        }),
    };
}
