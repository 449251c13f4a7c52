using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>How a tool in the cluster gets this repository.</summary>
/// <param name="Tool">Which one.</param>
/// <param name="Url">Where it fetches.</param>
/// <param name="Revision">What it fetches.</param>
/// <param name="Path">Where in there this deployment repository lies.</param>
/// <param name="Namespace">Where the tool runs, and reads its own objects.</param>
/// <param name="Project">Argo CD's project.</param>
/// <param name="SecretName">Flux: the Secret with which it fetches; null: without one.</param>
internal sealed record GitOpsValues(
    GitOpsTool Tool,
    RepositoryUrl Url,
    GitRevision Revision,
    RepositoryPath Path,
    Namespace Namespace,
    ObjectName Project,
    ObjectName? SecretName)
{
    private static readonly Namespace ArgoCd = Values.Namespace.Parse("", "argocd").Value;
    private static readonly Namespace Flux = Values.Namespace.Parse("", "flux-system").Value;

    /// <summary>Null where there is no tool, or no URL, which the rules do not allow with one.</summary>
    public static GitOpsValues? Read(KeyReader keys)
    {
        var tool = keys.OptionalStruct(GitOpsKeys.Tool);
        var url = keys.OptionalClass(GitOpsKeys.RepoUrl);
        var revision = keys.Optional(GitOpsKeys.Revision);
        var path = keys.Optional(GitOpsKeys.Path);
        var ns = keys.Optional(GitOpsKeys.Namespace, tool == GitOpsTool.Flux ? Flux : ArgoCd);
        var project = keys.Optional(GitOpsKeys.Project);
        var secret = keys.OptionalClass(GitOpsKeys.SecretName);
        return tool is { } chosen && url is not null ? new GitOpsValues(chosen, url, revision, path, ns, project, secret) : null;
    }
}

/// <summary>The keys of what applies this repository by itself.</summary>
internal static class GitOpsKeys
{
    public static readonly Key<GitOpsTool> Tool = new("GITOPS_TOOL", ParseTool,
        "`argocd` or `flux`", "What applies this repository by itself: its objects are generated in `gitops/`");

    public static readonly Key<RepositoryUrl> RepoUrl = new("GITOPS_REPO_URL", RepositoryUrl.Parse,
        "https, http or ssh URL without password", "Where the cluster fetches this repository") { Absent = "error with GITOPS_TOOL", Under = Tool.Name };

    public static readonly Key<GitRevision> Revision = new("GITOPS_REVISION", GitRevision.Parse,
        "branch, commit, or `refs/tags/…`", "Which revision is applied") { Default = $"{GitRevision.Main}", Under = Tool.Name };

    public static readonly Key<RepositoryPath> Path = new("GITOPS_PATH", RepositoryPath.Parse,
        "folder", "Where in the git repository this deployment repository lies") { Default = $"{RepositoryPath.Root}", Under = Tool.Name };

    public static readonly Key<Namespace> Namespace = new("GITOPS_NAMESPACE", Values.Namespace.Parse,
        "DNS label", "Namespace of the tool")
    {
        Absent = "`argocd`; with flux `flux-system`",
        Derived = v => v.GitOps is { } tool ? new(tool.Namespace, Tool) : null,
        Under = Tool.Name,
    };

    public static readonly Key<ObjectName> Project = new("GITOPS_PROJECT", ObjectName.Parse,
        "object name", "Argo CD's project") { Default = "default", Under = Tool.Name };

    public static readonly Key<ObjectName> SecretName = new("GITOPS_SECRET_NAME", ObjectName.Parse,
        "object name", "Flux: Secret in its namespace with the login or the key for the repository") { Absent = "none; error with ssh", Under = Tool.Name };

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

/// <summary>What applies a repository to a cluster by itself.</summary>
internal enum GitOpsTool
{
    ArgoCd,
    Flux,
}
