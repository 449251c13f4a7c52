using System.Collections.Immutable;
using System.Text;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Rendering;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Tests.Rendering;

/// <summary>A new controller is one class: with it in the catalogue everything else follows.</summary>
public sealed class ToyControllerTests
{
    private static readonly IngressControllerCatalogue Catalogue = new([new Toy()]);

    [Fact]
    public void Every_controller_of_the_assembly_is_in_the_catalogue() => Assert.Equal(
        typeof(IngressController).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(IngressController))).ToHashSet(),
        IngressControllerCatalogue.Default.Names.Select(name => IngressControllerCatalogue.Default[name].GetType()).ToHashSet());

    [Fact]
    public void It_is_chosen_by_its_name()
    {
        Assert.Equal(["toy"], Catalogue.Names);
        var result = Render(ValuesText.External.With("INGRESS_CONTROLLER", "toy"));
        Assert.Equal(["NAP4999"], result.Diagnostics.Select(d => d.Code));
        Assert.Contains(result.Manifests!.Files, f => f.Path == "routes/toy/nap-main-toy.yaml" && f.Text.Contains("colour: red", StringComparison.Ordinal));
        Assert.Contains(result.Manifests.Files, f => f.Path == "services/nap-cp.yaml" && f.Text.Contains("toy.example/seen: \"true\"", StringComparison.Ordinal));
    }

    [Fact]
    public void An_object_of_another_namespace_is_left_to_the_clusters_operator()
    {
        var files = Render(ValuesText.External.With("INGRESS_CONTROLLER", "toy")).Manifests!.Files;
        Assert.Contains("namespace: toys", files.Single(f => f.Path == "cluster/toy/nap-box-toy.yaml").Text, StringComparison.Ordinal);
        Assert.Contains("- nap-box-toy.yaml", files.Single(f => f.Path == "cluster/toy/kustomization.yaml").Text, StringComparison.Ordinal);
        Assert.Contains("- toy\n", files.Single(f => f.Path == "cluster/kustomization.yaml").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cluster", files.Single(f => f.Path == "kustomization.yaml").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nap-box", files.Single(f => f.Path == "routes/toy/kustomization.yaml").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_own_key_is_read_and_checked()
    {
        var toy = ValuesText.External.With("INGRESS_CONTROLLER", "toy");
        Assert.Contains(Render(toy.With("TOY_COLOUR", "blue")).Manifests!.Files, f => f.Text.Contains("colour: blue", StringComparison.Ordinal));
        Assert.Contains(Render(toy.With("TOY_COLOUR", "loud")).Diagnostics, d => d.Code == "NAP2011");
    }

    [Fact]
    public void A_name_that_is_not_in_the_catalogue_is_refused_with_those_that_are() =>
        Assert.Contains(Render(ValuesText.External).Diagnostics, d => d.Code == "NAP2011" && d.Arguments[^1] == "toy");

    private static RenderResult Render(ValuesText values) =>
        ManifestRenderer.Render(new RenderInput("values.env", Encoding.UTF8.GetBytes(values.ToString()), []), Catalogue);

    internal sealed class Toy(string name = "toy") : IngressController
    {
        private static readonly Key<string> Colour = new("TOY_COLOUR", ParseColour, "`red` or `blue`", "Its colour") { Default = "red" };

        private static readonly DiagnosticDescriptor NotForWork = new("NAP4999", Severity.Warning, "It is a toy", "这是玩具");

        public override string Name => name;

        public override Message Title { get; } = new("Toy", "玩具");

        public override string MinimumVersion => "1";

        public override string VersionSource => "its box";

        public override string WhileAuthIsDown => "nothing";

        public override ImmutableArray<Key> Keys => [Colour];

        public override ImmutableArray<Limit> Limits { get; } = [new(Trait.IdleStreams, Support.No, NotForWork, _ => true)];

        public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure) =>
        [
            .. exposure.Routes.Select(r => KubernetesObject.Create(exposure, "toy.example/v1", "Toy", Shared(r.Name), new YamlMapping
            {
                ["spec"] = new YamlMapping { ["host"] = r.Host.ToString(), ["colour"] = exposure.Values.ControllerSettings.Get(Colour) },
            })),
            KubernetesObject.Create(
                exposure, "toy.example/v1", "ToyBox", Shared(exposure.Values.AppPrefix.Name("box")), [], foreignNamespace: Namespace.Parse("", "toys").Value),
        ];

        public override YamlMapping ServiceAnnotations(PlatformExposure exposure) => new() { ["toy.example/seen"] = "true" };

        private static Parsed<string> ParseColour(string key, string text) =>
            text is "red" or "blue" ? text : ValuesDiagnostics.NotOneOf.With(key, text, "red, blue");
    }
}
