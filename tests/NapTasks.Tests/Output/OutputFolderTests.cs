using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Rendering;
using NapTasks.Tests.Rendering;
using NapTemplates.Testing;

namespace NapTasks.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private const string Route = "routes/contour/nap-main.yaml";

    private readonly TestDirectory repository = new();

    private static ManifestSet NodePort => ValuesText.NodePort.Render().Manifests!;

    private static ManifestSet External => ValuesText.External.Render().Manifests!;

    private string Folder => repository["manifests"];

    public void Dispose() => repository.Dispose();

    [Fact]
    public void The_first_build_writes_every_file_and_nothing_else()
    {
        Assert.Empty(Write(External));
        Assert.Equal(External.Files.Select(f => $"manifests/{f.Path}"), repository.Files().Keys);
    }

    [Fact]
    public void Files_are_utf8_without_byte_order_mark_with_line_feeds()
    {
        Write(External);
        foreach (var file in External.Files)
            Assert.Equal(System.Text.Encoding.UTF8.GetBytes(file.Text), File.ReadAllBytes(repository["manifests", file.Path]));
    }

    [Theory]
    [MemberData(nameof(Scenarios.Names), MemberType = typeof(Scenarios))]
    public void A_second_build_writes_nothing(string scenario)
    {
        var manifests = Scenarios.All[scenario].Values.Render().Manifests!;
        Write(manifests);
        var old = DateTime.UtcNow.AddDays(-1);
        foreach (var file in manifests.Files)
            File.SetLastWriteTimeUtc(repository["manifests", file.Path], old);
        Assert.All(new OutputFolder(Folder).Compare(manifests), f => Assert.Equal(FileState.Current, f.State));
        Write(manifests);
        Assert.All(manifests.Files, f => Assert.Equal(old, File.GetLastWriteTimeUtc(repository["manifests", f.Path])));
    }

    [Fact]
    public void Every_switch_leaves_exactly_what_a_fresh_build_gives()
    {
        foreach (var to in Scenarios.States)
        {
            var after = to.Values.Render().Manifests!;
            Write(after);
            var fresh = repository.Files();
            Directory.Delete(Folder, recursive: true);
            foreach (var from in Scenarios.States)
            {
                Write(from.Values.Render().Manifests!);
                Write(after);
                Assert.True(fresh.SequenceEqual(repository.Files()), $"{from} to {to}");
            }

            Directory.Delete(Folder, recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_becomes_empty_is_removed_and_one_with_the_customers_file_is_kept()
    {
        Write(External);
        Write(NodePort);
        Assert.False(Directory.Exists(repository["manifests", "routes"]));

        Write(External);
        repository.Write("manifests/routes/contour/mine.yaml", "kind: Mine\n");
        Write(NodePort);
        Assert.Equal(["mine.yaml"], Directory.GetFiles(repository["manifests", "routes", "contour"]).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("a byte in the body", "nap.example.com", "nap.example.org")]
    [InlineData("an added blank", "spec:", "spec: ")]
    [InlineData("an added comment", "spec:", "# mine\nspec:")]
    [InlineData("an added object", "      port: 3000\n", "      port: 3000\n---\nkind: Mine\n")]
    [InlineData("a removed line", "    enableWebsockets: true\n", "")]
    [InlineData("no final line end", "      port: 3000\n", "      port: 3000")]
    [InlineData("an added final line end", "      port: 3000\n", "      port: 3000\n\n")]
    [InlineData("a merge in the body", "spec:", "<<<<<<< HEAD\nspec:\n=======\nspec:\n>>>>>>> other\n")]
    [InlineData("a merge of the first line", "# Generated", "<<<<<<< HEAD\n# Generated")]
    public void A_hand_edit_stops_the_build_until_it_is_discarded(string edit, string from, string to)
    {
        Write(External);
        var edited = repository.Read("manifests", Route).Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(edited, repository.Read("manifests", Route));
        repository.Write($"manifests/{Route}", edited);
        var before = repository.Files();

        var obstacle = Assert.Single(Write(ValuesText.External.WithDomain("acme.com").Render().Manifests!));
        Assert.Equal(("NAP3001", $"manifests/{Route}"), (obstacle.Code, obstacle.Arguments[0]));
        Assert.Equal(before, repository.Files());

        Assert.Empty(Write(External, discardEdits: true));
        Assert.True(External.Files.Single(f => f.Path == Route).Text == repository.Read("manifests", Route), edit);
    }

    [Fact]
    public void A_hand_edit_of_a_file_that_is_no_longer_wanted_is_not_lost_either()
    {
        Write(External);
        File.AppendAllText(repository["manifests", Route], "# mine\n");
        var obstacle = Assert.Single(Write(NodePort));
        Assert.Equal("NAP3001", obstacle.Code);
        Assert.Empty(Write(NodePort, discardEdits: true));
        Assert.False(File.Exists(repository["manifests", Route]));
    }

    [Theory]
    [InlineData("kind: Mine\n")]
    [InlineData("")]
    [InlineData("# Generated by somebody else\n")]
    public void A_customers_file_in_the_way_is_an_error_even_when_edits_are_discarded(string text)
    {
        repository.Write("manifests/services/nap-cp.yaml", text);
        var before = repository.Files();
        foreach (var discardEdits in new[] { false, true })
        {
            var obstacle = Assert.Single(Write(External, discardEdits));
            Assert.Equal("NAP3002", obstacle.Code);
            Assert.Equal(before, repository.Files());
        }
    }

    [Fact]
    public void A_folder_in_the_way_is_an_error()
    {
        Directory.CreateDirectory(repository["manifests", "services", "nap-cp.yaml"]);
        Assert.Equal("NAP3002", Assert.Single(Write(External)).Code);
    }

    [Fact]
    public void The_customers_files_and_copies_of_ours_stay_through_a_tour_of_all_scenarios()
    {
        Write(External);
        var copy = repository.Read("manifests", Route);
        repository.Write("manifests/mine.yaml", "kind: Mine\n");
        repository.Write("manifests/routes/contour/mine.yaml", "kind: Mine\n");
        repository.Write("manifests/routes/contour/nap-main.yaml.orig", copy);
        repository.Write("manifests/mine/nap-main.yaml", copy);
        repository.Write("manifests/.hidden", "x");
        var mine = repository.Files().Where(f => !External.Files.Any(g => f.Key == $"manifests/{g.Path}")).ToArray();
        Assert.Equal(5, mine.Length);
        foreach (var scenario in Scenarios.States)
            Assert.Empty(Write(scenario.Values.Render().Manifests!));
        Assert.Subset(repository.Files().ToHashSet(), mine.ToHashSet());
    }

    [Fact]
    public void Nothing_is_written_through_a_link()
    {
        using var elsewhere = new TestDirectory();
        elsewhere.Write("nap-cp.yaml", "precious\n");
        foreach (var link in new[] { "manifests", "manifests/services", "manifests/services/nap-cp.yaml" })
        {
            var path = repository[link.Split('/')];
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (link.EndsWith(".yaml", StringComparison.Ordinal))
                File.CreateSymbolicLink(path, elsewhere["nap-cp.yaml"]);
            else
                Directory.CreateSymbolicLink(path, elsewhere.Path);
            Assert.Contains(Write(External), d => d.Code == "NAP3003");
            File.Delete(path);
        }

        Assert.Equal(["nap-cp.yaml"], elsewhere.Files().Keys);
        Assert.Equal("precious\n", elsewhere.Read("nap-cp.yaml"));
    }

    [Fact]
    public void Nothing_is_deleted_through_a_link()
    {
        Write(External);
        using var elsewhere = new TestDirectory();
        Directory.Move(repository["manifests", "routes"], elsewhere["routes"]);
        Directory.CreateSymbolicLink(repository["manifests", "routes"], elsewhere["routes"]);
        var before = elsewhere.Files();
        Assert.Empty(Write(NodePort));
        Assert.Equal(before, elsewhere.Files());
        Directory.Delete(repository["manifests", "routes"]);
    }

    [Fact]
    public void A_file_where_a_folder_has_to_be_is_in_the_way()
    {
        repository.Write("manifests/routes", "mine\n");
        var obstacle = Assert.Single(Write(External));
        Assert.Equal(("NAP3002", "manifests/routes"), (obstacle.Code, obstacle.Arguments[0]));
        Assert.Equal(["manifests/routes"], repository.Files().Keys);
    }

    [Fact]
    public async Task A_pipe_is_not_waited_for()
    {
        var mkfifo = Shell.Find("mkfifo");
        Assert.SkipWhen(mkfifo is null, "There are no pipes with names on this machine.");
        Directory.CreateDirectory(repository["manifests", "services"]);
        (await Shell.Run(mkfifo, repository.Path, "manifests/services/nap-cp.yaml", "manifests/mine")).MustSucceed();
        Assert.Equal("NAP3002", Assert.Single(Write(External)).Code);
        File.Delete(repository["manifests", "services", "nap-cp.yaml"]);
        Assert.Empty(Write(External));
        File.Delete(repository["manifests", "mine"]);
    }

    [Fact]
    public void What_a_killed_build_left_is_swept_and_what_another_build_has_open_is_not()
    {
        var left = $"manifests/services/.nap-cp.yaml.{new string('a', 32)}.tmp";
        var open = $"manifests/services/.nap-cp.yaml.{new string('b', 32)}.tmp";
        var mine = "manifests/services/.nap-cp.yaml.tmp";
        foreach (var file in new[] { left, open, mine })
            repository.Write(file, External.Files[0].Text);
        using (new FileStream(repository[open], FileMode.Open, FileAccess.Write, FileShare.Delete))
            Assert.Empty(Write(External));
        Assert.Equal([open, mine], repository.Files().Keys.Where(f => f.EndsWith(".tmp", StringComparison.Ordinal)).OrderBy(f => f.Length).Reverse());
    }

    [Fact]
    public void A_line_too_many_is_called_that()
    {
        Write(External);
        var drift = Drift(ValuesText.External.With("SANDBOX_ENABLED", "false").Render().Manifests!);
        Assert.Contains(drift, d => d.Code == "NAP3014" && d.Arguments[0] == "manifests/services/kustomization.yaml" && d.Location!.Value.Line == 7);
    }

    [Fact]
    public void A_checkout_with_crlf_is_no_drift_and_no_edit()
    {
        Write(External);
        foreach (var file in External.Files)
            repository.Write($"manifests/{file.Path}", file.Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Empty(Drift(External));
        var before = repository.Files();
        Assert.Empty(Write(External));
        Assert.Equal(before, repository.Files());
        Assert.Empty(Write(NodePort));
    }

    [Fact]
    public void A_check_names_every_file_that_is_missing_differs_or_is_stale_and_writes_nothing()
    {
        Write(External);
        File.Delete(repository["manifests", "services", "nap-cp.yaml"]);
        var before = repository.Files();
        var drift = Drift(ValuesText.External.WithDomain("acme.com").With("BROWSER_ENABLED", "false").Render().Manifests!);
        Assert.Equal(before, repository.Files());
        Assert.Equal(
            [
                "NAP3011 manifests/services/nap-cp.yaml (0,0)",
                "NAP3012 manifests/routes/contour/kustomization.yaml (7,7)",
                "NAP3012 manifests/routes/contour/nap-files.yaml (12,17)",
                "NAP3012 manifests/routes/contour/nap-main.yaml (12,11)",
                "NAP3012 manifests/routes/contour/nap-sandbox-preview.yaml (12,22)",
                "NAP3012 manifests/routes/contour/nap-sandbox.yaml (12,19)",
                "NAP3012 manifests/services/kustomization.yaml (6,7)",
                "NAP3013 manifests/routes/contour/nap-browser.yaml (1,1)",
                "NAP3013 manifests/services/nap-browser.yaml (1,1)",
            ],
            drift.Where(d => d.Arguments[0].StartsWith("manifests/routes/", StringComparison.Ordinal) || d.Arguments[0].StartsWith("manifests/services/", StringComparison.Ordinal))
                .Select(d => $"{d.Code} {d.Arguments[0]} ({d.Location!.Value.Line},{d.Location.Value.Column})").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_every_other_file_as_it_was()
    {
        Write(NodePort);
        var before = repository.Files();
        var findings = new OutputFolder(Folder).Compare(External);
        // Where routes/ is to be, a file appears after the comparison.
        File.WriteAllText(repository["manifests", "routes"], "x");
        Assert.ThrowsAny<IOException>(() => new OutputFolder(Folder).Apply(findings));
        File.Delete(repository["manifests", "routes"]);
        Assert.Equal(before, repository.Files());
    }

    private List<Diagnostic> Write(ManifestSet manifests, bool discardEdits = false)
    {
        var folder = new OutputFolder(Folder);
        var findings = folder.Compare(manifests);
        var obstacles = findings.Select(f => OutputReport.Obstacle(f, Folder, discardEdits)).OfType<Diagnostic>().ToList();
        if (obstacles.Count == 0)
            folder.Apply(findings);
        return obstacles;
    }

    private List<Diagnostic> Drift(ManifestSet manifests) =>
        [.. new OutputFolder(Folder).Compare(manifests).Select(f => OutputReport.Drift(f, Folder)).OfType<Diagnostic>()];
}
