using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Controllers;

/// <summary>The controllers there are, by name.</summary>
internal sealed class IngressControllerCatalogue
{
    private readonly Dictionary<string, IngressController> controllers;

    public IngressControllerCatalogue(IEnumerable<IngressController> controllers)
    {
        IngressController[] inOrder = [.. controllers.OrderBy(c => c.Name, StringComparer.Ordinal)];
        this.controllers = inOrder.ToDictionary(c => c.Name, StringComparer.Ordinal);
        Names = [.. inOrder.Select(c => c.Name)];
        Known = [.. inOrder.Select(c => new KnownController(c.Name, c.UsualClass, c.Keys, c.Trusts))];
    }

    /// <summary>Every controller of this assembly. They are listed here, since a search by reflection takes a sixth of a small build's time.</summary>
    public static IngressControllerCatalogue Default { get; } = new(
    [
        new Apisix(), new Cilium(), new Contour(), new Emissary(), new EnvoyGateway(), new F5Nginx(), new GatewayApi(), new HaproxyIngress(),
        new HaproxyTech(), new IngressNginx(), new Istio(), new Kong(), new OpenShift(), new PlainIngress(), new Traefik(),
    ]);

    /// <summary>In ordinal order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>What the reading of values has to know of them.</summary>
    public ImmutableArray<KnownController> Known { get; }

    public IngressController this[string name] => controllers[name];
}
