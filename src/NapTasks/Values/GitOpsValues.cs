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
    private static readonly ObjectName DefaultProject = new("default");

    /// <summary>Null where there is no tool, or no URL, which the rules do not allow with one.</summary>
    public static GitOpsValues? Read(KeyReader keys)
    {
        var tool = keys.OptionalStruct(GitOpsKeys.Tool);
        var url = keys.OptionalClass(GitOpsKeys.RepoUrl);
        var revision = keys.Optional(GitOpsKeys.Revision, GitRevision.Main);
        var path = keys.Optional(GitOpsKeys.Path, RepositoryPath.Root);
        var ns = keys.Optional(GitOpsKeys.Namespace, tool == GitOpsTool.Flux ? Flux : ArgoCd);
        var project = keys.Optional(GitOpsKeys.Project, DefaultProject);
        var secret = keys.OptionalClass(GitOpsKeys.SecretName);
        return tool is { } chosen && url is not null ? new GitOpsValues(chosen, url, revision, path, ns, project, secret) : null;
    }
}

/// <summary>What applies a repository to a cluster by itself.</summary>
internal enum GitOpsTool
{
    ArgoCd,
    Flux,
}
