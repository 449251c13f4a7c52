using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// Flux' GitRepository (source.toolkit.fluxcd.io/v1) and Kustomizations (kustomize.toolkit.fluxcd.io/v1, Flux 2.5 or later for
/// deletionPolicy). Flux always applies on the server's side.
/// </summary>
internal static class FluxObjects
{
    public static YamlMapping Source(PlatformExposure exposure, GitOpsValues gitOps, ObjectName name) =>
        GitOpsFiles.Create(exposure, gitOps, "source.toolkit.fluxcd.io/v1", "GitRepository", name, new YamlMapping
        {
            ["interval"] = "5m",
            ["url"] = gitOps.Url.ToString(),
            ["ref"] = new YamlMapping
            {
                [gitOps.Revision switch { { IsCommit: true } => "commit", { IsReference: true } => "name", _ => "branch" }] = gitOps.Revision.ToString(),
            },
            ["secretRef"] = gitOps.SecretName is { } secret ? new YamlMapping { ["name"] = secret.ToString() } : null,
        });

    public static YamlMapping Exposure(PlatformExposure exposure, GitOpsValues gitOps, ObjectName name) =>
        Kustomization(exposure, gitOps, name, name, GitOpsFiles.Applied, prune: true);

    /// <summary>Never takes anything away from the cluster's operator.</summary>
    public static YamlMapping Cluster(PlatformExposure exposure, GitOpsValues gitOps, ObjectName name, ObjectName source) =>
        Kustomization(exposure, gitOps, name, source, GitOpsFiles.ForClusterOperator, prune: false);

    private static YamlMapping Kustomization(PlatformExposure exposure, GitOpsValues gitOps, ObjectName name, ObjectName source, string path, bool prune) =>
        GitOpsFiles.Create(exposure, gitOps, "kustomize.toolkit.fluxcd.io/v1", "Kustomization", name, new YamlMapping
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
