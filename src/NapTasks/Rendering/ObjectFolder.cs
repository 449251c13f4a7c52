using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Yaml;

namespace NapTasks.Rendering;

/// <summary>A folder that is applied as one: a file per object, and the kustomization over them.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Objects">By file name, in the order of the kustomization.</param>
internal sealed record ObjectFolder(string Path, ImmutableArray<NamedDocument> Objects)
{
    /// <summary>Files are named after their objects; where two share a name, the later one's has its kind in it too.</summary>
    public static ObjectFolder Of(string path, IEnumerable<KubernetesObject> objects)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return new(path, [.. objects.Select(o => new NamedDocument(FileName(o), o.Document))]);

        string FileName(KubernetesObject o) =>
            names.Add(o.Name.ToString()) ? $"{o.Name}.yaml" : $"{o.Name}.{o.Kind.ToLowerInvariant()}.yaml";
    }

    public IEnumerable<ManifestFile> Files() => Objects
        .Select(o => Yaml($"{Path}/{o.File}", o.Document))
        .Append(Yaml($"{Path}/{Kustomization.FileName}", Kustomization.Print(Objects.Select(o => o.File))));

    public static ManifestFile Yaml(string path, YamlMapping document) => ManifestFile.Generated(path, YamlDocument.Print(document));
}

/// <summary>A document, and the name of its file.</summary>
internal sealed record NamedDocument(string File, YamlMapping Document);
