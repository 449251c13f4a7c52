using System.Text;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;
using NapTasks.Rendering.Plain;
using VerifyXunit;

namespace NapTasks.Tests.Rendering;

public sealed class ExplanationTests
{
    private static readonly Dictionary<string, ValuesText> Files = new(StringComparer.Ordinal)
    {
        ["nodeport"] = ValuesText.NodePort.With("PG_INSTANCES", "3").With("JWT_SECRET", "canary"),
        ["external"] = ValuesText.External.Without("MAIN_DOMAIN").With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("REGISTRY_PASSWORD", ""),
        ["two-controllers"] = ValuesText.External.With("INGRESS_CONTROLLER", "ingress-nginx,traefik").With("INGRESS_CLASS_TRAEFIK", "edge"),
        ["webhook"] = ValuesText.External.With("WEBHOOK_ENABLED", "true").With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("INGRESS_BLOCK_PATHS", "/webhook/internal"),
        ["offloaded"] = ValuesText.External.With("INGRESS_TLS", "offloaded").With("SANDBOX_ENABLED", "false").With("BROWSER_ENABLED", "false"),
        ["seed-era"] = Scenarios.SeedEra(ValuesText.NodePort),
        ["faulty"] = ValuesText.External.With("MAIN_DOMAIN", "https://nap").With("REGISTRY", "x${JWT_SECRET}"),
    };

    public static TheoryData<string, string> Texts => new(
        from file in Files.Keys
        from language in new[] { nameof(Language.English), nameof(Language.SimplifiedChinese) }
        select new TheoryDataRow<string, string>(file, language));

    [Theory]
    [MemberData(nameof(Texts))]
    public Task Explained(string file, string language)
    {
        var settings = new VerifySettings();
        settings.UseDirectory("../Snapshots/explained");
        settings.UseTextForParameters($"{file}.{language}");
        return Verifier.Verify(string.Join('\n', Explain(Files[file], Enum.Parse<Language>(language))) + "\n", "txt", settings);
    }

    [Theory]
    [MemberData(nameof(Scenarios.Names), MemberType = typeof(Scenarios))]
    public void Every_host_and_every_service_of_a_deployment_is_named(string scenario)
    {
        var result = Scenarios.All[scenario].Values.Render();
        var lines = ValuesExplanation.Of(result, IngressControllerCatalogue.Default, Language.English).ToArray();
        foreach (var name in result.Site!.Exposure.AllRoutes.Select(r => r.Address).Concat(result.Site.Exposure.Services.Select(s => s.Name.ToString())))
            Assert.Contains(lines, line => line.TrimStart().Split(' ')[0] == name);
    }

    [Fact]
    public void A_secret_is_named_and_never_shown()
    {
        var lines = Explain(ValuesText.NodePort.With("JWT_SECRET", "canary").With("DATABASE_PASSWORD", "'canary'").With("X", "${DATABASE_PASSWORD}"), Language.English);
        Assert.Contains(lines, l => l.Contains("JWT_SECRET", StringComparison.Ordinal) && l.Contains("written in this file", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_text_has_no_explanation() =>
        Assert.Empty(ValuesExplanation.Of(ValuesText.Render("A=\0"), IngressControllerCatalogue.Default, Language.English));

    [Fact]
    public void Every_code_is_explained_in_both_languages() => Assert.All(DiagnosticCatalogue.Of(typeof(Diagnostic).Assembly), d =>
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var lines = CodeExplanation.Of(d.Code, IngressControllerCatalogue.Default, language)!.Value;
            Assert.StartsWith(d.Code, lines[0], StringComparison.Ordinal);
            Assert.Equal(d.Template(language), lines[1]);
            Assert.True(lines.Length > 2, d.Code);
        }
    });

    [Fact]
    public void A_code_that_does_not_exist_is_not_explained() =>
        Assert.Null(CodeExplanation.Of("NAP0000", IngressControllerCatalogue.Default, Language.English));

    [Theory]
    [InlineData("a-controller-with-a-long-name0")]
    [InlineData("acontrollerwithanamewithoutanybreakinit")]
    public void It_keeps_to_its_width_with_names_of_any_length(string name)
    {
        var catalogue = new IngressControllerCatalogue([new ToyControllerTests.Toy(name), new ToyControllerTests.Toy($"{name}x")]);
        var input = new RenderInput("values.env", Encoding.UTF8.GetBytes(ValuesText.External.With("INGRESS_CONTROLLER", $"{name},{name}x").ToString()), []);
        var lines = ValuesExplanation.Of(ManifestRenderer.Render(input, catalogue), catalogue, Language.English).ToArray();
        Assert.Contains(lines, l => l.Contains($"{name},{name}x", StringComparison.Ordinal));
        // All but the first, which is the deployment in short.
        Assert.All(lines[1..], l => Assert.InRange(DisplayWidth.Of(l), 0, 132));
    }

    private static string[] Explain(ValuesText values, Language language) =>
        [.. ValuesExplanation.Of(values.Render(), IngressControllerCatalogue.Default, language)];
}
