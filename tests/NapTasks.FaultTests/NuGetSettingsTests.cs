using System.IO.Compression;
using NapTasks.FaultTests.Repositories;
using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTasks.FaultTests;

/// <summary>What the settings of a machine's user say of NuGet does not reach into a repository, or is one clear error.</summary>
public sealed class NuGetSettingsTests(ScaffoldedRepository scaffold) : IDisposable
{
    private readonly TestDirectory home = new();

    /// <summary>Parts of a user's NuGet.Config. {0} is a folder with another package of the same name and version.</summary>
    public static TheoryData<string> Settings =>
    [
        "<packageSources><clear /><add key='corp' value='https://nuget.example.invalid/v3/index.json' /></packageSources>",
        "<packageSources><add key='nap' value='{0}' /></packageSources>",
        "<packageSources><add key='evil' value='{0}' /></packageSources>",
        "<packageSourceMapping><packageSource key='corp'><package pattern='*' /></packageSource></packageSourceMapping>",
        "<packageSources><add key='evil' value='{0}' /></packageSources><packageSourceMapping><packageSource key='evil'><package pattern='NapTasks' /></packageSource></packageSourceMapping>",
        "<disabledPackageSources><add key='nap' value='true' /></disabledPackageSources>",
        "<config><add key='globalPackagesFolder' value='{0}/cache' /></config>",
        "<config><add key='offlinePackages' value='{0}' /><add key='repositoryPath' value='{0}' /></config>",
        "<config><add key='http_proxy' value='http://127.0.0.1:9' /><add key='maxHttpRequestsPerSource' value='0' /></config>",
        "<config><add key='dependencyVersion' value='HighestMinor' /></config>",
        "<fallbackPackageFolders><add key='evil' value='{0}/fallback' /></fallbackPackageFolders>",
        "<auditSources><add key='corp' value='https://nuget.example.invalid/v3/index.json' /></auditSources>",
        "<packageSourceCredentials><nap><add key='Username' value='x' /><add key='ClearTextPassword' value='%NOWHERE%' /></nap></packageSourceCredentials>",
        "<apikeys><add key='https://example.invalid' value='x' /></apikeys>",
        "<bindingRedirects><add key='skip' value='True' /></bindingRedirects><packageManagement><add key='format' value='0' /></packageManagement>",
    ];

    public void Dispose() => home.Dispose();

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task The_users_settings_change_nothing(string settings)
    {
        using var repository = Cold();
        var expected = repository.Manifests();
        repository.DeleteManifests();
        Directory.CreateDirectory(home["evil"]);
        await OtherPackage(home["evil"]);
        home.Write(".nuget/NuGet/NuGet.Config", $"<configuration>{settings.Replace("{0}", home["evil"], StringComparison.Ordinal)}</configuration>");
        (await new DotNet(home.Path).Run(repository.Path, "build")).MustSucceed();
        Assert.Equal(expected, repository.Manifests());
        Assert.False(File.Exists(repository["evil-was-here"]));
        Assert.True(Directory.Exists(repository[".nuget", "cache", "naptasks"]));
    }

    // Whoever asks for signed packages only is not overruled by a repository; a vendor signs, or the site trusts its own copy.
    [Fact]
    public async Task A_user_who_wants_signed_packages_only_gets_one_clear_error()
    {
        using var repository = Cold();
        repository.DeleteManifests();
        home.Write(".nuget/NuGet/NuGet.Config", "<configuration><config><add key='signatureValidationMode' value='require' /></config></configuration>");
        var build = await new DotNet(home.Path).Run(repository.Path, "build");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("'NapTasks ", build.Output, StringComparison.Ordinal);
        Assert.Contains("this package is unsigned", build.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(repository["manifests"]));
    }

    [Fact]
    public async Task Settings_that_are_no_xml_are_one_clear_error()
    {
        using var repository = Cold();
        repository.DeleteManifests();
        home.Write(".nuget/NuGet/NuGet.Config", "<configuration>");
        var build = await new DotNet(home.Path).Run(repository.Path, "build");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("NuGet.Config", build.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(repository["manifests"]));
    }

