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
        var objects = controllers.Select(c => (c.Name, ForOperator: c.Routes(exposure).ToLookup(o => o.ForClusterOperator))).ToArray();
        var applied = objects
            .Select(c => ObjectFolder.Of($"routes/{c.Name}", c.ForOperator[false]))
            .Prepend(ObjectFolder.Of("services", exposure.Services.Select(s => Service(exposure, s, controllers))))
            .ToArray();
        // Other people apply these, so the root does not list them.
        var cluster = objects
            .Select(c => ObjectFolder.Of($"cluster/{c.Name}", c.ForOperator[true]))
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
