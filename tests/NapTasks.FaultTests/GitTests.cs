using NapTasks.FaultTests.Repositories;
using NapTasks.Tests.Tasks;
using NapTemplates.Testing;

namespace NapTasks.FaultTests;

/// <summary>What git does to line ends is neither drift nor an edit, in a clone with the repository's .gitattributes and in one without.</summary>
public sealed class GitTests(ScaffoldedRepository scaffold)
{
    /// <summary>Settings of whoever clones, and what .gitattributes says; null: what a new repository has.</summary>
    public static TheoryData<string, string?> LineEnds
    {
        get
        {
            var data = new TheoryData<string, string?>();
            foreach (var setting in new[] { "core.autocrlf=true", "core.autocrlf=input", "core.autocrlf=false", "core.eol=crlf" })
            {
                foreach (var attributes in new[] { null, "", "* text=auto eol=crlf\n", "* text=auto\n", "* -text\n" })
                    data.Add(setting, attributes);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(LineEnds))]
    public async Task A_clone_has_no_drift_and_a_build_in_it_changes_nothing_for_git(string setting, string? attributes)
    {
        using var repository = scaffold.Copy();
        if (attributes is not null)
            repository.Write(".gitattributes", attributes);
        await Git(repository.Path, "init", "-q");
        await Git(repository.Path, "add", "-A");
        await Git(repository.Path, "commit", "-q", "-m", "x");
        await Git(repository.Parent, "-c", setting, "clone", "-q", "--config", setting, repository.Path, "clone");
        var clone = Path.Combine(repository.Parent, "clone");

        var verified = TaskRun.Verify(clone);
        Assert.True(verified.Succeeded, verified.Log);
        var built = TaskRun.Write(clone);
        Assert.True(built.Succeeded, built.Log);
        Assert.Contains("0 written", built.Log, StringComparison.Ordinal);
        Assert.Equal("", await Git(clone, "status", "--porcelain"));

        // What does change is seen.
        await File.WriteAllTextAsync(
            Path.Combine(clone, "values.env"),
            (await File.ReadAllTextAsync(Path.Combine(clone, "values.env"), TestContext.Current.CancellationToken))
                .Replace("MAIN_DOMAIN=nap.acme.com", "MAIN_DOMAIN=nap.acme.org", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        Assert.True(TaskRun.Write(clone).Succeeded);
        Assert.True(TaskRun.Verify(clone).Succeeded);
        Assert.Contains("manifests/routes/contour/nap-main.yaml", await Git(clone, "diff", "--name-only", "--ignore-cr-at-eol"), StringComparison.Ordinal);
    }

    private static async Task<string> Git(string folder, params string[] arguments)
    {
        var git = Shell.Find("git");
        Assert.SkipWhen(git is null, "There is no git on this machine.");
        var nobody = new Dictionary<string, string?>
        {
            ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_SYSTEM"] = "/dev/null", ["GIT_AUTHOR_NAME"] = "x", ["GIT_AUTHOR_EMAIL"] = "x@example.com",
            ["GIT_COMMITTER_NAME"] = "x", ["GIT_COMMITTER_EMAIL"] = "x@example.com",
        };
        return (await Shell.Run(git, folder, nobody, arguments)).MustSucceed().Output;
    }
}
