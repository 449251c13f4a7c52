using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Exposure;
using NapTasks.Yaml;

namespace NapTasks.Rendering;

/// <summary>All files of <c>manifests/</c>, in memory, in ordinal order of their paths.</summary>
internal sealed record ManifestSet(ImmutableArray<ManifestFile> Files)
{
    public static ManifestSet From(PlatformExposure exposure, IEnumerable<IngressController> controllers)
    {
        var parts = controllers
            .Select(c => new Part($"routes/{c.Name}", c.Routes(exposure).Select(o => (o.Name.ToString(), o.Document))))
            .Prepend(new Part("services", exposure.Services.Select(s => (s.Name.ToString(), ServiceManifests.Print(exposure, s)))))
            .ToArray();
        var root = Yaml(Kustomization.FileName, Kustomization.Print(parts.Select(p => p.Folder)));
        return new([.. parts.SelectMany(p => p.Files).Append(root).OrderBy(f => f.Path, StringComparer.Ordinal)]);
    }

    private static ManifestFile Yaml(string path, YamlMapping document) => ManifestFile.Generated(path, YamlDocument.Print(document));

    /// <summary>A folder that is applied as one: its objects, and the kustomization over them.</summary>
    private sealed class Part(string folder, IEnumerable<(string Name, YamlMapping Document)> objects)
    {
        public string Folder => folder;

        public IEnumerable<ManifestFile> Files => objects
            .Select(o => Yaml($"{folder}/{o.Name}.yaml", o.Document))
            .Append(Yaml($"{folder}/{Kustomization.FileName}", Kustomization.Print(objects.Select(o => $"{o.Name}.yaml"))));
    }
}
