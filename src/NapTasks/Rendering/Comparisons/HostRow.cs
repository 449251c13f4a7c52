using System.Collections.Immutable;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Rendering.Comparisons;

/// <summary>How users reach a host, or a path with a Service of its own.</summary>
/// <param name="Route">The place and its Service.</param>
/// <param name="Today">The objects that carry it, or the node port's URL; empty: it is not to be had.</param>
/// <param name="Then">The same with the other choice.</param>
internal sealed record HostRow(Route Route, ImmutableArray<string> Today, ImmutableArray<string> Then)
{
    public static ImmutableArray<HostRow> Between(RoutingState today, RoutingState then)
    {
        ImmutableArray<Route> routes = [.. (then.Site.Exposure.Routes.IsEmpty ? today : then).Site.Exposure.AllRoutes];
        return [.. routes.Select(r => new HostRow(r, Carriers(today, r, routes), Carriers(then, r, routes)))];
    }

    private static ImmutableArray<string> Carriers(RoutingState state, Route route, ImmutableArray<Route> routes)
    {
        if (state.Site.Controllers.IsEmpty)
            return NodePortUrl(state, route);
        var objects = (state.Objects ?? []).Where(o => o.Kind != "Service").ToArray();
        var own = objects.Where(o => Owner(o.Name, routes) == route).ToArray();
        // Where a path has no object of its own, that of its host has it.
        if (own.Length == 0 && route.Path is not null)
            return Carriers(state, routes.Single(r => r.Host == route.Host && r.Path is null), routes);
        var carriers = own.Length > 0 ? own : objects.Where(o => YamlLeaves.Of(o.Document).Any(leaf => leaf.Text == route.Host.ToString()));
        return [.. carriers.GroupBy(o => o.Kind, StringComparer.Ordinal).Select(kind => $"{kind.Key} {string.Join(", ", kind.Select(o => o.Name))}")];
    }

    // As a rule objects are named after the route that they carry, with or without words behind that; else one carries all hosts.
    private static Route? Owner(ObjectName name, ImmutableArray<Route> routes) =>
        routes.Where(r => name == r.Name || name.ToString().StartsWith($"{r.Name}-", StringComparison.Ordinal)).MaxBy(r => r.Name.ToString().Length);

    // Previews are recognised by their own host name, which a node port's URL does not have; Services of the installer's have no node port.
    private static ImmutableArray<string> NodePortUrl(RoutingState state, Route route) =>
        !route.IsWildcard && state.Site.Exposure.Services.FirstOrDefault(s => s.Name == route.Service.Name)?.NodePort is { } port
            ? [$"http://{state.Values.Host}:{port}"]
            : [];
}
