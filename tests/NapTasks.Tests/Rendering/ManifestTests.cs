using NapTemplates.Testing;

namespace NapTasks.Tests.Rendering;

/// <summary>Every scenario in one snapshot, and the Services that most of them share in one per variant.</summary>
public sealed class ManifestTests
{
    public static TheoryData<string> Services => [.. ServiceVariants.All.Keys];

    [Theory]
    [MemberData(nameof(Scenarios.OfManifests), MemberType = typeof(Scenarios))]
    public Task A_scenario_renders_as_verified(string scenario)
    {
        var rendered = RenderedScenario.Of(scenario);
        ConformanceMaterial.Write($"scenarios/{scenario}", rendered.Files);
        return Snapshot.Verify(scenario, rendered.ToString());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public Task A_variant_of_the_services_renders_as_verified(string variant) =>
        Snapshot.Verify($"{ServiceVariants.Folder}/{variant}", Bundle.Print(ServiceVariants.All[variant]));

    [Fact]
    public void Every_file_can_be_read_back_from_the_snapshots()
    {
        var files = Scenarios.All.Values.Where(s => !s.IsBrief).SelectMany(s => RenderedScenario.Of($"{s}").Files.Select(file => (Scenario: $"{s}", File: file))).ToArray();
        Assert.All(files, f => Assert.Equal(f.File, Snapshot.FileOf(f.Scenario, f.File.Path)));
        Cases.Count(files.Length, "rendered files that follow from the snapshots, with their places elsewhere");
    }
}
