using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;
using NapTemplates.Testing;
using YamlDotNet.RepresentationModel;

namespace NapTasks.Tests.Rendering;

/// <summary>Settings of the controllers themselves: whom they are for, where they stand, and that nothing applies them.</summary>
public sealed partial class SettingTests
{
    private static readonly IngressControllerCatalogue Catalogue = IngressControllerCatalogue.Default;

    public static TheoryData<string> WithSettings => [.. Catalogue.Names.Where(n => !Catalogue[n].Settings.IsEmpty)];

    // Each deployment that a setting can be for.
    private static ImmutableArray<ValuesText> Deployments(string controller)
    {
        var values = ValuesText.For(controller);
        return [values, Scenarios.Everything(values), values.With("INGRESS_TLS", "offloaded"),
            values.WithDomain("acme.com"), values.With("INGRESS_AUTH_URL", "https://auth.example.com")];
    }

    [Theory]
    [MemberData(nameof(WithSettings))]
    public void One_warning_names_all_of_them_and_the_folder_that_has_them(string controller)
    {
        foreach (var values in Deployments(controller))
        {
            var result = values.Render();
            var wanted = Catalogue[controller].SettingsOf(result.Site!.Exposure).ToArray();
            var warnings = result.Diagnostics.Where(d => d.Code == "NAP4001").Select(d => d.Message(Language.English)).ToArray();
            Assert.Equal(wanted.Length > 0 ? 1 : 0, warnings.Length);
            foreach (var setting in wanted)
            {
                Assert.Contains(setting.Key, warnings[0], StringComparison.Ordinal);
                Assert.Contains($"manifests/cluster/{controller}/", warnings[0], StringComparison.Ordinal);
                Assert.All(setting.Targets, t => Assert.Contains(
                    t.File.HasLines ? $"\n{((NapTasks.Yaml.YamlScalar)t.Value(result.Site.Exposure)).Text}\n" : $"{t.Path(result.Site.Exposure)[^1]}:",
                    FileOf(result, controller, t.File.Name).Text, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(WithSettings))]
    public void Every_setting_is_for_some_deployment(string controller) => Assert.All(
        Catalogue[controller].Settings,
        s => Assert.Contains(Deployments(controller), v => s.Applies(v.Expose())));

    [Theory]
    [MemberData(nameof(WithSettings))]
    public void No_kustomization_and_nothing_of_a_gitops_tool_applies_them(string controller)
    {
        foreach (var tool in new[] { "argocd", "flux" })
        {
            var result = Scenarios.Everything(ValuesText.For(controller)).With("GITOPS_TOOL", tool).With("GITOPS_REPO_URL", "https://git.example.com/nap/acme.git").Render();
            var settings = result.Manifests!.Files.Where(f => f.Path.StartsWith($"cluster/{controller}/", StringComparison.Ordinal)).Select(f => f.Path.Split('/')[^1]).ToArray();
            foreach (var file in result.Manifests.Files.Where(f => f.Path.EndsWith("kustomization.yaml", StringComparison.Ordinal)).Concat(result.GitOps.Files))
            {
                Assert.All(settings, s => Assert.DoesNotContain(s, file.Text, StringComparison.Ordinal));
                Assert.DoesNotContain($"cluster/{controller}", file.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(WithSettings))]
    public void What_other_people_may_have_lines_in_is_in_no_document(string controller)
    {
        foreach (var values in Deployments(controller))
        {
            foreach (var setting in Catalogue[controller].SettingsOf(values.Expose()).Where(s => s.IsList))
                Assert.All(setting.Targets, t => Assert.EndsWith(SettingFile.ForPeople, t.File.Name, StringComparison.Ordinal));
        }
    }

    // What was read of the charts themselves: not their schemas, of which few are published, but the places that are written here.
    [Fact]
    public void Values_of_a_chart_are_ones_that_it_has_and_of_their_types()
    {
        var known = Repository.ReadText("tests", "NapTasks.Tests", "Fixtures", "charts.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l[0] != '#').Select(l => l.Split('\t')).ToDictionary(l => (Chart: l[0], Value: l[1]), l => l[2]);
        var written = new HashSet<(string, string)>();
        foreach (var file in Catalogue.Names.SelectMany(c => Deployments(c).SelectMany(d => d.Render().Manifests!.Files.Where(f => f.Path == $"cluster/{c}/values.yaml"))))
        {
            var chart = Chart().Match(file.Text).Groups["name"].Value;
            var stream = new YamlStream();
            stream.Load(new StringReader(file.Text));
            foreach (var (path, scalar) in Leaves("", stream.Documents.Single().RootNode))
            {
                // In a free map any name is allowed.
                var value = (chart, known.ContainsKey((chart, path)) ? path : $"{path[..path.LastIndexOf('.')]}.*");
                Assert.True(known.TryGetValue(value, out var type), $"{path} is not known to be a value of the chart {chart}.");
                Assert.Equal(type, TypeOf(scalar));
                written.Add(value);
            }
        }

        Assert.Equal(known.Keys.Order(), written.Order());
    }

    [Theory]
    [InlineData("", "ingress-nginx")]
    [InlineData("edge", "edge")]
    // Two controllers have two; the usual one is this controller's.
    [InlineData("projectcontour,ingress-nginx", "ingress-nginx")]
    [InlineData("a,b", "a")]
    public void They_are_kept_where_the_controller_is_said_to_be(string namespaces, string expected)
    {
        var file = FileOf(ValuesText.For("ingress-nginx").With("INGRESS_NAMESPACE", namespaces).Render(), "ingress-nginx", "configmap.patch.yaml");
        Assert.Contains($"\n  namespace: {expected}\n", file.Text, StringComparison.Ordinal);
        Assert.Contains($"kubectl -n {expected} patch configmap ingress-nginx-controller", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_istio_they_are_with_the_pods_of_the_gateway()
    {
        var values = ValuesText.For("istio").With("INGRESS_TRUSTED_HOPS", "1").With("INGRESS_GATEWAY_NAMESPACE", "edge");
        Assert.Contains("kubectl -n edge get pods", FileOf(values.Render(), "istio", "proxy.istio.io-config.txt").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nap.example.com", false)]
    [InlineData("acme.com", true)]
    public void Strict_transport_of_every_name_below_is_switched_off_where_others_have_names_there(string domain, bool expected) => Assert.Equal(
        expected,
        FileOf(ValuesText.For("ingress-nginx").WithDomain(domain).Render(), "ingress-nginx", "configmap.patch.yaml")
            .Text.Contains("hsts-include-subdomains: \"false\"", StringComparison.Ordinal));

    [Fact]
    public void Without_blocked_and_without_exempt_paths_nothing_has_to_be_told_apart()
    {
        var values = ValuesText.For("f5-nginx").With("INGRESS_BLOCK_PATHS", "");
        Assert.False(Has(values));
        Assert.True(Has(values.With("INGRESS_AUTH_URL", "https://auth.example.com")));
        // The default is not for an empty value: nothing is exempt then only if it says nothing else.
        Assert.True(Has(values.With("INGRESS_BLOCK_PATHS", "/x")));

        static bool Has(ValuesText values) => values.Render().Manifests!.Files.Any(f => f.Path == "cluster/f5-nginx/server-snippets.txt");
    }

    private static IEnumerable<(string Path, YamlScalarNode Scalar)> Leaves(string path, YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(c => Leaves($"{path}{(path.Length > 0 ? "." : "")}{((YamlScalarNode)c.Key).Value}", c.Value)),
        YamlScalarNode scalar => [(path, scalar)],
        _ => throw new InvalidOperationException($"{path} is a list, in which other people may have theirs."),
    };

    private static string TypeOf(YamlScalarNode scalar) => scalar switch
    {
        { Style: YamlDotNet.Core.ScalarStyle.DoubleQuoted } => "string",
        { Value: "true" or "false" } => "boolean",
        _ => scalar.Value!.All(char.IsAsciiDigit) ? "integer" : "string",
    };

    [GeneratedRegex("^# Values of the chart (?<name>[^,]+),", RegexOptions.Multiline)]
    private static partial Regex Chart();

    private static ManifestFile FileOf(RenderResult result, string controller, string name) => result.Manifests!.Files.Single(f => f.Path == $"cluster/{controller}/{name}");
}
