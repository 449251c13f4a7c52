using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Companions.Brief;
using NapTasks.Controllers;
using NapTasks.Exposure;
using NapTasks.Yaml;

namespace NapTasks.Rendering;

/// <summary>All files of <c>manifests/</c>, in memory, in ordinal order of their paths.</summary>
internal sealed record ManifestSet(ImmutableArray<ManifestFile> Files)
{
    private const string Cluster = "cluster";

    public static ManifestSet Empty { get; } = new([]);

    /// <summary>What the first lines of the files in <c>gitops/</c> have before the path.</summary>
    public const string GitOpsOwner = $"{GitOpsFiles.Folder}/";

    /// <summary>The same for <c>brief/</c>.</summary>
    public const string BriefOwner = "brief/";

    /// <summary>Files of any kind, in whatever order.</summary>
    public static ManifestSet Of(IEnumerable<ManifestFile> files) => new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)]);

    /// <summary>All files of <c>gitops/</c>; none where nothing applies the repository by itself.</summary>
    public static ManifestSet GitOps(Site site, ManifestSet manifests) =>
        GitOps(GitOpsFiles.Of(site.Exposure, manifests.Files.Any(f => f.Path == $"{Cluster}/{Kustomization.FileName}")));

    public static ManifestSet GitOps(IEnumerable<(string Path, YamlMapping Document)> documents) =>
        Of(documents.Select(d => ManifestFile.Generated(d.Path, YamlDocument.Print(d.Document), GitOpsOwner)));

    /// <summary>All files of <c>brief/</c>. They are made anew for each reader: the folder itself keeps them out of git.</summary>
    public static ManifestSet Brief(Site site) =>
        Of(BriefPages.Of(site).Append(new TextFile(".gitignore", "*\n")).Select(f => ManifestFile.Generated(f.Name, f.Body, BriefOwner)));

    public static ManifestSet From(Site site)
    {
        var companions = site.Companions.Select(c => Folders.Of(c.Companion.Folder, c.Objects)).ToArray();
        var routes = site.Routes.Select(r => Folders.Of(r.Controller.Name, r.Objects, "routes/")).ToArray();
        // In the order of applying: what the routes need stands before them.
        ObjectFolder[] applied =
        [
            ObjectFolder.Of("services", site.Exposure.Services.Select(s => Service(site, s))),
            .. companions.Select(c => c.Applied).Where(f => !f.Objects.IsEmpty),
            .. routes.Select(r => r.Applied),
        ];
        // Other people apply these, so the root does not list them.
        var cluster = companions.Concat(routes).Select(f => f.Cluster).Where(f => !f.Objects.IsEmpty).ToArray();
        return Of(
            applied.Concat(cluster).SelectMany(f => f.Files())
                .Concat(TextFiles(site).Select(f => ManifestFile.Generated(f.Name, f.Body)))
                .Append(ObjectFolder.Yaml(Kustomization.FileName, Kustomization.Print(applied.Select(f => f.Path))))
                .Concat(cluster.Length > 0
                    ? [ObjectFolder.Yaml($"{Cluster}/{Kustomization.FileName}", Kustomization.Print(cluster.Select(f => f.Path[(Cluster.Length + 1)..])))]
                    : []));
    }

    /// <summary>The same with one more file.</summary>
    public ManifestSet With(ManifestFile file) => Of(Files.Append(file));

    /// <summary>Files that are not applied, relative to <c>manifests/</c>.</summary>
    public static IEnumerable<TextFile> TextFiles(Site site) =>
    [
        .. CompanionList.All.SelectMany(c => c.Files(site).Select(f => f with { Name = $"{c.Folder}/{f.Name}" })),
        .. site.Controllers.SelectMany(c => SettingFiles.Of(c, site.Exposure)).Select(f => f with { Name = SettingFiles.Folder + f.Name }),
    ];

    /// <summary>Every object that is to be applied, by whomever.</summary>
    public static IEnumerable<KubernetesObject> Objects(Site site) =>
    [
        .. site.Exposure.Services.Select(s => Service(site, s)),
        .. site.Objects,
    ];

    private static KubernetesObject Service(Site site, ServiceExposure service)
    {
        var annotations = new YamlMapping();
        foreach (var added in site.Controllers.Select(c => c.ServiceAnnotations(site.Exposure)).Append(GitOpsFiles.ServiceAnnotations(site.Exposure)))
        {
            // Two controllers of one family may want the same.
            foreach (var (key, value) in added.Where(a => annotations[a.Key] is not YamlScalar there || there.Text != ((YamlScalar)a.Value).Text))
                annotations[key] = value;
        }

        return new KubernetesObject("Service", service.Name, ServiceManifests.Print(site.Exposure, service, annotations));
    }

    // What is applied, and what is for the cluster's operator.
    private sealed record Folders(ObjectFolder Applied, ObjectFolder Cluster)
    {
        public static Folders Of(string name, ImmutableArray<KubernetesObject> objects, string parent = "") => new(
            ObjectFolder.Of($"{parent}{name}", objects.Where(o => !o.ForClusterOperator)),
            ObjectFolder.Of($"{ManifestSet.Cluster}/{name}", objects.Where(o => o.ForClusterOperator)));
    }
}

/// <summary>A generated file.</summary>
/// <param name="Path">Relative to the output folder, with slashes.</param>
/// <param name="Text">All of it, with LF line ends; on disk it is UTF-8 without byte order mark.</param>
internal sealed record ManifestFile(string Path, string Text)
{
    /// <summary>Puts the ownership line in front.</summary>
    /// <param name="path">Relative to the output folder.</param>
    /// <param name="body">What follows the line.</param>
    /// <param name="owner">What stands before the path in the line, so that a copy from another output folder is not taken for generated.</param>
    public static ManifestFile Generated(string path, string body, string owner = "") => new(path, string.Concat(OwnershipLine.For(owner + path, body).ToString(), "\n", body));
}

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
