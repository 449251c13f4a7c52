using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions;

/// <summary>What a companion is made from.</summary>
/// <param name="Exposure">The neutral model.</param>
/// <param name="Controllers">Those that carry the routes, in the order of INGRESS_CONTROLLER; empty where there are no routes.</param>
internal sealed record Site(PlatformExposure Exposure, ImmutableArray<IngressController> Controllers)
{
    private ImmutableArray<ControllerRoutes> routes;
    private ImmutableArray<CompanionObjects> companions;

    /// <summary>The objects that carry the routes; made once, since the pages tell of them, too.</summary>
    public ImmutableArray<ControllerRoutes> Routes =>
        routes.IsDefault ? routes = [.. Controllers.Select(c => new ControllerRoutes(c, [.. c.Routes(Exposure)]))] : routes;

    /// <summary>The objects that come with the routes, likewise.</summary>
    public ImmutableArray<CompanionObjects> Companions =>
        companions.IsDefault ? companions = [.. CompanionList.All.Select(c => new CompanionObjects(c, [.. c.Objects(this)]))] : companions;

    /// <summary>All objects but the Services, in the order of applying.</summary>
    public IEnumerable<KubernetesObject> Objects => Companions.SelectMany(c => c.Objects).Concat(Routes.SelectMany(r => r.Objects));

    /// <summary>Where the Secrets with the certificates have to be, each once: for most controllers the platform's own namespace.</summary>
    public IEnumerable<Namespace> CertificateNamespaces => Controllers.Select(c => c.CertificateNamespace(Exposure)).Distinct();

    public static Site From(DeploymentValues values, IngressControllerCatalogue catalogue) => new(
        PlatformExposure.From(values),
        values.HasRoutes ? [.. values.Controllers.Select(name => catalogue[name])] : []);
}

/// <summary>The objects that carry the routes through one controller.</summary>
internal sealed record ControllerRoutes(IngressController Controller, ImmutableArray<KubernetesObject> Objects);

/// <summary>The objects that one companion adds.</summary>
internal sealed record CompanionObjects(Companion Companion, ImmutableArray<KubernetesObject> Objects);
