using NapTasks.Tests.Fleets;
using NapTasks.Tests.Tasks;
using NapTemplates.Testing;

namespace NapTasks.Tests.Output;

/// <summary>brief/ lies beside values.env, is made when it is asked for, and is kept by the same rules as manifests/.</summary>
public sealed class BriefFolderTests : IDisposable
{
    private readonly TestDirectory repository = new();

    public BriefFolderTests() => repository.Write("values.env", ValuesText.External.ToString());

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_build_makes_no_pages_and_the_verb_makes_pages_only_with_a_gitignore_of_their_own()
    {
        Assert.True(TaskRun.Write(repository.Path).Succeeded);
        Assert.Empty(Pages());
        var manifests = repository.Files();
        var run = TaskRun.Brief(repository.Path);
        Assert.True(run.Succeeded, run.Log);
        Assert.Equal(ValuesText.External.Pages().Select(f => f.Path), Pages().Where(p => p != "brief/.gitignore"));
        Assert.EndsWith("]\n*\n", repository.Read("brief", ".gitignore"), StringComparison.Ordinal);
        Assert.Contains(run.Messages, m => m.StartsWith($"brief/: {Pages().Count()} written, 0 unchanged, 0 removed (", StringComparison.Ordinal));
        Assert.Equal(manifests, Others());
    }

    [Fact]
    public void Pages_alone_are_made_where_nothing_was_built()
    {
        Assert.True(TaskRun.Brief(repository.Path).Succeeded);
        Assert.Equal(["values.env"], Others().Keys);
    }

    [Theory]
    [InlineData("en", "network.md", "network.zh-Hans.md")]
    [InlineData("zh-Hans", "network.zh-Hans.md", "network.md")]
    public void Another_language_replaces_the_pages(string language, string there, string gone)
    {
        repository.Write("values.env", ValuesText.External.With("BRIEF_LANGUAGE", "both").ToString());
        Assert.True(TaskRun.Brief(repository.Path).Succeeded);
        repository.Write("brief/mine.md", "# Mine\n");
        repository.Write("values.env", ValuesText.External.With("BRIEF_LANGUAGE", language).ToString());
        Assert.True(TaskRun.Brief(repository.Path).Succeeded);
        Assert.Contains($"brief/{there}", Pages());
        Assert.DoesNotContain($"brief/{gone}", Pages());
        Assert.Contains("brief/mine.md", Pages());
    }

    [Fact]
    public void A_page_that_somebody_edited_is_not_overwritten_by_any_verb()
    {
        Assert.True(TaskRun.Brief(repository.Path).Succeeded);
        repository.Write("brief/network.md", repository.Read("brief", "network.md") + "Mine\n");
        repository.Write("values.env", ValuesText.External.WithDomain("acme.com").ToString());
        var before = repository.Files().Where(f => f.Key.StartsWith("brief/", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["NAP3007"], TaskRun.Brief(repository.Path).Codes);
        Assert.True(TaskRun.Write(repository.Path, discardEdits: true).Succeeded);
        Assert.Equal(before, repository.Files().Where(f => f.Key.StartsWith("brief/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_check_does_not_look_at_pages()
    {
        Assert.True(TaskRun.Write(repository.Path).Succeeded);
        Assert.True(TaskRun.Verify(repository.Path).Succeeded);
        Assert.True(TaskRun.Brief(repository.Path).Succeeded);
        repository.Write("brief/network.md", "Mine\n");
        repository.Write("brief/old.md", "");
        Assert.True(TaskRun.Verify(repository.Path).Succeeded);
    }

    // Until now a build made them there.
    [Fact]
    public void Pages_that_an_older_version_left_in_manifests_go_and_edited_ones_stay()
    {
        foreach (var page in ValuesText.External.Pages())
            repository.Write($"manifests/{page.Path}", page.Text);
        repository.Write("manifests/brief/mine.md", "# Mine\n");
        var run = TaskRun.Write(repository.Path);
        Assert.True(run.Succeeded, run.Log);
        Assert.DoesNotContain(run.Messages, m => m.Contains("kubectl delete", StringComparison.Ordinal));
        Assert.Equal(["manifests/brief/mine.md"], Others().Keys.Where(f => f.StartsWith("manifests/brief/", StringComparison.Ordinal)));

        var edited = ValuesText.External.Pages()[0];
        repository.Write($"manifests/{edited.Path}", edited.Text + "Mine\n");
        Assert.Equal(["NAP3001"], TaskRun.Write(repository.Path).Codes);
        Assert.EndsWith("Mine\n", repository.Read(["manifests", .. edited.Path.Split('/')]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_that_switched_pages_off_is_said_to_do_nothing()
    {
        var values = ValuesText.External.With("BRIEF_ENABLED", "false");
        repository.Write("values.env", values.ToString());
        var run = TaskRun.Write(repository.Path);
        Assert.True(run.Succeeded, run.Log);
        Assert.Equal(values.LineOf("BRIEF_ENABLED"), Assert.Single(run.Warnings, w => w.Code == "NAP2235").LineNumber);
        Assert.True(TaskRun.Brief(repository.Path).Succeeded);
        Assert.NotEmpty(Pages());
    }

    [Fact]
    public void A_build_that_leaves_something_to_do_by_hand_names_the_verb()
    {
        static bool Names(string line) => line.Contains("-t:NapBrief", StringComparison.Ordinal);
        Assert.Single(TaskRun.Write(repository.Path).Messages, Names);
        Assert.DoesNotContain(TaskRun.Verify(repository.Path).Messages, Names);
        Assert.DoesNotContain(TaskRun.Brief(repository.Path).Messages, Names);
        repository.Write("values.env", ValuesText.NodePort.ToString());
        Assert.DoesNotContain(TaskRun.Write(repository.Path).Messages, Names);
    }

    [Fact]
    public void In_a_fleet_the_pages_of_the_customers_that_are_asked_for_lie_beside_their_values()
    {
        using var fleet = new FleetRepository().With("acme", "emea/globex", "initech").Share("GITOPS_TOOL=flux\nGITOPS_REPO_URL=https://git.example.com/nap/fleet.git\n");
        var run = fleet.Brief("acme+emea").MustSucceed();
        Assert.StartsWith("customers/: 2 of 3 customers, 0 with errors; ", run.LastLine, StringComparison.Ordinal);
        Assert.Equal(["acme", "emea/globex"], PagesOf("network.md"));
        Assert.Equal(["acme", "emea/globex"], PagesOf(".gitignore"));
        Assert.DoesNotContain(fleet.Files().Keys, f => f.Contains("manifests/", StringComparison.Ordinal) || f.StartsWith("gitops/", StringComparison.Ordinal));
        Assert.Single(fleet.Build().MustSucceed().Lines,
            l => l.StartsWith("With 3 customers something is left to do by hand: dotnet build -t:NapBrief ", StringComparison.Ordinal));
        fleet.Brief(shard: "1/2").MustSucceed();
        fleet.Brief(shard: "2/2").MustSucceed();
        Assert.Equal(["acme", "emea/globex", "initech"], PagesOf("network.md"));

        IEnumerable<string> PagesOf(string page) =>
            fleet.Files().Keys.Where(f => f.EndsWith($"/brief/{page}", StringComparison.Ordinal)).Select(f => f["customers/".Length..^$"/brief/{page}".Length]);
    }

    private IEnumerable<string> Pages() => repository.Files().Keys.Where(f => f.StartsWith("brief/", StringComparison.Ordinal));

    private SortedDictionary<string, string> Others() =>
        new(repository.Files().Where(f => !f.Key.StartsWith("brief/", StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal);
}
