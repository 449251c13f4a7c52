using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>Argo CD's Applications (argoproj.io/v1alpha1), for the cluster that Argo CD runs in.</summary>
internal static class ArgoCdObjects
{
    public static YamlMapping Exposure(PlatformExposure exposure, GitOpsValues gitOps, ObjectName name) =>
        Application(exposure, gitOps, name, GitOpsFiles.Applied, new YamlMapping
        {
            ["automated"] = new YamlMapping { ["prune"] = true, ["selfHeal"] = true },
            // New routes first, then the old ones go.
            ["syncOptions"] = new YamlSequence { "ServerSideApply=true", "PruneLast=true" },
        });

    /// <summary>Synchronised when its owner says so.</summary>
    public static YamlMapping Cluster(PlatformExposure exposure, GitOpsValues gitOps, ObjectName name) =>
        Application(exposure, gitOps, name, GitOpsFiles.ForClusterOperator, new YamlMapping
        {
            ["syncOptions"] = new YamlSequence { "ServerSideApply=true" },
        });

    private static YamlMapping Application(PlatformExposure exposure, GitOpsValues gitOps, ObjectName name, string path, YamlMapping syncPolicy) =>
        GitOpsFiles.Create(exposure, gitOps, "argoproj.io/v1alpha1", "Application", name, new YamlMapping
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
                ["namespace"] = exposure.Namespace.ToString(),
            },
            ["syncPolicy"] = syncPolicy,
        });
}
