namespace NapTasks.Tests.Values;

/// <summary>For <see cref="RuleTests"/>: what Argo CD and Flux each need.</summary>
internal static class GitOpsRuleCases
{
    private static readonly ValuesText None = ValuesText.NodePort;
    private static readonly ValuesText ArgoCd = None.With("GITOPS_TOOL", "argocd").With("GITOPS_REPO_URL", "https://git.example.com/nap/acme.git");
    private static readonly ValuesText Flux = ArgoCd.With("GITOPS_TOOL", "flux");
    private static readonly ValuesText Ssh = Flux.With("GITOPS_REPO_URL", "ssh://git@git.example.com:2222/nap/acme.git");

    public static IEnumerable<(string Code, ValuesText Faulty, string At, string Says)> Faulty =>
    [
        ("NAP2601", ArgoCd.Without("GITOPS_REPO_URL"), "GITOPS_TOOL", "add: GITOPS_REPO_URL=https://"),
        ("NAP2601", Flux.With("GITOPS_REPO_URL", ""), "GITOPS_TOOL", "add: GITOPS_REPO_URL=https://"),
        ("NAP2602", ArgoCd.Without("GITOPS_TOOL"), "GITOPS_REPO_URL", "Add: GITOPS_TOOL=argocd"),
        ("NAP2602", None.With("GITOPS_PATH", "acme"), "GITOPS_PATH", "GITOPS_PATH changes nothing"),
        ("NAP2607", Ssh.With("GITOPS_REPO_URL", "git@git.example.com:nap/acme.git").With("GITOPS_SECRET_NAME", "x"),
            "GITOPS_REPO_URL", "Write GITOPS_REPO_URL=ssh://git@git.example.com/nap/acme.git"),
        ("NAP2608", Ssh, "GITOPS_REPO_URL", "add: GITOPS_SECRET_NAME=nap-git"),
        ("NAP2609", Flux.With("GITOPS_REVISION", "HEAD"), "GITOPS_REVISION", "GITOPS_REVISION=main"),
        ("NAP2610", Flux.With("GITOPS_PROJECT", "nap"), "GITOPS_PROJECT", "GITOPS_PROJECT changes nothing with Flux"),
        ("NAP2610", ArgoCd.With("GITOPS_SECRET_NAME", "nap"), "GITOPS_SECRET_NAME", "GITOPS_SECRET_NAME changes nothing with Argo CD"),
    ];

    public static IEnumerable<(string Code, ValuesText Good)> Good =>
    [
        ("NAP2601", ArgoCd),
        ("NAP2601", None),
        ("NAP2602", None),
        ("NAP2602", ArgoCd),
        ("NAP2607", ArgoCd.With("GITOPS_REPO_URL", "git@git.example.com:nap/acme.git")),
        ("NAP2607", Ssh.With("GITOPS_SECRET_NAME", "x")),
        ("NAP2608", Ssh.With("GITOPS_SECRET_NAME", "x")),
        ("NAP2608", Ssh.With("GITOPS_TOOL", "argocd")),
        ("NAP2608", Flux),
        ("NAP2609", ArgoCd.With("GITOPS_REVISION", "HEAD")),
        ("NAP2609", Flux.With("GITOPS_REVISION", "refs/heads/HEAD")),
        ("NAP2610", ArgoCd.With("GITOPS_PROJECT", "nap")),
        ("NAP2610", Ssh.With("GITOPS_SECRET_NAME", "x")),
    ];
}
