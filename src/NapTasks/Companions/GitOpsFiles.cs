using NapTasks.Controllers;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// Tells Argo CD or Flux to apply this repository. It is beside <c>manifests/</c>, since it is applied once, by hand, where the tool runs.
/// It points to <c>overlays/</c>, so that the customer's patches are applied, too.
/// </summary>
internal static class GitOpsFiles
{
    /// <summary>Relative to the repository.</summary>
    public const string Folder = "gitops";

    /// <summary>The customer's kustomization, over <c>manifests/</c>.</summary>
    public const string Applied = "overlays";

    /// <summary>The generated manifests.</summary>
    public const string Manifests = "manifests";

    /// <summary>Objects that other people apply get an object of their own, in a folder of its own.</summary>
    public const string ForClusterOperator = $"{Manifests}/cluster";

    /// <param name="exposure">The deployment.</param>
    /// <param name="hasCluster">Whether there is anything for the cluster's operator.</param>
    /// <returns>By path, relative to <see cref="Folder"/>; none without a tool.</returns>
    public static IEnumerable<(string Path, YamlMapping Document)> Of(PlatformExposure exposure, bool hasCluster)
    {
        if (exposure.Values.GitOps is not { } gitOps)
            yield break;
        var tool = GitOpsKeys.Word(gitOps.Tool);
        if (gitOps.Tool == GitOpsTool.Flux)
            yield return ($"{tool}/source.yaml", FluxObjects.Source(exposure.Values.AppPrefix, gitOps, Name(exposure)));
        yield return ($"{tool}/exposure.yaml", gitOps.Tool == GitOpsTool.Flux
            ? FluxObjects.Exposure(exposure.Values.AppPrefix, gitOps, Name(exposure), Name(exposure), Applied)
            : ArgoCdObjects.Exposure(exposure, gitOps, Name(exposure)));
        if (!hasCluster)
            yield break;
        var cluster = Name(exposure).With("cluster");
        yield return ($"cluster/{tool}.yaml", gitOps.Tool == GitOpsTool.Flux
            ? FluxObjects.Cluster(exposure.Values.AppPrefix, gitOps, cluster, Name(exposure), ForClusterOperator)
            : ArgoCdObjects.Cluster(exposure, gitOps, cluster));
    }

    /// <summary>Keeps a Service from being deleted when it leaves the repository, or with the tool's object: the installer's pods, and the installer, still need it.</summary>
    public static YamlMapping ServiceAnnotations(PlatformExposure exposure) => exposure.Values.GitOps?.Tool switch
    {
        GitOpsTool.ArgoCd => new() { ["argocd.argoproj.io/sync-options"] = "Prune=false,Delete=false" },
        GitOpsTool.Flux => new() { ["kustomize.toolkit.fluxcd.io/prune"] = "disabled" },
        _ => [],
    };

    /// <summary>An object of the tool, in its namespace.</summary>
    public static YamlMapping Create(AppPrefix partOf, GitOpsValues gitOps, string apiVersion, string kind, ObjectName name, YamlMapping spec, YamlMapping? annotations = null) =>
        KubernetesObject.Print(partOf, apiVersion, kind, name, gitOps.Namespace, new YamlMapping { ["spec"] = spec }, annotations);

    // A tool's namespace holds objects of many deployments, so they are named after the platform's own, which is unique.
    private static ObjectName Name(PlatformExposure exposure) => new($"{exposure.Values.Namespace}-exposure");
}
