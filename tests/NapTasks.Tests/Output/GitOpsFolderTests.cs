using NapTasks.Controllers;
using NapTasks.Output;
using NapTasks.Rendering;
using NapTemplates.Testing;

namespace NapTasks.Tests.Output;

/// <summary>gitops/ lies beside manifests/ and is kept by the same rules.</summary>
public sealed class GitOpsFolderTests : IDisposable
{
    private static readonly ValuesText ArgoCd = ValuesText.External.With("GITOPS_TOOL", "argocd").With("GITOPS_REPO_URL", "https://git.example.com/nap/acme.git");

    private readonly TestDirectory repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void Switching_the_tool_leaves_that_tools_files_and_switching_it_off_leaves_no_folder()
    {
        Build(ArgoCd);
        Assert.Equal(["argocd/exposure.yaml"], GitOps());
        Build(ArgoCd.With("GITOPS_TOOL", "flux"));
        Assert.Equal(["flux/exposure.yaml", "flux/source.yaml"], GitOps());
        Build(ValuesText.External);
        Assert.False(Directory.Exists(repository["gitops"]));
    }

    [Fact]
    public void A_switch_says_how_to_delete_what_told_the_old_tool_to_apply()
    {
        Build(ArgoCd);
        Assert.Equal(["kubectl delete --ignore-not-found -n argocd application.argoproj.io/nap-exposure"], Build(ArgoCd.With("GITOPS_TOOL", "flux")));
        Assert.Equal(
            [
                "kubectl delete --ignore-not-found -n flux-system kustomization.kustomize.toolkit.fluxcd.io/nap-exposure",
                "kubectl delete --ignore-not-found -n flux-system gitrepository.source.toolkit.fluxcd.io/nap-exposure",
            ],
            Build(ValuesText.External));
    }

    [Fact]
    public void The_customers_own_files_and_copies_of_manifests_stay()
    {
        Build(ArgoCd);
        repository.Write("gitops/mine.yaml", "kind: Mine\n");
        foreach (var file in new[] { "kustomization.yaml", "services/nap-cp.yaml" })
            repository.Write($"gitops/{file}", repository.Read("manifests", file));
        repository.Write("manifests/argocd/exposure.yaml", repository.Read("gitops", "argocd", "exposure.yaml"));
        Build(ValuesText.External);
        Assert.Equal(["kustomization.yaml", "mine.yaml", "services/nap-cp.yaml"], GitOps());
        Assert.True(File.Exists(repository["manifests", "argocd", "exposure.yaml"]));
    }

    [Fact]
    public void A_hand_edit_stops_the_build_and_a_check_sees_drift()
    {
        Build(ArgoCd);
        repository.Write("gitops/argocd/exposure.yaml", repository.Read("gitops", "argocd", "exposure.yaml").Replace("prune: true", "prune: false", StringComparison.Ordinal));
        var folder = Compare(ArgoCd);
        var finding = Assert.Single(folder.Findings);
        var obstacle = OutputReport.Obstacle(finding, folder.Path, discardEdits: false)!;
        Assert.Equal(("NAP3001", "gitops/argocd/exposure.yaml"), (obstacle.Code, obstacle.Arguments[0]));
        Assert.Equal("NAP3001", OutputReport.Drift(finding, folder.Path)!.Code);
    }

    private ComparedFolder Compare(ValuesText values) =>
        ComparedFolder.Of(repository["gitops"], ManifestSet.GitOpsOwner, "", values.Render().GitOps);

    private IEnumerable<string> GitOps() =>
        repository.Files().Keys.Where(f => f.StartsWith("gitops/", StringComparison.Ordinal)).Select(f => f["gitops/".Length..]);

    private List<string> Build(ValuesText values)
    {
        var result = values.Render();
        ComparedFolder[] folders = [ComparedFolder.Of(repository["manifests"], "", "", result.Manifests!), Compare(values)];
        foreach (var folder in folders)
            folder.Folder.Apply(folder.Findings);
        return [.. ObjectIdentity.DeleteCommands(Removal.Objects(folders.SelectMany(f => f.Findings), result.Values!))];
    }
}
