using System.Collections.Immutable;
using k8s;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;

namespace NapTasks.Tests.Rendering;

/// <summary>Two controllers at once, to move from one to the other.</summary>
public sealed class SideBySideTests
{
    private static readonly IReadOnlyList<string> Controllers = IngressControllerCatalogue.Default.Names;

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var (first, second) in Controllers.SelectMany(a => Controllers.Where(b => b != a).Select(b => (a, b))))
                pairs.Add(first, second);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_pair_has_all_objects_of_both_and_none_twice(string first, string second)
    {
        var both = Render(first, second);
        var objects = both.Where(f => f.IsObject()).Select(f => Identity(f.Text)).ToArray();
        Assert.Distinct(objects);
        foreach (var alone in new[] { first, second })
        {
            var missing = Render(alone).Where(f => f.Path.StartsWith($"routes/{alone}/", StringComparison.Ordinal) && !both.Contains(f));
            Assert.Empty(missing.Select(f => f.Path));
        }
    }

    private static ImmutableArray<ManifestFile> Render(params string[] controllers)
    {
        // Where two are listed, each class has a key of its own.
        var values = controllers.Length > 1 ? ValuesText.External.With("INGRESS_CONTROLLER", string.Join(',', controllers)) : ValuesText.For(controllers[0]);
        var result = values.WithClasses().Render();
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message(Language.English)));
        return result.Manifests!.Files;
    }

    private static string Identity(string text)
    {
        var manifest = KubernetesYaml.Deserialize<Dictionary<string, object>>(text, strict: true);
        var metadata = (Dictionary<object, object>)manifest["metadata"];
        return $"{manifest["apiVersion"]} {manifest["kind"]} {metadata.GetValueOrDefault("namespace")} {metadata["name"]}";
    }
}
