using System.Collections.Immutable;
using NapTasks.Rendering;
using NapTasks.Tests.Rendering;

namespace NapTasks.Tests.Fleets;

/// <summary>What Argo CD and Flux are given for a fleet.</summary>
public sealed class FleetGitOpsTests : IDisposable
{
    private const string ArgoCd = "GITOPS_TOOL=argocd\nGITOPS_REPO_URL=https://git.example.com/nap/fleet.git\n";
    private const string Flux = "GITOPS_TOOL=flux\nGITOPS_REPO_URL=https://git.example.com/nap/fleet.git\n";
    private const string Overlay = "resources:\n- ../manifests\n";
    private const string Address = "TURN_HOST=10.20.0.200\nINGRESS_TURN=metallb\n";

    /// <summary>What the repositories of the snapshots have beyond one another.</summary>
    internal static readonly ImmutableSortedDictionary<string, Action<FleetRepository>> Fleets = new Dictionary<string, Action<FleetRepository>>
    {
        ["argocd-own-clusters"] = fleet => fleet.With("acme", "globex", "initech/prod").Share(ArgoCd),
        ["argocd-shared-cluster"] = fleet => Mixed(fleet).Share(ArgoCd + "GITOPS_PATH=infra\nGITOPS_REVISION=release\nGITOPS_NAMESPACE=gitops\nGITOPS_PROJECT=nap\n"),
        ["flux"] = fleet => Mixed(fleet).Share(Flux + "GITOPS_PATH=infra\nGITOPS_SECRET_NAME=nap-git\n"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private readonly FleetRepository fleet = new();

    public static TheoryData<string> Names => [.. Fleets.Keys];

    public void Dispose() => fleet.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public Task Rendered(string name)
    {
        Fleets[name](fleet);
        fleet.Build().MustSucceed();
        var files = GitOps().Keys.Select(path => new ManifestFile(path, fleet.Read(path))).ToArray();
        ConformanceMaterial.Write($"gitops-fleets/{name}", files);
        return Snapshot.Verify($"gitops-fleets/{name}", Bundle.Print(files));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_second_build_changes_nothing_and_a_check_agrees(string name)
    {
        Fleets[name](fleet);
        fleet.Build().MustSucceed();
        var files = fleet.Files();
        Assert.Contains(fleet.Build().MustSucceed().Lines, l => l.StartsWith("gitops/: 0 written, ", StringComparison.Ordinal));
        fleet.Verify().MustSucceed();
        Assert.Equal(files, fleet.Files());
    }

    [Fact]
    public void A_customer_with_a_cluster_of_its_own_changes_nothing_for_argo_cd_and_adds_one_file_for_flux()
    {
        fleet.With("acme").Share(ArgoCd).Build().MustSucceed();
        var before = GitOps();
        fleet.With("globex").Build().MustSucceed();
        Assert.Equal(before, GitOps());

        fleet.Share(Flux).Build().MustSucceed();
        Assert.Equal(["gitops/flux/customers/acme.yaml", "gitops/flux/customers/globex.yaml", "gitops/flux/source.yaml"], GitOps().Keys);
        fleet.Delete("customers/globex");
        Assert.Contains("gitops/: 0 written, 2 unchanged, 1 removed", fleet.Build().MustSucceed().Lines);
    }

    [Fact]
    public void Part_of_the_customers_gives_the_files_of_all()
    {
        Mixed(fleet).Share(Flux).Build().MustSucceed();
        var files = GitOps();
        fleet.Delete("gitops");
        fleet.Build(only: "acme").MustSucceed();
        Assert.Equal(files, GitOps());
    }

    [Fact]
    public void Without_the_tool_the_folder_goes_and_what_is_the_customers_stays()
    {
        fleet.With("acme").Share(ArgoCd).Build().MustSucceed();
        fleet.Write("gitops/mine.yaml", "kind: AppProject\n");
        fleet.Share("").Build().MustSucceed();
        Assert.Equal(["gitops/mine.yaml"], GitOps().Keys);
    }

    [Fact]
    public void An_error_of_one_customer_leaves_the_files_as_they_are()
    {
        fleet.With("acme").Share(Flux).Build().MustSucceed();
        var files = GitOps();
        fleet.With("globex").WithLines("initech", "BROWSER_ENABLED=True\n").Build().MustFail();
        Assert.Equal(files, GitOps());
        Assert.Equal(["acme", "globex"], fleet.Built());
    }

    [Fact]
    public void A_hand_edit_is_not_lost()
    {
        fleet.With("acme").Share(ArgoCd).Build().MustSucceed();
        const string File = "gitops/argocd/exposure.yaml";
        var edited = fleet.Read(File).Replace("prune: true", "prune: false", StringComparison.Ordinal);
        fleet.Write(File, edited);
        fleet.Share(ArgoCd + "GITOPS_PROJECT=nap\n");
        Assert.Equal([("NAP3001", fleet.PathOf(File))], fleet.Build().MustFail().Errors.Select(e => (e.Code, e.File)));
        Assert.Equal(edited, fleet.Read(File));
        Assert.Equal(["NAP3001"], fleet.Verify().MustFail().Errors.Select(e => e.Code));
        fleet.Build(discardEdits: true).MustSucceed();
        Assert.Contains("project: nap\n", fleet.Read(File), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_no_cluster_takes_or_two_customers_share_are_errors()
    {
        fleet.With("globex/prod", "globex-prod").Share(ArgoCd).Write("customers/Acme/values.env", FleetRepository.ValuesOf("acme"));
        var build = fleet.Build().MustFail();
        Assert.Equal(
            [("NAP2905", fleet.PathOf("customers/Acme/values.env")), ("NAP2906", fleet.PathOf("customers/globex/prod/values.env"))],
            build.Errors.Select(e => (e.Code, e.File)));
        Assert.Empty(GitOps());
        Assert.Empty(fleet.Built());
        // Nobody else's concern where no tool wants names.
        fleet.Share("").Build().MustSucceed();
    }

    [Theory]
    [InlineData("GITOPS_TOOL=\n")]
    [InlineData("GITOPS_REVISION=other\n")]
    public void A_customer_with_a_tool_of_its_own_is_an_error_at_its_line(string line)
    {
        fleet.With("acme").WithLines("globex", line).Share(ArgoCd);
        var error = Assert.Single(fleet.Build().MustFail().Errors);
        Assert.Equal("NAP2907", error.Code);
        Assert.Empty(GitOps());
    }

    // Overlays, a cluster of two, one of its own, and work for the clusters' operators.
    private static FleetRepository Mixed(FleetRepository fleet)
    {
        fleet.With("acme", "initech/prod").WithLines("globex", "CLUSTER=eu\nNAMESPACE=globex\n").WithLines("umbrella/de", $"CLUSTER=eu\n{Address}");
        fleet.Write("customers/acme/overlays/kustomization.yaml", Overlay);
        fleet.Write("customers/globex/overlays/kustomization.yaml", Overlay);
        return fleet;
    }

    private SortedDictionary<string, string> GitOps() =>
        new(fleet.Files().Where(f => f.Key.StartsWith("gitops/", StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal);
}
