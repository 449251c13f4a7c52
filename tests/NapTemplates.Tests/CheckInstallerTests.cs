using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

public sealed class CheckInstallerTests(InstalledTemplate template)
{
    [Fact]
    public async Task A_new_repository_fits_an_installer_of_either_era_and_nothing_is_written_or_run()
    {
        using var repository = await CustomerRepository.External(template);
        Put(repository, "../installer", InstallerFiles.Today());
        Put(repository, "../older", InstallerFiles.SeedEra());
        var files = repository.Files();
        var check = (await repository.Build("-t:NapCheckInstaller", "-p:NapInstaller=../installer")).MustSucceed();
        Assert.Contains($"Installer: {Path.GetFullPath("../installer", repository.Path)}, 17 files read, nothing run.", check.Output, StringComparison.Ordinal);
        Assert.Contains(" facts compared: 0 errors, 0 warnings.", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" NAP", check.Output, StringComparison.Ordinal);
        // The first one had neither public URLs nor a channel gateway.
        check = (await repository.Build("-t:NapCheckInstaller", $"-p:NapInstaller={Path.GetFullPath("../older", repository.Path)}")).MustSucceed();
        Assert.Contains("0 errors, 5 warnings.", check.Output, StringComparison.Ordinal);
        Assert.Contains("warning NAP5015: WEB_PUBLIC_URL is a key of the platform, but this installer does not read it", check.Output, StringComparison.Ordinal);
        Assert.Equal(files, repository.Files());
        Assert.False(File.Exists(Path.Combine(repository.Parent, "installer", "executed")));
    }

    [Fact]
    public async Task What_an_upgrade_would_break_is_told_at_its_place()
    {
        using var repository = await CustomerRepository.External(template);
        var newer = InstallerFiles.Today().ToDictionary(StringComparer.Ordinal);
        newer["install.sh"] += "\necho \"$CLUSTER_ID $PG_TLS_PASSWORD\"\n";
        newer["values.env.example"] += "CLUSTER_ID=main\nPG_TLS_PASSWORD=change-me\n";
        newer["manifests/control-plane.yaml"] = newer["manifests/control-plane.yaml"].Replace("targetPort: 3000", "targetPort: 8080", StringComparison.Ordinal);
        Put(repository, "../newer", newer);
        var check = await repository.Build("-t:NapCheckInstaller", "-p:NapInstaller=../newer");
        Assert.NotEqual(0, check.ExitCode);
        Assert.Contains("values.env : error NAP5011: This installer stops without CLUSTER_ID: \"unbound variable\". Add: CLUSTER_ID=main", check.Output, StringComparison.Ordinal);
        Assert.Contains("Add: PG_TLS_PASSWORD=${PG_TLS_PASSWORD}", check.Output, StringComparison.Ordinal);
        var line = Array.IndexOf(newer["manifests/control-plane.yaml"].Split('\n'), "---") + 2;
        Assert.Contains($"control-plane.yaml({line}): error NAP5022: Service nap-cp differs at spec.ports[0].targetPort: the installer has 8080, NapTasks has 3000",
            check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("change-me", check.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "There is no folder \"\"")]
    [InlineData("../nowhere", "There is no folder \"")]
    [InlineData("overlays", "is not the platform's installer")]
    public async Task A_folder_that_is_none_is_an_error_that_says_what_to_write(string folder, string message)
    {
        using var repository = await CustomerRepository.External(template);
        var check = await repository.Build("-t:NapCheckInstaller", $"-p:NapInstaller={folder}");
        Assert.NotEqual(0, check.ExitCode);
        Assert.Contains(message, check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_reaches_a_log()
    {
        using var repository = await CustomerRepository.External(template);
        repository.Set("JWT_SECRET", "canary-in-the-file");
        repository.Write("secrets.env", "PG_PASSWORD=canary-in-secrets\n");
        var installer = InstallerFiles.Today().ToDictionary(StringComparer.Ordinal);
        installer["manifests/control-plane.yaml"] = installer["manifests/control-plane.yaml"].Replace("name: http", "name: ${JWT_SECRET}", StringComparison.Ordinal);
        Put(repository, "../installer", installer);
        var check = (await repository.Build("-t:NapCheckInstaller", "-p:NapInstaller=../installer", "-v:diag")).MustSucceed();
        Assert.Contains("NAP5024", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_chinese_too()
    {
        using var repository = await CustomerRepository.External(template);
        Put(repository, "../安装包", InstallerFiles.Today());
        var check = (await repository.DotNetWith("DOTNET_CLI_UI_LANGUAGE", "zh-Hans", "build", "-t:NapCheckInstaller", "-p:NapInstaller=../安装包")).MustSucceed();
        Assert.Contains("项事实：0 个错误，0 个警告。", check.Output, StringComparison.Ordinal);
    }

    private static void Put(CustomerRepository repository, string folder, IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files)
            repository.Write($"{folder}/{path}", text);
    }
}
