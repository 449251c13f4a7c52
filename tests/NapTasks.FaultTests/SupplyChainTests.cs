using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTasks.FaultTests;

/// <summary>What is built is what is written down, and it is built the same elsewhere.</summary>
public sealed partial class SupplyChainTests : IDisposable
{
    private const string Package = "YamlDotNet";

    private static readonly string[] ProjectFolders = ["src", "tests", "bench", "eng"];

    private static readonly string Program = Shell.Find("dotnet")!;

    private readonly TestDirectory folder = new();

    // No network: whatever a restore needs is in the cache of packages already.
    private Dictionary<string, string?> Offline => new()
    {
        ["TMPDIR"] = Directory.CreateDirectory(folder["tmp"]).FullName,
        ["CI"] = "true", ["http_proxy"] = "http://127.0.0.1:9", ["https_proxy"] = "http://127.0.0.1:9", ["no_proxy"] = null, ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0", ["MSBuildSDKsPath"] = null, ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildExtensionsPath"] = null, ["MSBuildLoadMicrosoftTargetsReadOnly"] = null,
    };

    public static TheoryData<string> Projects =>
    [
        .. ProjectFolders.Where(f => Directory.Exists(Repository.PathOf(f)))
            .SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*.csproj", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/')),
        "NapTemplates.csproj",
    ];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_has_its_packages_with_their_sums_written_down(string project)
    {
        var file = Path.Combine(Path.GetDirectoryName(Repository.PathOf(project))!, "packages.lock.json");
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var framework in document.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (var package in framework.Value.EnumerateObject().Where(p => p.Value.GetProperty("type").GetString() != "Project"))
                Assert.Equal(64, Convert.FromBase64String(package.Value.GetProperty("contentHash").GetString()!).Length);
        }
    }

    [Fact]
    public void No_version_is_open()
    {
        var versions = Version().Matches(Repository.ReadText("Directory.Packages.props")).Select(m => m.Groups[1].Value).ToArray();
        Assert.NotEmpty(versions);
        Assert.All(versions, v => Assert.Matches(@"^[0-9]+(\.[0-9]+){2,3}$", v));
    }

    [Theory]
    [InlineData("nothing", null)]
    [InlineData("the sum", "NU1403")]
    [InlineData("the version", "NU1004")]
    [InlineData("the list", "NU1004")]
    public async Task A_restore_of_anything_else_than_what_is_written_down_fails(string changed, string? code)
    {
        var source = JsonDocument.Parse(Repository.ReadText("src", "NapTasks", "packages.lock.json")).RootElement.GetProperty("dependencies")
            .GetProperty("net10.0").GetProperty(Package);
        var (version, hash) = (source.GetProperty("resolved").GetString()!, source.GetProperty("contentHash").GetString()!);
        folder.Write("x.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
                <RestoreLockedMode>true</RestoreLockedMode>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="{Package}" Version="{version}" /></ItemGroup>
            </Project>
            """);
        // Nothing of this repository's own.
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            folder.Write(file, "<Project />");
        folder.Write("packages.lock.json", $$"""
            { "version": 1, "dependencies": { "net10.0": { {{(changed == "the list" ? "" : $$"""
            "{{Package}}": { "type": "Direct", "requested": "[{{(changed == "the version" ? "1.0.0" : version)}}, )", "resolved": "{{version}}", "contentHash": "{{(changed == "the sum" ? Convert.ToBase64String(new byte[64]) : hash)}}" }
            """)}} } } }
            """);
        var restore = await Shell.Run(Program, folder.Path, Offline, "restore");
        if (code is null)
        {
            restore.MustSucceed();
            return;
        }

        Assert.NotEqual(0, restore.ExitCode);
        Assert.Contains($"error {code}", restore.Output, StringComparison.Ordinal);
    }

    // With this repository's own settings, and a source that knows of a vulnerability; without one there is nothing to say, online or not.
    [Theory]
    [InlineData(0, "NU1901")]
    [InlineData(1, "NU1902")]
    [InlineData(2, "NU1903")]
    [InlineData(3, "NU1904")]
    [InlineData(null, "NU1900")]
    public async Task A_vulnerable_package_fails_a_restore_and_a_list_that_cannot_be_had_does_not(int? severity, string code)
    {
        folder.Write("Directory.Build.props", Repository.ReadText("Directory.Build.props"));
        folder.Write("Directory.Packages.props", Repository.ReadText("Directory.Packages.props"));
        folder.Write("x.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="{Package}" /></ItemGroup>
            </Project>
            """);
        using var source = severity is { } known ? new AuditSource(Package, known) : null;
        folder.Write("nuget.config", $"""
            <configuration>
              <auditSources>
                <clear />
                <add key="audit" value="{source?.Index ?? "http://127.0.0.1:9/index.json"}" allowInsecureConnections="true" />
              </auditSources>
            </configuration>
            """);
        var restore = await Shell.Run(
            Program, folder.Path, new Dictionary<string, string?>(Offline) { ["CI"] = null, ["no_proxy"] = "127.0.0.1", ["NUGET_HTTP_CACHE_PATH"] = folder["http"] }, "restore");
        Assert.Equal(severity is not null, restore.ExitCode != 0);
        Assert.Contains($"{(severity is null ? "warning" : "error")} {code}", restore.Output, StringComparison.Ordinal);
    }

    // The sources in another folder, which is no clone, compiled anew: byte by byte the package that the tests have used.
    [Fact]
    public async Task Packed_elsewhere_the_package_has_the_same_bytes()
    {
        foreach (var part in new[] { "src", "templates", "eng" })
            Copy(Repository.PathOf(part), folder["copy", part]);
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(f => Path.GetExtension(f) is not ".sln" && Path.GetFileName(f) is not ".git"))
            File.Copy(file, folder["copy", Path.GetFileName(file)]);
        (await Shell.Run(Program, folder["copy"], Offline, "pack", "NapTemplates.csproj", "-c", "Debug", "-o", folder["packages"])).MustSucceed();
        var package = Path.GetFileName(InstalledTemplate.Package);
        await using (var archive = await ZipFile.OpenReadAsync(InstalledTemplate.Package, TestContext.Current.CancellationToken))
        {
            Assert.SkipUnless(
                archive.GetEntry("package/services/metadata/core-properties/nuget.psmdcp") is not null,
                "The SDK is older than 10.0.400: its NuGet cannot pack deterministically.");
        }

        Assert.Equal(
            Convert.ToHexString(await File.ReadAllBytesAsync(InstalledTemplate.Package, TestContext.Current.CancellationToken)),
            Convert.ToHexString(await File.ReadAllBytesAsync(folder["packages", package], TestContext.Current.CancellationToken)));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex("<PackageVersion Include=\"[^\"]+\" Version=\"([^\"]*)\"")]
    private static partial Regex Version();
}
