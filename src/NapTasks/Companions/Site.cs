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
    private ImmutableArray<(IngressController Controller, ImmutableArray<KubernetesObject> Objects)> routes;
    private ImmutableArray<(Companion Companion, ImmutableArray<KubernetesObject> Objects)> companions;

    /// <summary>The objects that carry the routes; made once, since the pages tell of them, too.</summary>
    public ImmutableArray<(IngressController Controller, ImmutableArray<KubernetesObject> Objects)> Routes =>
        routes.IsDefault ? routes = [.. Controllers.Select(c => (c, c.Routes(Exposure).ToImmutableArray()))] : routes;

    /// <summary>The objects that come with the routes, likewise.</summary>
    public ImmutableArray<(Companion Companion, ImmutableArray<KubernetesObject> Objects)> Companions =>
        companions.IsDefault ? companions = [.. CompanionList.All.Select(c => (c, c.Objects(this).ToImmutableArray()))] : companions;

    /// <summary>All objects but the Services, in the order of applying.</summary>
    public IEnumerable<KubernetesObject> Objects => Companions.SelectMany(c => c.Objects).Concat(Routes.SelectMany(r => r.Objects));

    /// <summary>Where the Secrets with the certificates have to be, each once: for most controllers the platform's own namespace.</summary>
    public IEnumerable<Namespace> CertificateNamespaces => Controllers.Select(c => c.CertificateNamespace(Exposure)).Distinct();

    public static Site From(DeploymentValues values, IngressControllerCatalogue catalogue) => new(
        PlatformExposure.From(values),
        values.HasRoutes ? [.. values.Controllers.Select(name => catalogue[name])] : []);
}
