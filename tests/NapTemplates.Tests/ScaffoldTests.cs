using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

public sealed class ScaffoldTests(InstalledTemplate template)
{
    private const int ExistingFiles = 73;

    [Fact]
    public async Task A_second_run_writes_nothing_and_says_so()
    {
        using var repository = await CustomerRepository.External(template);
        repository.Set("NAMESPACE", "agents");
        var files = repository.Files();
        var second = await repository.Scaffold("--main-domain", "nap.acme.org");
        Assert.Equal(ExistingFiles, second.ExitCode);
        Assert.Contains("values.env", second.Output + second.Error, StringComparison.Ordinal);
        Assert.Equal(files, repository.Files());
    }

    [Fact]
    public async Task Tools_only_refreshes_the_tooling_and_nothing_else_also_in_a_renamed_clone()
    {
        using var repository = await CustomerRepository.External(template);
        repository.Set("NAMESPACE", "agents");
        (await repository.Build()).MustSucceed();
        repository.RenameTo("acme-production");
        var files = repository.Files();
        repository.Write("nap.proj", "<Project Sdk=\"NapTasks/0.9.0\" />\n");
        repository.Write("nuget.config", "<configuration />\n");
        repository.Write("OPERATIONS.md", "ours\n");

        (await repository.DotNet(repository.Path, "new", "nap-deploy", "--tools-only", "--force", "--no-update-check")).MustSucceed();

        var refreshed = repository.Files();
        Assert.Equal("ours\n", repository.Read("OPERATIONS.md"));
        repository.Write("OPERATIONS.md", "");
        foreach (var file in files.Keys.Where(f => f != "OPERATIONS.md"))
            Assert.Equal(files[file], refreshed[file]);
        Assert.Equal(files.Keys.Order(), refreshed.Keys.Order());
        Assert.Contains("0 written, 14 unchanged", (await repository.Build()).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_is_used_without_any_other_source_and_leaves_the_users_cache_alone()
    {
        using var repository = await CustomerRepository.External(template);
        (await repository.Build()).MustSucceed();
        Assert.True(Directory.Exists(Path.Combine(repository.Path, ".nuget", "cache", "naptasks")));
        Assert.False(Directory.Exists(Path.Combine(template.Home, ".nuget", "packages", "naptasks")));
    }

    [Fact]
    public async Task A_missing_package_is_a_clear_error()
    {
        using var repository = await CustomerRepository.External(template);
        Directory.Delete(Path.Combine(repository.Path, ".nuget"), recursive: true);
        var build = await repository.Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("NapTasks", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_knows_the_parameters_and_their_choices()
    {
        using var repository = await CustomerRepository.New(template, "x");
        var completion = (await repository.DotNet(repository.Parent, "complete", "dotnet new nap-deploy --ingress-controller ")).MustSucceed();
        Assert.Contains("contour", completion.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scripts_can_be_executed()
    {
        using var repository = await CustomerRepository.New(template, "x");
        Assert.True(FileMode.Of(Path.Combine(repository.Path, "fill-secrets.sh")).HasFlag(UnixFileMode.UserExecute));
    }
}
