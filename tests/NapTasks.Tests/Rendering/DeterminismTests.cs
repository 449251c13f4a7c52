using System.Globalization;
using k8s;

namespace NapTasks.Tests.Rendering;

public sealed class DeterminismTests
{
    [Theory]
    [MemberData(nameof(Scenarios.Names), MemberType = typeof(Scenarios))]
    public void Every_culture_gives_the_same_bytes(string scenario)
    {
        var values = Scenarios.All[scenario].Values;
        var expected = values.Render();
        var pages = values.Pages();
        foreach (var culture in new[] { "tr-TR", "de-DE", "ar-SA", "zh-CN", "fa-IR", "th-TH", "hu-HU" })
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(expected.Manifests!.Files, values.Render().Manifests!.Files);
            Assert.Equal(pages, values.Pages());
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios.Names), MemberType = typeof(Scenarios))]
    public void Every_manifest_is_yaml_that_a_strict_reader_takes(string scenario) => Assert.All(
        Scenarios.All[scenario].Values.Render().Manifests!.Files.Where(f => f.IsManifest()),
        f => Assert.NotNull(KubernetesYaml.Deserialize<Dictionary<string, object>>(f.Text, strict: true)["kind"]));

    [Theory]
    [MemberData(nameof(Scenarios.Names), MemberType = typeof(Scenarios))]
    public void The_order_of_the_keys_does_not_matter(string scenario)
    {
        var values = Scenarios.All[scenario].Values;
        Assert.Equal(values.Render().Manifests!.Files, (values with { Lines = [.. values.Lines.Reverse()] }).Render().Manifests!.Files);
    }
}
