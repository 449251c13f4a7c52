using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Plain;
using NapTemplates.Testing;
using VerifyXunit;

namespace NapTasks.Tests.Rendering.Comparisons;

public sealed class ComparisonTextTests
{
    private static readonly Dictionary<string, (ValuesText Today, string Then, Language Language)> Texts = new(StringComparer.Ordinal)
    {
        ["contour-to-traefik"] = (ValuesText.For("contour").With("INGRESS_CLASS", "inner"), "traefik", Language.English),
        ["contour-to-traefik-zh"] = (ValuesText.For("contour").With("INGRESS_CLASS", "inner"), "traefik", Language.SimplifiedChinese),
        ["both-to-traefik"] = (ValuesText.External.With("INGRESS_CONTROLLER", "contour,traefik"), "traefik", Language.English),
        ["nodeport-to-istio"] = (ValuesText.NodePort.With("MAIN_DOMAIN", "nap.example.com"), "istio", Language.English),
        ["nodeport-to-istio-zh"] = (ValuesText.NodePort.With("MAIN_DOMAIN", "nap.example.com"), "istio", Language.SimplifiedChinese),
        ["kong-to-nodeport"] = (ValuesText.For("kong").With("INGRESS_AUTH_URL", "https://auth.example.com/verify"), "nodeport", Language.English),
        ["cilium-to-gateway-api"] = (ValuesText.For("cilium").With("INGRESS_GATEWAY", "infra/shared"), "gateway-api", Language.English),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Text(string name)
    {
        var (today, then, language) = Texts[name];
        var settings = new VerifySettings();
        settings.UseTextForParameters(name);
        await Verifier.Verify(Compared.Text(Compared.Of(today, then), language), "txt", settings);
    }

    [Fact]
    public void Every_snapshot_belongs_to_a_text() => Assert.Equal(
        Texts.Keys.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.PathOf("tests", "NapTasks.Tests", "Rendering", "Comparisons", "Snapshots"), "*.verified.txt")
            .Select(f => Path.GetFileName(f)["ComparisonTextTests.Text_".Length..^".verified.txt".Length]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(ComparerTests.Pairs), MemberType = typeof(ComparerTests))]
    public void It_fits_into_120_columns_but_for_commands(string today, string then)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var lines = Compared.Text(Compared.Of(Scenarios.Everything(Compared.Today(today)).With("INGRESS_CLASS", "example"), then), language).Split('\n');
            Assert.All(lines.Where(l => !l.StartsWith("  kubectl ", StringComparison.Ordinal)), l => Assert.InRange(DisplayWidth.Of(l), 0, 118));
        }
    }

    [Theory]
    [InlineData("a-controller-with-a-long-name0")]
    [InlineData("acontrollerwithanamewithoutanybreakinit")]
    public void It_fits_with_names_of_any_length(string name)
    {
        var catalogue = new IngressControllerCatalogue([new ToyControllerTests.Toy(name), new ToyControllerTests.Toy($"{name}x")]);
        var today = ValuesText.External.With("INGRESS_CONTROLLER", name).With("INGRESS_CLASS", "example").With("TOY_COLOUR", "blue");
        foreach (var (values, then) in new[] { (today, $"{name}x"), (today, "nodeport"), (today.With("INGRESS_MODE", "nodeport").Without("INGRESS_CONTROLLER"), name) })
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var lines = Compared.Text(Compared.Of(values, then, catalogue), language).Split('\n');
                Assert.Contains(lines, l => l.Contains($"nap-sandbox-preview-{name}", StringComparison.Ordinal));
                Assert.All(lines.Where(l => !l.StartsWith("  kubectl ", StringComparison.Ordinal)), l => Assert.InRange(DisplayWidth.Of(l), 0, 118));
            }
        }
    }

    [Fact]
    public void A_command_deletes_by_group_and_namespace()
    {
        var text = Compared.Text(Compared.Of(ValuesText.For("istio"), "contour"));
        Assert.Contains("  kubectl delete --ignore-not-found -n nap virtualservice.networking.istio.io/nap-main virtualservice.networking.istio.io/nap-files ",
            text, StringComparison.Ordinal);
        Assert.Contains("  kubectl delete --ignore-not-found -n nap gateway.networking.istio.io/nap-gateway", text, StringComparison.Ordinal);
    }
}
