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

    /// <param name="route">Whose Service gets the requests.</param>
    /// <param name="paths">Prefixes, of whole path segments.</param>
    public static YamlMapping Forward(Route route, params IEnumerable<string> paths) => new()
    {
        ["matches"] = Matches(paths),
        // 0s is no limit at all. Never backendRequest: Kong turns it into read and write timeouts of zero.
        ["timeouts"] = new YamlMapping { ["request"] = "0s" },
        ["backendRefs"] = new YamlSequence
        {
            new YamlMapping { ["name"] = route.Service.Name.ToString(), ["port"] = route.Service.Port },
        },
    };

    /// <summary>A rule that leads nowhere: implementations answer it themselves, with 500.</summary>
    public static YamlMapping LeadNowhere(IEnumerable<PathPrefix> paths) => new() { ["matches"] = Matches(paths.Select(p => p.ToString())) };

    /// <summary>Path and query are kept; without a port it is that of the scheme.</summary>
    public static YamlMapping RedirectToHttps(PortNumber port) => new()
    {
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

    private static YamlSequence Matches(IEnumerable<string> paths) => new()
    {
        paths.Select(path => new YamlMapping
        {
            ["path"] = new YamlMapping { ["type"] = "PathPrefix", ["value"] = path },
        }),
    };
}
