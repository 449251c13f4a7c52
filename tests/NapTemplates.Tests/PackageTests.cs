using System.IO.Compression;
using System.Xml.Linq;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

public sealed class PackageTests
{
    private static readonly string Version = Path.GetFileNameWithoutExtension(InstalledTemplate.Package)["NapTemplates.".Length..];

    [Fact]
    public void The_template_package_holds_the_template_and_the_tasks_package_of_the_same_version()
    {
        using var package = ZipFile.OpenRead(InstalledTemplate.Package);
        Assert.Equal(
            [
                ".gitattributes", ".github/workflows/manifests.yml", ".gitignore", ".gitlab-ci.yml", $".nuget/NapTasks.{Version}.nupkg",
                ".template.config/dotnetcli.host.json", ".template.config/localize/templatestrings.zh-Hans.json", ".template.config/template.json",
                "Directory.Build.rsp", "OPERATIONS.md", "fill-secrets.sh", "nap.proj", "nuget.config", "overlays/README.md", "overlays/kustomization.yaml", "secrets.env.example", "values.env",
            ],
            Content(package, "content/nap-deploy/"));
        using var project = package.GetEntry("content/nap-deploy/nap.proj")!.Open();
        Assert.Equal($"NapTasks/{Version}", XDocument.Load(project).Root!.Attribute("Sdk")!.Value);
    }

    [Fact]
    public void The_tasks_package_holds_what_msbuild_loads_and_nothing_that_it_has_itself()
    {
        using var package = ZipFile.OpenRead(InstalledTemplate.Package);
        using var inner = package.GetEntry($"content/nap-deploy/.nuget/NapTasks.{Version}.nupkg")!.Open();
        using var buffer = new MemoryStream();
        inner.CopyTo(buffer);
        using var tasks = new ZipArchive(buffer);
        Assert.Equal(["Sdk.props", "Sdk.targets"], Content(tasks, "Sdk/"));
        Assert.Equal(["NapTasks.deps.json", "NapTasks.dll", "YamlDotNet.dll"], Content(tasks, "tasks/net10.0/"));
    }

    private static IEnumerable<string> Content(ZipArchive package, string folder) => package.Entries
        .Where(e => e.FullName.StartsWith(folder, StringComparison.Ordinal))
        .Select(e => Uri.UnescapeDataString(e.FullName[folder.Length..]))
        .Order(StringComparer.Ordinal);
}
