using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

/// <summary>A fleet's repository through the real commands.</summary>
public sealed class FleetTests(InstalledTemplate template)
{
    private static readonly string Document = Repository.ReadText("docs", "fleet.md");

    [Fact]
    public async Task The_guide_to_fleets_shows_what_it_says()
    {
        using var folder = new TestDirectory();
        await Tour.Run(Document, template.DotNet, folder.Path);
        Assert.False(File.Exists(folder["fleet", "customers", "globex", "secrets.env"]));
    }

    [Fact]
    public Task What_needs_the_installer_is_read_by_bash() => Tour.Parse(Document);

    [Fact]
    public async Task Restore_and_clean_delete_nothing_and_tools_only_refreshes_the_tooling()
    {
        using var folder = new TestDirectory();
        var fleet = await Scaffold(folder);
        (await template.DotNet.Run(fleet, "build")).MustSucceed();
        var files = Files(folder);
        foreach (var verb in new[] { "restore", "clean" })
            (await template.DotNet.Run(fleet, verb)).MustSucceed();
        Assert.Equal(files, Files(folder));

        folder.Write("fleet/fleet.proj", "<Project Sdk=\"NapTasks/0.9.0\" />\n");
        folder.Write("fleet/nuget.config", "<configuration />\n");
        (await template.DotNet.Run(fleet, "new", "nap-fleet", "--tools-only", "--force", "--no-update-check")).MustSucceed();
        Assert.Equal(files, Files(folder));
    }

    [Fact]
    public async Task An_error_of_one_customer_names_its_line_and_stops_that_customer_only()
    {
        using var folder = new TestDirectory();
        var fleet = await Scaffold(folder);
        var acme = folder.Read("fleet", "customers", "acme", "values.env");
        folder.Write("fleet/customers/globex/values.env", acme.Replace("nap.acme.com", "nap.globex.com", StringComparison.Ordinal) + "BROWSER_ENABLED=True\n");
        var line = acme.Split('\n').Length;
        var build = await template.DotNet.Run(fleet, "build");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains($"customers/globex/values.env({line},17): error NAP2010: ", build.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("customers/: 2 of 2 customers, 1 with errors", build.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["fleet", "customers", "acme", "manifests", "kustomization.yaml"]));
        Assert.False(Directory.Exists(folder["fleet", "customers", "globex", "manifests"]));

        // The others can be built without it; and what two cannot both have is looked for in all of them.
        (await template.DotNet.Run(fleet, "build", "-p:NapOnly=acme")).MustSucceed();
        folder.Write("fleet/customers/globex/values.env", acme);
        var clash = (await template.DotNet.Run(fleet, "build", "-p:NapOnly=acme")).MustSucceed();
        Assert.Contains("warning NAP2902: Customers globex and acme have the same main domain nap.acme.com", clash.Output, StringComparison.Ordinal);
    }

    // Neither a property nor an environment variable makes one kind of repository the other.
    [Fact]
    public async Task Only_the_name_of_the_project_file_makes_a_fleet()
    {
        using var folder = new TestDirectory();
        var fleet = await Scaffold(folder);
        var build = await template.DotNet.RunWith("MSBuildProjectFile", "nap.proj", fleet, "build");
        Assert.Contains("customers/: 1 of 1 customers, 0 with errors", build.MustSucceed().Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["fleet", "manifests"]));
    }

    [Fact]
    public async Task Messages_are_in_the_language_of_the_command_line()
    {
        using var folder = new TestDirectory();
        var fleet = await Scaffold(folder);
        var build = (await template.DotNet.RunWith("DOTNET_CLI_UI_LANGUAGE", "zh-Hans", fleet, "build")).MustSucceed();
        Assert.Contains("customers/：1 个客户中的 1 个，0 个有错误", build.Output, StringComparison.Ordinal);
        Assert.Contains("（客户 acme）", build.Output, StringComparison.Ordinal);
    }

    private async Task<string> Scaffold(TestDirectory folder)
    {
        (await template.DotNet.Run(folder.Path, "new", "nap-fleet", "-o", "fleet", "--no-update-check")).MustSucceed();
        (await template.DotNet.Run(
            folder["fleet"], "new", "nap-customer", "-n", "acme", "--main-domain", "nap.acme.com", "--ingress-controller", "contour", "--host", "10.20.0.11", "--no-update-check"))
                .MustSucceed();
        return folder["fleet"];
    }

    private static Dictionary<string, string> Files(TestDirectory folder) => folder.Files()
        .Where(f => !f.Key.Contains("/.nuget/cache/", StringComparison.Ordinal))
        .ToDictionary(StringComparer.Ordinal);
}
