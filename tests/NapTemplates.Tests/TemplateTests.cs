using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;
using NapTasks.Values;
using NapTemplates.Testing;
using NapTemplates.Tests.TemplateEngine;
using VerifyXunit;

namespace NapTemplates.Tests;

/// <summary>What a new repository holds.</summary>
public sealed class TemplateTests
{
    private static readonly string[] Tooling = [".nuget", "nap.proj", "nuget.config"];

    public static TheoryData<string, string> Hostile
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var parameter in new[] { "mainDomain", "namespace", "host", "turnHost", "appPrefix" })
            {
                foreach (var text in new[] { "$(touch pwned)", "`touch pwned`", "x\ntouch pwned\n", "x; touch pwned", "x' y", "x\" y", "x\r\n#", "${HOME}", "x #y",
                    "漢字", "\u202e", "../../x" })
                    data.Add(parameter, text);
            }

            return data;
        }
    }

    [Fact]
    public async Task A_new_repository_is_as_verified()
    {
        using var directory = new TestDirectory();
        await Scaffold("external", directory.Path);
        await Verifier.VerifyDirectory(directory.Path);
    }

    [Theory]
    [MemberData(nameof(Scaffolds.Names), MemberType = typeof(Scaffolds))]
    public async Task Only_values_env_depends_on_the_parameters_and_is_as_verified(string scaffold)
    {
        using var directory = new TestDirectory();
        using var external = new TestDirectory();
        await Scaffold(scaffold, directory.Path);
        await Scaffold("external", external.Path);
        Assert.Equal(external.Files().Where(f => f.Key != "values.env"), directory.Files().Where(f => f.Key != "values.env"));

        var settings = new VerifySettings();
        settings.UseTextForParameters(scaffold);
        var findings = string.Concat(Render(directory).Diagnostics.Select(d => string.Create(
            CultureInfo.InvariantCulture,
            $"# values.env({d.Location!.Value.Line},{d.Location.Value.Column}) {d.Severity} {d.Code}: {Scaffolds.Pinned(d)}\n")));
        await Verifier.Verify($"{directory.Read("values.env")}\n# What the build says of it\n{findings}", "env", settings);
    }

    [Theory]
    [InlineData("nodeport-named-host")]
    [InlineData("external-named-host")]
    public async Task A_name_for_the_node_is_taken_and_one_line_asks_for_the_address_of_turn(string scaffold)
    {
        using var directory = new TestDirectory();
        await Scaffold(scaffold, directory.Path);
        var asked = Render(directory);
        Assert.NotNull(asked.Manifests);
        Assert.Equal("nap.acme.com", asked.Values!.Host.ToString());
        var finding = Assert.Single(asked.Diagnostics, d => d.Message(Language.English).Contains("TURN_HOST", StringComparison.Ordinal));
        Assert.Equal(("NAP2239", Severity.Warning), (finding.Code, finding.Severity));
        var line = finding.Message(Language.English).Split("write: ")[1];
        Assert.Equal("TURN_HOST=10.0.0.100", line);

        // What it asks for, put where it says.
        var lines = directory.Read("values.env").Split('\n');
        lines[finding.Location!.Value.Line - 1] = line;
        directory.Write("values.env", string.Join('\n', lines));
        var answered = Render(directory);
        Assert.NotNull(answered.Manifests);
        Assert.DoesNotContain(answered.Diagnostics, d => d.Message(Language.English).Contains("TURN", StringComparison.Ordinal));
        // No object of a deployment depends on it.
        Assert.Equal(asked.Manifests.Files, answered.Manifests!.Files);
    }

    [Theory]
    [MemberData(nameof(Scaffolds.Names), MemberType = typeof(Scaffolds))]
    public async Task Bash_sources_every_new_values_env_as_we_read_it(string scaffold)
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null || Shell.Find("openssl") is null, "There is no bash or no openssl on this machine.");
        using var directory = new TestDirectory();
        await Scaffold(scaffold, directory.Path);
        var file = EnvFileReader.Read(
            await File.ReadAllBytesAsync(directory["values.env"], TestContext.Current.CancellationToken), "values.env", SecretNames(directory), new DiagnosticBag())!;
        var print = string.Concat(file.Assignments.Where(a => a.Value.Text is not null).Select(a => $"printf '%s\\n' \"{a.Key}=${a.Key}\"; "));
        var sourced = await Shell.Run(bash, directory.Path, "-c", $"./fill-secrets.sh >&2; set -aeuo pipefail; . ./secrets.env; . ./values.env; {print}");
        Assert.Equal(
            string.Concat(file.Assignments.Where(a => a.Value.Text is not null).Select(a => $"{a.Key}={a.Value.Text}\n")),
            sourced.MustSucceed().Output);
    }

    [Fact]
    public async Task The_template_is_without_fault_for_its_engine()
    {
        using var host = Host();
        await host.Template;
        Assert.Empty(host.Complaints);
    }

    [Theory]
    [InlineData("en", "")]
    [InlineData("en", "LANG=en_US.UTF-8")]
    [InlineData("zh-Hans", "LANG=zh_CN.UTF-8")]
    [InlineData("zh-Hans", "LANG=zh_SG")]
    [InlineData("en", "LANG=zh_TW.UTF-8")]
    [InlineData("en", "LC_ALL=C LANG=zh_CN.UTF-8")]
    [InlineData("zh-Hans", "LC_ALL=zh_CN.UTF-8 LANG=en_US.UTF-8")]
    [InlineData("zh-Hans", "DOTNET_CLI_UI_LANGUAGE=zh-Hans LANG=en_US.UTF-8")]
    [InlineData("zh-Hans", "DOTNET_CLI_UI_LANGUAGE=zh-CN")]
    [InlineData("en", "DOTNET_CLI_UI_LANGUAGE=zh-Hant")]
    [InlineData("en", "DOTNET_CLI_UI_LANGUAGE=en LC_ALL=zh_CN.UTF-8 LANG=zh_CN.UTF-8")]
    [InlineData("en", "LANG=zh_CN.UTF-8", "en")]
    [InlineData("both", "LANG=zh_CN.UTF-8", "both")]
    [InlineData("zh-Hans", "LANG=en_US.UTF-8", "zh-Hans")]
    public async Task The_pages_are_in_the_language_that_is_asked_for_or_else_in_the_users(string language, string environment, string? asked = null)
    {
        using var directory = new TestDirectory();
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        using var host = new TemplateHost(Repository.PathOf("templates", "nap-deploy"), environment: variables);
        var parameters = new Dictionary<string, string?>(Scaffolds.All["external"]);
        if (asked is not null)
            parameters["briefLanguage"] = asked;
        Assert.True((await host.InstantiateAsync(directory.Path, parameters)).Succeeded);
        Assert.Single(directory.Read("values.env").Split('\n'), line => line == $"BRIEF_LANGUAGE={language}");
    }

    [Fact]
    public async Task Tools_only_writes_the_tooling_only()
    {
        using var directory = new TestDirectory();
        using var host = Host();
        Assert.True((await host.InstantiateAsync(directory.Path, new Dictionary<string, string?> { ["toolsOnly"] = "true" })).Succeeded);
        Assert.All(directory.Files().Keys, f => Assert.Contains(f.Split('/')[0], Tooling));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_text_in_a_parameter_executes_nothing_and_is_refused_by_the_build(string parameter, string text)
    {
        using var directory = new TestDirectory();
        using var host = Host();
        var parameters = new Dictionary<string, string?>(Scaffolds.All["external"]) { [parameter] = text };
        Assert.True((await host.InstantiateAsync(directory.Path, parameters)).Succeeded);

        using var plain = new TestDirectory();
        await Scaffold("external", plain.Path);
        Assert.Equal(plain.Read("values.env").Split('\n').Length, directory.Read("values.env").Split('\n').Length);

        if (Shell.Find("bash") is { } bash)
            await Shell.Run(bash, directory.Path, "-c", "set -a; . ./values.env");
        Assert.Equal(plain.Files().Keys, directory.Files().Keys);
        Assert.Contains(Render(directory).Diagnostics, d => d.Severity == Severity.Error);
    }

    private static TemplateHost Host() => new(Repository.PathOf("templates", "nap-deploy"));

    private static async Task Scaffold(string scaffold, string path)
    {
        using var host = Host();
        var result = await host.InstantiateAsync(path, Scaffolds.All[scaffold]);
        Assert.True(result.Succeeded, result.ErrorMessage);
        if (!OperatingSystem.IsWindows())
        {
            // What the post action does, which runs in the command line only.
            var script = Path.Combine(path, "fill-secrets.sh");
            File.SetUnixFileMode(script, File.GetUnixFileMode(script) | UnixFileMode.UserExecute);
        }
    }

    private static RenderResult Render(TestDirectory directory) => ManifestRenderer.Render(
        new RenderInput("values.env", Encoding.UTF8.GetBytes(directory.Read("values.env")), SecretNames(directory)), IngressControllerCatalogue.Default);

    private static FrozenSet<string> SecretNames(TestDirectory directory) => SecretKeys.ListedIn(directory.Read("secrets.env.example"));
}
