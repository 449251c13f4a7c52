using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Rendering;

namespace NapTasks.Tests.Rendering;

/// <summary>What Argo CD and Flux are given, and what keeps them from deleting the installer's Services.</summary>
public sealed class GitOpsTests
{
    private const string Url = "https://git.example.com/nap/acme.git";

    private static readonly ValuesText ArgoCd = ValuesText.External.With("GITOPS_TOOL", "argocd").With("GITOPS_REPO_URL", Url);
    private static readonly ValuesText Flux = ArgoCd.With("GITOPS_TOOL", "flux");

    internal static readonly ImmutableSortedDictionary<string, ValuesText> Deployments = new Dictionary<string, ValuesText>
    {
        ["argocd"] = ArgoCd,
        ["argocd-monorepo"] = ArgoCd.With("NAMESPACE", "agents").With("GITOPS_REPO_URL", "git@git.example.com:nap/customers.git")
            .With("GITOPS_PATH", "customers/acme").With("GITOPS_REVISION", "refs/tags/v1").With("GITOPS_NAMESPACE", "gitops").With("GITOPS_PROJECT", "nap"),
        ["argocd-with-cluster"] = WithCluster(ArgoCd),
        ["flux"] = Flux,
        ["flux-monorepo"] = Flux.With("NAMESPACE", "agents").With("GITOPS_REPO_URL", "ssh://git@git.example.com/nap/customers.git").With("GITOPS_SECRET_NAME", "nap-git")
            .With("GITOPS_PATH", "customers/acme").With("GITOPS_REVISION", "refs/tags/v1").With("GITOPS_NAMESPACE", "gitops"),
        ["flux-with-cluster"] = WithCluster(Flux).With("GITOPS_REVISION", "0123456789abcdef0123456789abcdef01234567"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Deployments.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Rendered(string name)
    {
        var result = Deployments[name].Render();
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message(Language.English)));
        // The object for the tool, and one of the Services that it must not delete.
        var files = result.GitOps.Files.Select(f => f with { Path = ManifestSet.GitOpsOwner + f.Path })
            .Concat(result.Manifests!.Files.Where(f => f.Path == "services/nap-cp.yaml")).ToArray();
        ConformanceMaterial.Write($"gitops/{name}", files);
        return Snapshot.Verify($"gitops/{name}", Bundle.Print(files));
    }

    [Fact]
    public void Without_a_tool_there_is_no_file_and_no_annotation()
    {
        var result = ValuesText.External.Render();
        Assert.Empty(result.GitOps.Files);
        Assert.All(result.Manifests!.Files, f => Assert.DoesNotContain("prune", f.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("argocd", "argocd.argoproj.io/sync-options: \"Prune=false,Delete=false\"")]
    [InlineData("flux", "kustomize.toolkit.fluxcd.io/prune: disabled")]
    public void Every_service_of_the_platform_and_nothing_else_is_kept_from_being_deleted(string tool, string annotation)
    {
        var files = ArgoCd.With("GITOPS_TOOL", tool).With("INGRESS_CONTROLLER", "kong").Render().Manifests!.Files;
        Assert.Equal(
            ["services/nap-browser.yaml", "services/nap-cp.yaml", "services/nap-sandbox.yaml"],
            files.Where(f => f.Text.Contains(annotation, StringComparison.Ordinal)).Select(f => f.Path));
        Assert.All(files.Where(f => f.Path.StartsWith("services/nap", StringComparison.Ordinal)), f => Assert.Contains("konghq.com/", f.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_clusters_operator_applies_is_left_to_an_object_of_its_own()
    {
        Assert.DoesNotContain(ArgoCd.Render().GitOps.Files, f => f.Path.StartsWith("cluster/", StringComparison.Ordinal));
        var cluster = WithCluster(ArgoCd).Render().GitOps.Files.Single(f => f.Path == "cluster/argocd.yaml").Text;
        Assert.Contains("path: manifests/cluster\n", cluster, StringComparison.Ordinal);
        Assert.DoesNotContain("automated", cluster, StringComparison.Ordinal);
    }

    private static ValuesText WithCluster(ValuesText values) =>
        values.With("TURN_HOST", "10.20.0.200").With("INGRESS_TURN", "metallb");
}
