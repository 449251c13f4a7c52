using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Rendering;

namespace NapTasks.Tests.Rendering;

/// <summary>The Services in each form that most deployments share: node ports, none, and with what a controller wants on them; the same with other names.</summary>
internal static class ServiceVariants
{
    public const string Folder = "services";

    public static ImmutableSortedDictionary<string, ImmutableArray<ManifestFile>> All { get; } = Create();

    /// <summary>The one that has most of the files of a deployment.</summary>
    public static string NearestTo(IEnumerable<ManifestFile> files) => All.MaxBy(v => files.Count(v.Value.Contains)).Key;

    private static ImmutableSortedDictionary<string, ImmutableArray<ManifestFile>> Create()
    {
        var variants = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<ManifestFile>>(StringComparer.Ordinal);
        // A controller that wants nothing on them stands for all of these.
        (string Name, ValuesText Values)[] deployments =
            [("nodeport", ValuesText.NodePort), ("clusterip", ValuesText.For("traefik")), .. IngressControllerCatalogue.Default.Names.Select(c => (c, ValuesText.For(c)))];
        foreach (var (name, values) in deployments.Concat(deployments.Select(d => ($"{d.Name}-other-names", Scenarios.OtherNames(d.Values)))))
        {
            var files = values.Render().Manifests!.Files.Where(f => f.Path.StartsWith($"{Folder}/", StringComparison.Ordinal)).ToImmutableArray();
            if (!variants.Values.Any(v => v.SequenceEqual(files)))
                variants.Add(name, files);
        }

        return variants.ToImmutable();
    }
}
