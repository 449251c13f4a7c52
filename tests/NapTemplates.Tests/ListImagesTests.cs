using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

public sealed class ListImagesTests(InstalledTemplate template)
{
    [Fact]
    public async Task A_private_registry_gets_the_list_the_copies_and_the_lines_and_nothing_is_written_or_run()
    {
        using var repository = await CustomerRepository.External(template);
        Put(repository);
        repository.Set("REGISTRY", "registry.acme.com/nap");
        repository.Set("JWT_SECRET", "canary-in-the-file");
        repository.Write("secrets.env", "REGISTRY_PASSWORD=canary-in-secrets\n");
        var files = repository.Files();
        var list = (await repository.Build("-t:NapImages", "-p:NapInstaller=../installer", "-v:diag")).MustSucceed().Output;
        Assert.Contains("17 files read, nothing run.", list, StringComparison.Ordinal);
        Assert.Contains("skopeo copy docker://hub.example.org/coturn/coturn:4.6 docker://registry.acme.com/nap/coturn:4.6", list, StringComparison.Ordinal);
        Assert.Contains("skopeo copy docker://public.example.net/nap-platform/nap-cp:latest docker://registry.acme.com/nap/nap-cp:latest", list, StringComparison.Ordinal);
        Assert.Contains("  COTURN_IMAGE=${REGISTRY}/coturn:4.6", list, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", list, StringComparison.Ordinal);
        Assert.Equal(files, repository.Files());
        Assert.False(File.Exists(Path.Combine(repository.Parent, "installer", "executed")));
    }

    [Fact]
    public async Task The_lines_that_it_gives_bring_every_image_under_the_registry()
    {
        using var repository = await CustomerRepository.External(template);
        Put(repository);
        repository.Set("REGISTRY", "registry.acme.com/nap");
        var list = (await repository.Build("-t:NapImages", "-p:NapInstaller=../installer")).MustSucceed().Output;
        var lines = list.Split('\n').Select(l => l.Trim()).Where(l => l.Contains("_IMAGE=${REGISTRY}/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(lines);
        repository.Write("values.env", repository.Read("values.env") + string.Join('\n', lines) + "\n");
        var then = (await repository.Build("-t:NapImages", "-p:NapInstaller=../installer")).MustSucceed().Output;
        Assert.DoesNotContain("_IMAGE=", then, StringComparison.Ordinal);
        (await repository.Build("-t:NapCheckInstaller", "-p:NapInstaller=../installer")).MustSucceed();
    }

    [Fact]
    public async Task It_speaks_chinese_and_says_which_folder_to_write()
    {
        using var repository = await CustomerRepository.External(template);
        Put(repository);
        var list = (await repository.DotNetWith("DOTNET_CLI_UI_LANGUAGE", "zh-Hans", "build", "-t:NapImages", "-p:NapInstaller=../installer")).MustSucceed().Output;
        Assert.Contains("用 skopeo 复制", list, StringComparison.Ordinal);
        var missing = await repository.Build("-t:NapImages");
        Assert.NotEqual(0, missing.ExitCode);
        Assert.Contains("error NAP5001: There is no folder \"\". Write the folder of the platform's installer", missing.Output, StringComparison.Ordinal);
    }

    private static void Put(CustomerRepository repository)
    {
        foreach (var (path, text) in InstallerFiles.Today())
            repository.Write($"../installer/{path}", text);
    }
}
