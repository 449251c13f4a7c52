using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// Flux' GitRepository (source.toolkit.fluxcd.io/v1) and Kustomizations (kustomize.toolkit.fluxcd.io/v1, Flux 2.5 or later for
/// deletionPolicy). Flux always applies on the server's side.
/// </summary>
internal static class FluxObjects
{
    public static YamlMapping Source(AppPrefix partOf, GitOpsValues gitOps, ObjectName name) =>
        GitOpsFiles.Create(partOf, gitOps, "source.toolkit.fluxcd.io/v1", "GitRepository", name, new YamlMapping
        {
            ["interval"] = "5m",
            ["url"] = gitOps.Url.ToString(),
            ["ref"] = new YamlMapping
            {
                [gitOps.Revision switch { { IsCommit: true } => "commit", { IsReference: true } => "name", _ => "branch" }] = gitOps.Revision.ToString(),
            },
            ["secretRef"] = gitOps.SecretName is { } secret ? new YamlMapping { ["name"] = secret.ToString() } : null,
        });

    public static YamlMapping Exposure(AppPrefix partOf, GitOpsValues gitOps, ObjectName name, ObjectName source, string path) =>
        Kustomization(partOf, gitOps, name, source, path, prune: true);

    /// <summary>Never takes anything away from the cluster's operator.</summary>
    public static YamlMapping Cluster(AppPrefix partOf, GitOpsValues gitOps, ObjectName name, ObjectName source, string path) =>
        Kustomization(partOf, gitOps, name, source, path, prune: false);

    private static YamlMapping Kustomization(AppPrefix partOf, GitOpsValues gitOps, ObjectName name, ObjectName source, string path, bool prune) =>
        GitOpsFiles.Create(partOf, gitOps, "kustomize.toolkit.fluxcd.io/v1", "Kustomization", name, new YamlMapping
        {
            ["interval"] = "10m",
            ["retryInterval"] = "2m",
            ["timeout"] = "5m",
            ["sourceRef"] = new YamlMapping { ["kind"] = "GitRepository", ["name"] = source.ToString() },
            ["path"] = $"./{gitOps.Path.Child(path)}",
            ["prune"] = prune,
            // Deleting this object, to go back to kubectl, leaves the routes alone.
            ["deletionPolicy"] = "Orphan",
        });
}
