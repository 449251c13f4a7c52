using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>The three Services and the five public hosts, as data, and the path that leads past them.</summary>
internal static class RouteTable
{
    private static readonly ImmutableArray<Row> Rows =
    [
        new(HostRole.Main, "main", PlatformService.ControlPlane, v => v.MainDomain!),
        // The control plane serves files.* by its Host header, without login, so it is a host of its own.
        new(HostRole.Files, "files", PlatformService.ControlPlane, v => v.MainDomain!.Child("files")),
        new(HostRole.Browsers, "browser", PlatformService.Browser, v => v.MainDomain!.Child("browsers")),
        new(HostRole.Sandbox, "sandbox", PlatformService.Sandbox, v => v.SandboxHost!),
        new(HostRole.Previews, "sandbox-preview", PlatformService.Sandbox, v => v.SandboxHost!.Wildcard),
    ];

    /// <summary>Of the modules that are on, the control plane first.</summary>
    public static IEnumerable<ServiceExposure> Services(DeploymentValues values) =>
        from module in new (PlatformService Service, NodePort Port, bool IsOn)[]
        {
            (PlatformService.ControlPlane, values.NodePort, true),
            (PlatformService.Browser, values.BrowserNodePort, values.BrowserEnabled),
            (PlatformService.Sandbox, values.SandboxNodePort, values.SandboxEnabled),
        }
        where module.IsOn
        select new ServiceExposure(module.Service, values.AppPrefix.Name(module.Service.Suffix), module.Port, values.Mode == ExposureMode.NodePort);

    /// <summary>The routes to these Services; none when no routes are wanted.</summary>
    public static IEnumerable<Route> Routes(DeploymentValues values, ImmutableArray<ServiceExposure> services) =>
        from row in Rows
        where values is { HasRoutes: true, MainDomain: not null }
        from service in services
        where service.Service == row.Service
        select new Route(
            values.AppPrefix.Name(row.Suffix),
            row.Host(values),
            row.Role,
            service,
            values.Tls == TlsMode.Offloaded ? null : row.Role == HostRole.Previews ? values.SandboxTlsSecret : values.TlsSecret,
            row.Role == HostRole.Main ? values.BlockPaths : [])
        {
            Paths = row.Role == HostRole.Main ? Paths(values) : [],
        };

    // A blocked path wins.
    private static ImmutableArray<PathRoute> Paths(DeploymentValues values) => values.Webhook && !values.BlockPaths.Any(b => b.Covers(PathPrefix.Webhook))
        ? [new("webhook", PathPrefix.Webhook, new(PlatformService.ChannelGateway, values.AppPrefix.Name(PlatformService.ChannelGateway.Suffix)))]
        : [];

    /// <param name="Role">What the host is there for.</param>
    /// <param name="Suffix">What follows the prefix in the route's name.</param>
    /// <param name="Service">Where it leads.</param>
    /// <param name="Host">Of a deployment whose main domain is known.</param>
    private sealed record Row(HostRole Role, string Suffix, PlatformService Service, Func<DeploymentValues, Hostname> Host);
}
