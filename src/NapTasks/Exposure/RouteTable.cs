using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>The five public hosts, as data.</summary>
internal static class RouteTable
{
    private static readonly ImmutableArray<Row> Rows =
    [
        new("main", PlatformService.ControlPlane, Traffic.Streaming, (main, _) => main) { Guarded = true, IsMain = true },
        // The control plane serves files.* by its Host header, without login: a host of its own.
        new("files", PlatformService.ControlPlane, Traffic.Download, (main, _) => main.Child("files")),
        new("browser", PlatformService.Browser, Traffic.Streaming, (main, _) => main.Child("browsers")) { Guarded = true },
        new("sandbox", PlatformService.Sandbox, Traffic.Streaming, (_, sandbox) => sandbox),
        new("sandbox-preview", PlatformService.Sandbox, Traffic.Streaming, (_, sandbox) => sandbox.Wildcard),
    ];

    /// <summary>The routes of the modules that are on.</summary>
    public static IEnumerable<Route> Routes(
        DeploymentValues values,
        Hostname main,
        IReadOnlyDictionary<PlatformService, ServiceExposure> services)
    {
        var sandbox = values.SandboxDomain ?? main.Child("sandbox");
        var secret = values.TlsSecretName ?? values.AppPrefix.Name("tls-cert");
        var wildcardSecret = values.SandboxTlsSecretName ?? values.AppPrefix.Name("sandbox-tls-cert");
        return from row in Rows
               where services.ContainsKey(row.Service)
               let host = row.Host(main, sandbox)
               select new Route(
                   values.AppPrefix.Name(row.Suffix),
                   host,
                   services[row.Service],
                   row.Traffic,
                   values.Tls == TlsMode.Offloaded ? null : host.IsWildcard ? wildcardSecret : secret,
                   row.IsMain ? values.BlockPaths : [],
                   row.Guarded,
                   row.IsMain);
    }

    /// <param name="Suffix">What follows the prefix in the route's name.</param>
    /// <param name="Service">Where it leads.</param>
    /// <param name="Traffic">What travels.</param>
    /// <param name="Host">From the main domain and the sandbox' domain.</param>
    private sealed record Row(string Suffix, PlatformService Service, Traffic Traffic, Func<Hostname, Hostname, Hostname> Host)
    {
        public bool Guarded { get; init; }

        public bool IsMain { get; init; }
    }
}
