using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>
/// networking.k8s.io/v1 Ingress, which several controllers read, each with its own class and annotations. The kind has no
/// field for timeouts, buffering, body sizes or redirects.
/// </summary>
internal static class IngressObject
{
    // Of whole path segments, with or without a slash at its end.
    private const string Prefix = "Prefix";

    /// <param name="exposure">The deployment.</param>
    /// <param name="name">With the controller's name at the end.</param>
    /// <param name="className">The IngressClass; null: the cluster's default.</param>
    /// <param name="routes">A rule for each host; hosts that share a Secret are in one entry under <c>tls</c>.</param>
    /// <param name="annotations">The controller's; all values are strings.</param>
    public static KubernetesObject Create(
        PlatformExposure exposure,
        ObjectName name,
        string? className,
        IReadOnlyCollection<Route> routes,
        YamlMapping? annotations = null) =>
        KubernetesObject.Create(exposure, "networking.k8s.io/v1", "Ingress", name, Body(className, routes, route => [new(route.Path?.Exact ?? "/", Prefix)]), annotations);

    /// <summary>
    /// As <see cref="Create(PlatformExposure, ObjectName, string, IReadOnlyCollection{Route}, YamlMapping?)"/>, for some paths of one host only, and for
    /// some that only this controller understands.
    /// </summary>
    public static KubernetesObject Create(
        PlatformExposure exposure,
        ObjectName name,
        string? className,
        Route route,
        IEnumerable<PathPrefix> paths,
        YamlMapping? annotations = null,
        IEnumerable<string>? controllersOwn = null) =>
        KubernetesObject.Create(
            exposure,
            "networking.k8s.io/v1",
            "Ingress",
            name,
            Body(className, [route], _ => [.. paths.Select(p => new Match(p.Exact, Prefix)), .. (controllersOwn ?? []).Select(p => new Match(p, "ImplementationSpecific"))]),
            annotations);

    private static YamlMapping Body(string? className, IReadOnlyCollection<Route> routes, Func<Route, Match[]> paths) => new()
    {
        ["spec"] = new YamlMapping
        {
            ["ingressClassName"] = className,
            ["tls"] = routes.Any(r => r.TlsSecret is not null)
                ? new YamlSequence { routes.Where(r => r.TlsSecret is not null).GroupBy(r => r.TlsSecret!).Select(Tls) }
                : null,
            ["rules"] = new YamlSequence { routes.GroupBy(r => r.Host).Select(host => Rule(host, paths)) },
        },
    };

    private static YamlMapping Tls(IGrouping<ObjectName, Route> group) => new()
    {
        ["hosts"] = new YamlSequence { group.Select(r => r.Host).Distinct().Select(h => (YamlNode)h.ToString()) },
        ["secretName"] = group.Key.ToString(),
    };

    private static YamlMapping Rule(IGrouping<Hostname, Route> host, Func<Route, Match[]> paths) => new()
    {
        ["host"] = host.Key.ToString(),
        ["http"] = new YamlMapping
        {
            ["paths"] = new YamlSequence
            {
                // The longest that matches counts; controllers that do not say so take the first.
                from route in host.OrderByDescending(r => r.Path?.Exact.Length ?? 0)
                from path in paths(route)
                select new YamlMapping
                {
                    ["path"] = path.Path,
                    ["pathType"] = path.Type,
                    ["backend"] = new YamlMapping
                    {
                        ["service"] = new YamlMapping
                        {
                            ["name"] = route.Service.Name.ToString(),
                            ["port"] = new YamlMapping { ["number"] = route.Service.Port },
                        },
                    },
                },
            },
        },
    };

    private sealed record Match(string Path, string Type);
}
