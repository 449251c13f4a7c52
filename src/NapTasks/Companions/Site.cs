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
    /// <summary>Where the Secrets with the certificates have to be, each once: for most controllers the platform's own namespace.</summary>
    public IEnumerable<Namespace> CertificateNamespaces => Controllers.Select(c => c.CertificateNamespace(Exposure)).Distinct();

    public static Site From(DeploymentValues values, IngressControllerCatalogue catalogue) => new(
        PlatformExposure.From(values),
        values.HasRoutes ? [.. values.Controllers.Select(name => catalogue[name])] : []);
}
