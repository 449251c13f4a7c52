using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>What Argo CD and Flux each need, and what only the other one takes.</summary>
internal static class GitOpsRules
{
    private static readonly ImmutableArray<Key> DependsOn = [GitOpsKeys.Tool, GitOpsKeys.RepoUrl];

    private static readonly Rule UrlMissing = new(GitOpsDiagnostics.UrlMissing, DependsOn, (_, keys) =>
        Finding.When(keys.IsSet(GitOpsKeys.Tool) && !keys.IsSet(GitOpsKeys.RepoUrl), GitOpsKeys.Tool));

    private static readonly Rule ToolMissing = new(GitOpsDiagnostics.ToolMissing, [GitOpsKeys.Tool], (_, keys) =>
        keys.IsSet(GitOpsKeys.Tool) ? [] : GitOpsKeys.All.Where(keys.IsSet).Take(1).Select(key => new Finding(key, [key.Name])));

    private static readonly Rule ShortUrl = new(GitOpsDiagnostics.ShortUrl, DependsOn, (values, _) =>
        Flux(values) is { Url: { IsShort: true } url } ? [new Finding(GitOpsKeys.RepoUrl, [url.WithScheme])] : []);

    private static readonly Rule KeyMissing = new(GitOpsDiagnostics.KeyMissing, [.. DependsOn, GitOpsKeys.SecretName], (values, _) =>
        Finding.When(Flux(values) is { Url.IsSsh: true, SecretName: null }, GitOpsKeys.RepoUrl));

    private static readonly Rule Head = new(GitOpsDiagnostics.Head, [.. DependsOn, GitOpsKeys.Revision], (values, _) =>
        Finding.When(Flux(values) is { Revision.IsHead: true }, GitOpsKeys.Revision));

    private static readonly Rule NotRead = new(GitOpsDiagnostics.NotRead, DependsOn, (values, keys) =>
        values.GitOps is not { Tool: var tool } ? []
        : tool == GitOpsTool.Flux ? Finding.When(keys.IsSet(GitOpsKeys.Project), GitOpsKeys.Project, GitOpsKeys.Project.Name, "Flux")
        : Finding.When(keys.IsSet(GitOpsKeys.SecretName), GitOpsKeys.SecretName, GitOpsKeys.SecretName.Name, "Argo CD"));

    public static ImmutableArray<Rule> All { get; } = [UrlMissing, ToolMissing, ShortUrl, KeyMissing, Head, NotRead];

    private static GitOpsValues? Flux(DeploymentValues values) => values.GitOps is { Tool: GitOpsTool.Flux } flux ? flux : null;
}
