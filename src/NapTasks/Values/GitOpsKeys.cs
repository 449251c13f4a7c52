using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The keys of what applies this repository by itself.</summary>
internal static class GitOpsKeys
{
    public static readonly Key<GitOpsTool> Tool = new("GITOPS_TOOL", ParseTool,
        "`argocd` or `flux`", "none", "What applies this repository by itself: its objects are generated in `gitops/`");

    public static readonly Key<RepositoryUrl> RepoUrl = new("GITOPS_REPO_URL", RepositoryUrl.Parse,
        "https, http or ssh URL without password", "error with GITOPS_TOOL", "Where the cluster fetches this repository") { Under = Tool.Name };

    public static readonly Key<GitRevision> Revision = new("GITOPS_REVISION", GitRevision.Parse,
        "branch, commit, or `refs/tags/…`", $"`{GitRevision.Main}`", "Which revision is applied") { Under = Tool.Name };

    public static readonly Key<RepositoryPath> Path = new("GITOPS_PATH", RepositoryPath.Parse,
        "folder", $"`{RepositoryPath.Root}`", "Where in the git repository this deployment repository lies") { Under = Tool.Name };

    public static readonly Key<Namespace> Namespace = new("GITOPS_NAMESPACE", Values.Namespace.Parse,
        "DNS label", "`argocd`; with flux `flux-system`", "Namespace of the tool") { Under = Tool.Name };

    public static readonly Key<ObjectName> Project = new("GITOPS_PROJECT", ObjectName.Parse,
        "object name", "`default`", "Argo CD's project") { Under = Tool.Name };

    public static readonly Key<ObjectName> SecretName = new("GITOPS_SECRET_NAME", ObjectName.Parse,
        "object name", "none; error with ssh", "Flux: Secret in its namespace with the login or the key for the repository") { Under = Tool.Name };

    /// <summary>For the documentation, in its order.</summary>
    public static ImmutableArray<Key> All { get; } = [Tool, RepoUrl, Revision, Path, Namespace, Project, SecretName];

    /// <summary>The word for a tool, as it stands in values.env.</summary>
    public static string Word(GitOpsTool tool) => tool == GitOpsTool.ArgoCd ? "argocd" : "flux";

    private static Parsed<GitOpsTool> ParseTool(string key, string text) => text switch
    {
        "argocd" => GitOpsTool.ArgoCd,
        "flux" => GitOpsTool.Flux,
        _ => ValuesDiagnostics.NotOneOf.With(key, text, "argocd, flux"),
    };
}
