using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

/// <summary>What is in the packages: all of it, and nothing that nobody has thought of.</summary>
public sealed partial class PackageTests
{
    private static readonly string Version = Path.GetFileNameWithoutExtension(InstalledTemplate.Package)["NapTemplates.".Length..];

    // What NuGet itself adds to every package.
    private static readonly string[] OfNuGet = ["[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/nuget.psmdcp"];

    [Fact]
    public void The_template_package_holds_the_template_and_the_tasks_package_of_the_same_version()
    {
        using var package = ZipFile.OpenRead(InstalledTemplate.Package);
        string[] template =
        [
            ".gitattributes", ".github/workflows/manifests.yml", ".gitignore", ".gitlab-ci.yml", $".nuget/NapTasks.{Version}.nupkg",
            ".template.config/dotnetcli.host.json", ".template.config/localize/templatestrings.zh-Hans.json", ".template.config/template.json",
            "Directory.Build.rsp", "OPERATIONS.md", "fill-secrets.sh", "nap.proj", "nuget.config",
            "overlays/README.md", "overlays/kustomization.yaml", "secrets.env.example", "values.env",
        ];
        // What all repositories have is in a fleet's as it is.
        string[] fleet =
        [
            ".gitattributes", ".github/workflows/manifests.yml", ".gitignore", ".gitlab-ci.yml", $".nuget/NapTasks.{Version}.nupkg",
            ".template.config/dotnetcli.host.json", ".template.config/localize/templatestrings.zh-Hans.json", ".template.config/template.json",
            "Directory.Build.rsp", "OPERATIONS.md", "fill-secrets.sh", "fleet.env", "fleet.proj", "nuget.config", "secrets.env.example",
        ];
        string[] customer =
        [
            ".template.config/dotnetcli.host.json", ".template.config/localize/templatestrings.zh-Hans.json", ".template.config/template.json",
            "customers/CustomerName/values.env",
        ];
        AssertHolds(package,
        [
            "NapTemplates.nuspec", "README.md", "sbom.cdx.json",
            .. template.Select(f => $"content/nap-deploy/{f}"), .. fleet.Select(f => $"content/nap-fleet/{f}"), .. customer.Select(f => $"content/nap-customer/{f}"),
        ]);
        using var project = package.GetEntry("content/nap-deploy/nap.proj")!.Open();
        var document = XDocument.Load(project);
        Assert.Equal([Version, Version], document.Descendants("Import").Attributes("Version").Select(v => v.Value));
        Assert.Equal($".nuget/cache/naptasks/{Version}/", document.Descendants("NapTasksPackage").Single().Value);
    }

    [Fact]
    public void A_fleets_repository_has_the_same_tooling()
    {
        using var package = ZipFile.OpenRead(InstalledTemplate.Package);
        Assert.Equal(package.GetEntry("content/nap-deploy/nap.proj")!.Crc32, package.GetEntry("content/nap-fleet/fleet.proj")!.Crc32);
        foreach (var file in new[] { ".gitattributes", ".gitignore", "Directory.Build.rsp",
            "fill-secrets.sh", "nuget.config", "secrets.env.example", $".nuget/NapTasks.{Version}.nupkg" })
            Assert.Equal(package.GetEntry($"content/nap-deploy/{file}")!.Crc32, package.GetEntry($"content/nap-fleet/{file}")!.Crc32);
    }

    private static readonly string[] TaskFolders = ["tasks/net10.0/", "tasks/net10.0/linux-x64/"];

    private static readonly string[] TaskFiles = ["Markdig.dll", "NapTasks.deps.json", "NapTasks.dll", "Scriban.Signed.dll", "YamlDotNet.dll"];

    [Fact]
    public void The_tasks_package_holds_what_msbuild_loads_and_nothing_that_it_has_itself()
    {
        using var tasks = OpenTasks();
        AssertHolds(tasks,
        [
            "NapTasks.nuspec", "README.md", "sbom.cdx.json", "Sdk/Sdk.props", "Sdk/Sdk.targets",
            .. from folder in TaskFolders from file in TaskFiles select folder + file,
        ]);
    }

    // Of others the package has these assemblies, in these versions, and no more; each with its sum.
    [Fact]
    public void The_sbom_of_the_tasks_names_every_assembly_of_others()
    {
        using var tasks = OpenTasks();
        var locked = JsonDocument.Parse(Repository.ReadText("src", "NapTasks", "packages.lock.json")).RootElement.GetProperty("dependencies").GetProperty("net10.0");
        var expected = tasks.Entries.Where(e => e.FullName.EndsWith(".dll", StringComparison.Ordinal) && !e.Name.StartsWith("NapTasks.", StringComparison.Ordinal))
            .OrderBy(e => e.FullName, StringComparer.Ordinal).Select(e =>
        {
            var name = Path.GetFileNameWithoutExtension(e.Name);
            using var stream = e.Open();
            return (name, locked.GetProperty(name).GetProperty("resolved").GetString()!,
                name == "YamlDotNet" ? "MIT" : "BSD-2-Clause", Convert.ToHexStringLower(SHA256.HashData(stream)));
        });
        AssertSbom(tasks, "NapTasks", expected);
    }

