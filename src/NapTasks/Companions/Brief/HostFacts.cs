using System.Collections.Immutable;
using NapTasks.Exposure;

namespace NapTasks.Companions.Brief;

/// <summary>A public host.</summary>
/// <param name="Index">From 0, in the order of the routes.</param>
/// <param name="Name">For previews a wildcard.</param>
/// <param name="Role">A word for what it is there for, which the templates put into words.</param>
/// <param name="Sample">A name that it stands for.</param>
/// <param name="Authority">That name as it stands in a URL, with the port where it is not 443.</param>
/// <param name="Streams">Whether it carries WebSockets.</param>
/// <param name="Health">The path that load balancers may ask; empty: there is none.</param>
/// <param name="GuardsHealth">Whether the customer's own authentication stands before that path.</param>
/// <param name="GuardsLogin">Whether it stands before the login page.</param>
internal sealed record HostFacts(
    int Index, string Name, string Role, string Sample, string Authority, bool Streams, string Health, bool GuardsHealth, bool GuardsLogin)
{
    public string Url => $"https://{Authority}";

    /// <summary>The name below which a wildcard stands for all.</summary>
    public string Parent => Name[2..];

    public static HostFacts Of(PlatformExposure exposure, Route route, int index)
    {
        var sample = SampleOf(route);
        var port = exposure.Values.HttpsPort == Values.PortNumber.Https ? "" : $":{exposure.Values.HttpsPort}";
        var health = route.HealthPath ?? "";
        return new(index, $"{route.Host}", WordFor(route.Role), sample, $"{sample}{port}", route.Traffic == Traffic.Streaming,
            health, exposure.AsksLogin(route, health), exposure.AsksLogin(route, "/login"));
    }

    /// <summary>A name that the host of a route stands for.</summary>
    public static string SampleOf(Route route) => route.IsWildcard ? $"nap-check.{route.Host.WildcardParent}" : $"{route.Host}";

    public static string WordFor(HostRole role) => role.ToString().ToLowerInvariant();
}

/// <summary>A path that leads past the service of its host, and is asked by services outside, without a login.</summary>
/// <param name="Index">Behind those of the hosts.</param>
/// <param name="Name">The host with the path.</param>
/// <param name="Url">What is registered with services outside.</param>
/// <param name="Service">The name of its Service, which the installer makes.</param>
internal sealed record PathFacts(int Index, string Name, string Url, string Service)
{
    public static PathFacts Of(PlatformExposure exposure, Route route, int index) =>
        new(index, route.Address, $"https://{exposure.Authority(route.Host)}{route.Path!.Exact}", $"{route.Service.Name}");
}

/// <summary>A service, with the hosts that lead to it; with node ports alone that is the node's own.</summary>
internal sealed record ServiceFacts(int Index, string Name, string Role, int NodePort, string Url, string Health, ImmutableArray<LabelFacts> Hosts)
{
    public const string SandboxAndPreviews = "sandbox_and_previews";

    public static ServiceFacts Of(ServiceExposure service, int index, string node, IEnumerable<HostFacts> hosts)
    {
        var authority = $"{EntryFacts.BeforePort(node)}:{service.KeptNodePort}";
        LabelFacts[] labels = [.. hosts.Select(h => new LabelFacts(h.Index, h.Name))];
        var role = service.Service == PlatformService.ControlPlane ? "main" : service.Service == PlatformService.Browser ? "browsers" : SandboxAndPreviews;
        return new(index, $"{service.Name}", role, service.KeptNodePort.Number, $"http://{authority}", service.Service.HealthPath ?? "",
            labels is [] ? [new(index, authority)] : [.. labels]);
    }
}

/// <summary>What the picture calls a host.</summary>
internal sealed record LabelFacts(int Index, string Name);

/// <summary>An address that users open.</summary>
internal sealed record PlaceFacts(string Address, string Role);
