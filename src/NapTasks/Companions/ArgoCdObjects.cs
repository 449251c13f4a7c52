using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>Argo CD's Applications (argoproj.io/v1alpha1), for the cluster that Argo CD runs in.</summary>
internal static class ArgoCdObjects
{
    public static YamlMapping Exposure(PlatformExposure exposure, GitOpsValues gitOps, ObjectName name) =>
        Application(exposure, gitOps, name, GitOpsFiles.Applied, Automatic());

    /// <summary>Synchronised when its owner says so.</summary>
    public static YamlMapping Cluster(PlatformExposure exposure, GitOpsValues gitOps, ObjectName name) =>
        Application(exposure, gitOps, name, GitOpsFiles.ForClusterOperator, ByHand());

    /// <summary>How routes are synchronised: new ones first, then the old ones go.</summary>
    public static YamlMapping Automatic() => new()
    {
        ["automated"] = new YamlMapping { ["prune"] = true, ["selfHeal"] = true },
        ["syncOptions"] = new YamlSequence { "ServerSideApply=true", "PruneLast=true" },
    };

    /// <summary>An Application compares with what the API server would make of the manifests: what the server fills in is then no difference.</summary>
    public static YamlMapping ComparedByServer() => new() { ["argocd.argoproj.io/compare-options"] = "ServerSideDiff=true" };

    /// <summary>How objects of the cluster's operator are.</summary>
    public static YamlMapping ByHand() => new() { ["syncOptions"] = new YamlSequence { "ServerSideApply=true" } };

    private static YamlMapping Application(PlatformExposure exposure, GitOpsValues gitOps, ObjectName name, string path, YamlMapping syncPolicy) =>
        GitOpsFiles.Create(exposure.Values.AppPrefix, gitOps, "argoproj.io/v1alpha1", "Application", name, new YamlMapping
        {
            ["project"] = gitOps.Project.ToString(),
            ["source"] = new YamlMapping
            {
                ["repoURL"] = gitOps.Url.ToString(),
                ["targetRevision"] = gitOps.Revision.ToString(),
                ["path"] = gitOps.Path.Child(path),
            },
            ["destination"] = new YamlMapping
            {
                ["server"] = "https://kubernetes.default.svc",
                ["namespace"] = exposure.Values.Namespace.ToString(),
            },
            ["syncPolicy"] = syncPolicy,
        },
        ComparedByServer());
}