    [Fact]
    public void The_sbom_of_the_template_names_the_tasks()
    {
        using var package = ZipFile.OpenRead(InstalledTemplate.Package);
        using var tasks = package.GetEntry($"content/nap-deploy/.nuget/NapTasks.{Version}.nupkg")!.Open();
        AssertSbom(package, "NapTemplates", [("NapTasks", Version, "Apache-2.0", Convert.ToHexStringLower(SHA256.HashData(tasks)))]);
    }

    [Fact]
    public void Nothing_in_the_packages_depends_on_when_they_were_made()
    {
        using var package = ZipFile.OpenRead(InstalledTemplate.Package);
        using var tasks = OpenTasks();
        Assert.SkipUnless(package.GetEntry(OfNuGet[2]) is not null, "The SDK is older than 10.0.400: its NuGet cannot pack deterministically.");
        Assert.Single(package.Entries.Concat(tasks.Entries).Select(e => e.LastWriteTime.DateTime).Distinct());
    }

    [Theory]
    [InlineData("NapTasks.dll")]
    [InlineData("linux-x64/NapTasks.dll")]
    public void No_path_of_the_machine_that_made_them_is_in_the_assemblies(string assembly)
    {
        using var tasks = OpenTasks();
        using var stream = tasks.GetEntry($"tasks/net10.0/{assembly}")!.Open();
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        Assert.DoesNotContain(Repository.Root, reader.ReadToEnd(), StringComparison.Ordinal);
    }

    // A tag can be moved to other code, a commit cannot.
    [Fact]
    public void Actions_in_the_workflows_of_a_new_repository_are_named_by_commit_and_may_only_read()
    {
        var workflow = Repository.ReadText("templates", "nap-deploy", ".github", "workflows", "manifests.yml");
        var uses = Uses().Matches(workflow);
        Assert.Equal(3, uses.Count);
        Assert.All(uses, use => Assert.Matches("^uses: actions/[a-z-]+@[0-9a-f]{40} # v[0-9.]+$", use.Value.TrimEnd()));
        Assert.Contains("permissions:\n  contents: read\n", workflow, StringComparison.Ordinal);
        Assert.Contains("persist-credentials: false", workflow, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", workflow, StringComparison.Ordinal);
        Assert.DoesNotContain("${{", workflow, StringComparison.Ordinal);
    }

    private static ZipArchive OpenTasks()
    {
        using var package = ZipFile.OpenRead(InstalledTemplate.Package);
        using var inner = package.GetEntry($"content/nap-deploy/.nuget/NapTasks.{Version}.nupkg")!.Open();
        var buffer = new MemoryStream();
        inner.CopyTo(buffer);
        return new ZipArchive(buffer);
    }

    private static void AssertHolds(ZipArchive package, string[] files)
    {
        // Before NuGet 7.9 the last of its own files has a random name.
        var actual = package.Entries.Select(e => Uri.UnescapeDataString(e.FullName)).Select(n => n.EndsWith(".psmdcp", StringComparison.Ordinal) ? OfNuGet[2] : n);
        Assert.Equal(files.Concat(OfNuGet).Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    private static void AssertSbom(ZipArchive package, string name, IEnumerable<(string Name, string Version, string License, string Sha256)> components)
    {
        using var stream = package.GetEntry("sbom.cdx.json")!.Open();
        using var document = JsonDocument.Parse(stream);
        var sbom = document.RootElement;
        Assert.Equal(("CycloneDX", "1.6"), (sbom.GetProperty("bomFormat").GetString(), sbom.GetProperty("specVersion").GetString()));
        Assert.Equal($"pkg:nuget/{name}@{Version}", sbom.GetProperty("metadata").GetProperty("component").GetProperty("purl").GetString());
        Assert.Equal(components, sbom.GetProperty("components").EnumerateArray().Select(c => (
            c.GetProperty("name").GetString()!,
            c.GetProperty("version").GetString()!,
            c.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString()!,
            c.GetProperty("hashes")[0].GetProperty("content").GetString()!)));
        Assert.All(sbom.GetProperty("components").EnumerateArray(), c => Assert.Equal(
            $"pkg:nuget/{c.GetProperty("name").GetString()}@{c.GetProperty("version").GetString()}", c.GetProperty("purl").GetString()));
        var dependency = Assert.Single(sbom.GetProperty("dependencies").EnumerateArray());
        Assert.Equal(
            sbom.GetProperty("components").EnumerateArray().Select(c => c.GetProperty("bom-ref").GetString()),
            dependency.GetProperty("dependsOn").EnumerateArray().Select(d => d.GetString()));
    }

    [GeneratedRegex("uses: .*")]
    private static partial Regex Uses();
}
