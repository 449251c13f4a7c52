using NapTasks.Tasks;
using NapTasks.Tests.Tasks;
using NapTemplates.Testing;

namespace NapTasks.Tests.Output;

/// <summary>A target of somebody's own may call the tasks with any project; and what is in the repository may be a link to anywhere.</summary>
public sealed class OutputPlaceTests : IDisposable
{
    private readonly TestDirectory parent = new();

    public OutputPlaceTests()
    {
        parent.Write("acme/values.env", ValuesText.External.ToString());
        parent.Write("acme/.git/config", "[core]\n");
        parent.Write("acme-other/precious", "precious\n");
        parent.Write("outside/precious", "precious\n");
        parent.Write("outside/services/nap-cp.yaml", "precious\n");
        Repository = parent["acme"];
    }

    /// <summary>{0} is the repository, {1} what the project is called.</summary>
    public static TheoryData<string> WrongPlaces =>
    [
        "", ".", "..", "nap.proj", "./nap.proj", "../acme/nap.proj", "~", "~/nap.proj", "file:///tmp/nap.proj",
        "{0}", "{0}/../{1}", "{0}/../outside/{1}", "{0}/manifests/../../{1}", "{0}/manifests/../../outside/{1}", "{0}-other", "{0}-other/{1}", "{0}-other/manifests/{1}",
        "{0}/.git/{1}", "{0}/.git/hooks/{1}", "{0}/.GIT/{1}", "{0}/manifests/{1}", "{0}/manifests/.git/{1}", "{0}/.github/{1}", "{0}/a/b/{1}", "{0}/values.env/{1}",
        "{0}/~/{1}", "{0}/-rf/{1}", "{0}/a b/{1}", "{0}/a;b/{1}", "{0}/$(x)/{1}", "{0}/a\nb/{1}", "{0}\n/{1}", "/", "/dev/null",
    ];

    /// <summary>Where the link is in the repository, and what it leads to.</summary>
    public static TheoryData<string, string> Links => new()
    {
        { "manifests", "../outside" },
        { "manifests", "{0}" },
        { "manifests", "." },
        { "manifests", ".git" },
        { "manifests", "../nowhere" },
        { "manifests", "manifests" },
        { "manifests", "../outside/precious" },
        { "manifests", "/dev/null" },
        { "manifests/services", "../../outside/services" },
        { "manifests/services", "../../outside" },
        { "manifests/services", "." },
        { "manifests/services", "../../nowhere" },
        { "manifests/routes", "../.git" },
        { "manifests/routes/contour", "../../../outside" },
        { "manifests/services/nap-cp.yaml", "../../../outside/precious" },
        { "manifests/services/nap-cp.yaml", "../../../nowhere" },
        { "manifests/services/nap-cp.yaml", "../../.git/config" },
        { "manifests/services/nap-cp.yaml", "/dev/null" },
    };

    private string Repository { get; }

    public void Dispose() => parent.Dispose();

    // Nobody says where to write: that is beside values.env, and where there is none nothing is written.
    [Theory]
    [MemberData(nameof(WrongPlaces))]
    public void Another_folder_than_one_beside_values_env_is_refused(string place)
    {
        var before = parent.Files();
        foreach (var name in new[] { "nap.proj", "fleet.proj" })
        {
            var project = place.Replace("{0}", Repository, StringComparison.Ordinal).Replace("{1}", name, StringComparison.Ordinal);
            foreach (var verb in Enum.GetNames<BuildVerb>())
            {
                var run = TaskRun.Of(new BuildManifests { Project = project, Verb = verb });
                Assert.Single(run.Codes.Concat(run.Warnings.Select(w => w.Code)), code => code is "NAP1001" or "NAP1004" or "NAP3005" or "NAP6103");
                Assert.Equal(before, parent.Files());
            }
        }
    }

    // A fleet without customers says so; one customer would ask for its values.env.
    [Theory]
    [InlineData("fleet.proj", "NAP6103")]
    [InlineData("FLEET.PROJ", "NAP6103")]
    [InlineData("nap.proj", "NAP1001")]
    [InlineData("fleet.proj.bak", "NAP1001")]
    public void The_name_of_the_project_tells_a_fleet_in_any_case(string project, string code)
    {
        using var empty = new TestDirectory();
        var run = TaskRun.Of(new BuildManifests { Project = empty[project], Verb = nameof(BuildVerb.Write) });
        Assert.Equal(code, Assert.Single(run.Codes.Concat(run.Warnings.Select(w => w.Code))));
    }

    [Theory]
    [MemberData(nameof(Links))]
    public void Nothing_is_written_through_a_link(string link, string target)
    {
        var path = parent[["acme", .. link.Split('/')]];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.CreateSymbolicLink(path, target.Replace("{0}", Repository, StringComparison.Ordinal));
        var before = FilesOutside();
        var run = TaskRun.Write(Repository, discardEdits: true);
        var error = Assert.Single(run.Errors);
        Assert.Equal(("NAP3003", path), (error.Code, error.File.TrimEnd('/')));
        Assert.Equal(before, FilesOutside());
        Assert.Equal("[core]\n", File.ReadAllText(Path.Combine(Repository, ".git", "config")));
        Assert.NotNull(new FileInfo(path).LinkTarget);
    }

    [Fact]
    public async Task A_hard_link_is_replaced_and_its_other_name_keeps_the_bytes()
    {
        var ln = Shell.Find("ln");
        Assert.SkipWhen(ln is null, "There are no hard links on this machine.");
        Assert.True(TaskRun.Write(Repository).Succeeded);
        (await Shell.Run(ln, Repository, "manifests/services/nap-cp.yaml", "other-name")).MustSucceed();
        var before = parent.Read("acme", "other-name");
        parent.Write("acme/values.env", ValuesText.NodePort.ToString());
        Assert.True(TaskRun.Write(Repository).Succeeded);
        Assert.Equal(before, parent.Read("acme", "other-name"));
        Assert.NotEqual(before, parent.Read("acme", "manifests", "services", "nap-cp.yaml"));
    }

    [Fact]
    public void A_repository_that_is_itself_reached_through_a_link_builds()
    {
        Directory.CreateSymbolicLink(parent["linked"], Repository);
        var run = TaskRun.Write(parent["linked"]);
        Assert.True(run.Succeeded, run.Log);
        Assert.True(File.Exists(Path.Combine(Repository, "manifests", "kustomization.yaml")));
        Directory.Delete(parent["linked"]);
    }

    private SortedDictionary<string, string> FilesOutside()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in new[] { "outside", "acme-other", "acme/.git" })
        {
            foreach (var file in Directory.EnumerateFiles(parent[folder.Split('/')], "*", SearchOption.AllDirectories))
                files[file] = File.ReadAllText(file);
        }

        return files;
    }
}
