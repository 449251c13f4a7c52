using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Exposure;
using NapTasks.Yaml;

namespace NapTasks.Rendering;

/// <summary>All files of <c>manifests/</c>, in memory, in ordinal order of their paths.</summary>
internal sealed record ManifestSet(ImmutableArray<ManifestFile> Files)
{
    public static ManifestSet From(PlatformExposure exposure, ImmutableArray<IngressController> controllers)
    {
        var objects = controllers.SelectMany(c => c.Routes(exposure).Select(o => (Controller: c.Name, Object: o))).ToArray();
        var applied = controllers
            .Select(c => ObjectFolder.Of($"routes/{c.Name}", objects.Where(o => o.Controller == c.Name && !o.Object.ForClusterOperator).Select(o => o.Object)))
            .Prepend(ObjectFolder.Of("services", exposure.Services.Select(s => Service(exposure, s, controllers))))
            .ToArray();
        // Other people apply these, so the root does not list them.
        var cluster = controllers
            .Select(c => ObjectFolder.Of($"cluster/{c.Name}", objects.Where(o => o.Controller == c.Name && o.Object.ForClusterOperator).Select(o => o.Object)))
            .Where(f => !f.Objects.IsEmpty);
        return new(
        [
            .. applied.Concat(cluster).SelectMany(f => f.Files())
                .Append(ObjectFolder.Yaml(Kustomization.FileName, Kustomization.Print(applied.Select(f => f.Path))))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ]);
    }

    private static KubernetesObject Service(PlatformExposure exposure, ServiceExposure service, IEnumerable<IngressController> controllers)
    {
        var annotations = new YamlMapping();
        foreach (var (key, value) in controllers.SelectMany(c => c.ServiceAnnotations(exposure)))
            annotations[key] = value;
        return new KubernetesObject("Service", service.Name, ServiceManifests.Print(exposure, service, annotations));
    }
}
