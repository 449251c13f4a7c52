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

/// <summary>What a new fleet, and a new customer of one, hold.</summary>
public sealed class FleetTemplateTests
{
    private const string Fleet = "nap-fleet";
    private const string Customer = "nap-customer";

    private static readonly Dictionary<string, string?> Acme = new() { ["mainDomain"] = "nap.acme.com", ["ingressController"] = "contour", ["host"] = "10.20.0.11" };

    public static TheoryData<string, string> Hostile
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var parameter in new[] { "mainDomain", "namespace", "host", "turnHost" })
            {
                foreach (var text in new[] { "$(touch pwned)", "`touch pwned`", "x\ntouch pwned\n", "x; touch pwned", "x' y", "${HOME}", "漢字", "../../x" })
                    data.Add(parameter, text);
            }

            return data;
        }
    }

    [Fact]
    public async Task A_new_fleet_is_as_verified()
    {
        using var directory = new TestDirectory();
        await Scaffold(Fleet, directory.Path, []);
        await Verifier.VerifyDirectory(directory.Path);
    }

    [Theory]
    [InlineData("with-controller")]
    [InlineData("with-the-fleets-controller")]
    [InlineData("with-a-named-host")]
    [InlineData("with-turn-elsewhere")]
    public async Task A_new_customer_is_as_verified_and_the_build_says_of_it(string scaffold)
    {
        using var directory = new TestDirectory();
        var parameters = new Dictionary<string, string?>(Acme);
        if (scaffold == "with-the-fleets-controller")
            parameters.Remove("ingressController");
        if (scaffold is "with-a-named-host")
            parameters["host"] = "nap.acme.com";
        if (scaffold is "with-turn-elsewhere")
            parameters["turnHost"] = "10.20.0.12";
        await Scaffold(Fleet, directory["fleet"], []);
        await Scaffold(Customer, directory["acme"], parameters);
        Assert.Equal(["acme/customers/acme/values.env"], directory.Files().Keys.Where(f => f.StartsWith("acme/", StringComparison.Ordinal)));

        var settings = new VerifySettings();
        settings.UseTextForParameters(scaffold);
        var findings = string.Concat(Render(directory).Diagnostics.Select(d => string.Create(
            CultureInfo.InvariantCulture,
            $"# {d.Location!.Value.File}({d.Location.Value.Line},{d.Location.Value.Column}) {d.Severity} {d.Code}: {Scaffolds.Pinned(d)}\n")));
        await Verifier.Verify($"{directory.Read("acme", "customers", "acme", "values.env")}\n# What the build says of it\n{findings}", "env", settings);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_text_in_a_parameter_executes_nothing_and_is_refused_by_the_build(string parameter, string text)
    {
        using var directory = new TestDirectory();
        await Scaffold(Fleet, directory["fleet"], []);
        await Scaffold(Customer, directory["acme"], new(Acme) { [parameter] = text });
        if (Shell.Find("bash") is { } bash)
            await Shell.Run(bash, directory.Path, "-c", "set -a; . ./acme/customers/acme/values.env");
        Assert.DoesNotContain(directory.Files().Keys, f => f.Contains("pwned", StringComparison.Ordinal));
        Assert.Contains(Render(directory).Diagnostics, d => d.Severity == Severity.Error);
    }

    [Theory]
    [InlineData(Fleet)]
    [InlineData(Customer)]
    public async Task A_template_is_without_fault_for_its_engine(string template)
    {
        using var host = new TemplateHost(Repository.PathOf("templates", template));
        await host.Template;
        Assert.Empty(host.Complaints);
    }

    private static async Task Scaffold(string template, string path, Dictionary<string, string?> parameters)
    {
        using var host = new TemplateHost(Repository.PathOf("templates", template));
        var result = await host.InstantiateAsync(path, parameters);
        Assert.True(result.Succeeded, result.ErrorMessage);
    }

    private static RenderResult Render(TestDirectory directory)
    {
        var shared = EnvText.Decode(Encoding.UTF8.GetBytes(directory.Read("fleet", "fleet.env")), "fleet.env", new DiagnosticBag())!;
        var values = Encoding.UTF8.GetBytes(directory.Read("acme", "customers", "acme", "values.env"));
        return ManifestRenderer.Render(new RenderInput("values.env", values, FrozenSet<string>.Empty) { Shared = shared }, IngressControllerCatalogue.Default);
    }
}