    // Whoever sets NUGET_PACKAGES chooses the code, as the rest of the environment does; it is no settings file that lies somewhere.
    [Fact]
    public async Task A_cache_that_the_environment_names_is_used()
    {
        using var repository = Cold();
        var expected = repository.Manifests();
        repository.DeleteManifests();
        (await new DotNet(home.Path).RunWith("NUGET_PACKAGES", home["packages"], repository.Path, "build")).MustSucceed();
        Assert.Equal(expected, repository.Manifests());
        Assert.True(Directory.Exists(home["packages", "naptasks"]));
    }

    // That takes a third of a build, and whatever NuGet has to say it has said when it unpacked the package.
    [Fact]
    public async Task Nuget_is_not_asked_again_once_the_package_is_unpacked()
    {
        using var repository = scaffold.Copy();
        var expected = repository.Manifests();
        repository.DeleteManifests();
        repository.Write("nuget.config", "<configuration>");
        (await repository.Build()).MustSucceed();
        Assert.Equal(expected, repository.Manifests());
    }

    // These are what NuGet writes last.
    [Fact]
    public async Task A_package_that_was_not_unpacked_to_the_end_is_unpacked_again()
    {
        using var repository = scaffold.Copy();
        var expected = repository.Manifests();
        repository.DeleteManifests();
        var metadata = Directory.GetFiles(repository[".nuget", "cache"], ".nupkg.metadata", SearchOption.AllDirectories).Single();
        File.Delete(metadata);
        File.Delete(Directory.GetFiles(Path.GetDirectoryName(metadata)!, "*.nupkg.sha512").Single());
        Directory.Delete(Path.Combine(Path.GetDirectoryName(metadata)!, "tasks"), recursive: true);
        (await repository.Build()).MustSucceed();
        Assert.Equal(expected, repository.Manifests());
        Assert.True(File.Exists(metadata));
    }

    private RepositoryCopy Cold()
    {
        var repository = scaffold.Copy();
        Directory.Delete(repository[".nuget", "cache"], recursive: true);
        return repository;
    }

    // The package with other targets: as a feed, and unpacked, as in a cache and in a fallback folder.
    private async Task OtherPackage(string folder)
    {
        var package = Directory.GetFiles(Path.Combine(scaffold.Path, ".nuget"), "NapTasks.*.nupkg").Single();
        var copy = Path.Combine(folder, Path.GetFileName(package));
        File.Copy(package, copy);
        await using (var archive = await ZipFile.OpenAsync(copy, ZipArchiveMode.Update, TestContext.Current.CancellationToken))
        {
            archive.GetEntry("Sdk/Sdk.targets")!.Delete();
            await using var targets = new StreamWriter(await archive.CreateEntry("Sdk/Sdk.targets").OpenAsync(TestContext.Current.CancellationToken));
            await targets.WriteAsync(
                "<Project><Target Name=\"Restore\" /><Target Name=\"Build\"><Touch Files=\"$(MSBuildProjectDirectory)/evil-was-here\" AlwaysCreate=\"true\" /></Target></Project>");
        }

        var version = Path.GetFileNameWithoutExtension(package)["NapTasks.".Length..];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA512.HashData(await File.ReadAllBytesAsync(copy, TestContext.Current.CancellationToken)));
        foreach (var cache in new[] { "cache", "fallback" })
        {
            var unpacked = Path.Combine(folder, cache, "naptasks", version);
            await ZipFile.ExtractToDirectoryAsync(copy, unpacked, TestContext.Current.CancellationToken);
            File.Copy(copy, Path.Combine(unpacked, $"naptasks.{version}.nupkg"));
            await File.WriteAllTextAsync(Path.Combine(unpacked, $"naptasks.{version}.nupkg.sha512"), hash, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(unpacked, ".nupkg.metadata"),
                $$"""{ "version": 2, "contentHash": "{{hash}}", "source": null }""", TestContext.Current.CancellationToken);
        }
    }
}
