using System.Globalization;
using NapTemplates.Testing;

namespace NapTemplates.Tests.TemplateEngine;

/// <summary>What the tests of the template rely on: that the host does what <c>dotnet new</c> does.</summary>
public sealed class TemplateHostTests
{
    private static readonly Dictionary<string, string?> NoParameters = [];

    private static string NapDeploy => Repository.PathOf("templates", "nap-deploy");

    [Fact]
    public async Task A_second_run_is_refused_and_writes_nothing()
    {
        using var directory = new TestDirectory();
        using var host = new TemplateHost(NapDeploy);
        Assert.True((await host.InstantiateAsync(directory["acme"], NoParameters)).Succeeded);
        directory.Write("acme/values.env", "edited");
        File.Delete(directory["acme", "nap.proj"]);
        var files = directory.Files();

        Assert.True((await host.InstantiateAsync(directory["acme"], NoParameters)).Refused);
        Assert.Equal(files, directory.Files());

        Assert.True((await host.InstantiateAsync(directory["acme"], NoParameters, force: true)).Succeeded);
        Assert.NotEqual("edited", directory.Read("acme", "values.env"));
    }

    [Fact]
    public async Task An_unknown_parameter_is_an_error()
    {
        using var directory = new TestDirectory();
        using var host = new TemplateHost(NapDeploy);
        var misspelt = new Dictionary<string, string?> { ["main-domain"] = "nap.acme.com" };
        await Assert.ThrowsAsync<ArgumentException>(() => host.InstantiateAsync(directory.Path, misspelt));
        Assert.Empty(directory.Files());
    }

    [Fact]
    public async Task A_faulty_template_says_what_is_wrong()
    {
        using var directory = new TestDirectory();
        directory.Write(".template.config/template.json", """{ "name": "x", "shortName": "x" }""");
        using var host = new TemplateHost(directory.Path);
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Template);
        Assert.Contains("'identity' is missing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_speaks_its_own_language_and_leaves_the_callers_alone()
    {
        var before = CultureInfo.CurrentUICulture;
        using var english = new TemplateHost(NapDeploy);
        using var chinese = new TemplateHost(NapDeploy, CultureInfo.GetCultureInfo("zh-CN"));
        Assert.Equal("NAP deployment repository", (await english.Template).Name);
        Assert.Equal("NAP 部署仓库", (await chinese.Template).Name);
        Assert.Equal(before, CultureInfo.CurrentUICulture);
    }
}
