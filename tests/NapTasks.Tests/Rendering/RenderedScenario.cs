using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Rendering;

namespace NapTasks.Tests.Rendering;

/// <summary>What a snapshot shows of a scenario: the files that it pins, and what the build says.</summary>
/// <param name="Scenario">Which.</param>
/// <param name="Files">In ordinal order of their paths.</param>
/// <param name="Findings">A line for each.</param>
internal sealed record RenderedScenario(Scenario Scenario, ImmutableArray<ManifestFile> Files, string Findings)
{
    private static readonly ConcurrentDictionary<string, RenderedScenario> Known = new(StringComparer.Ordinal);

    public static RenderedScenario Of(string scenario) => Known.GetOrAdd(scenario, name => Of(Scenarios.All[name]));

    public static RenderedScenario Of(Scenario scenario)
    {
        var result = scenario.Values.Render();
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(Print));
        return new(
            scenario,
            [.. result.Manifests!.Files.Where(f => scenario.Pins(f.Path))],
            string.Concat(result.Diagnostics.Where(scenario.Pins).Select(Print)));
    }

    public override string ToString()
    {
        var services = ServiceVariants.NearestTo(Files);
        // Of a controller, what its plain deployment has just so is shown there.
        var plain = $"{Scenario.Group}/external";
        var shown = Scenario.ToString() != plain && Scenarios.All.ContainsKey(plain) ? Of(plain).Files : [];
        return Bundle.Print("diagnostics", Findings) + Bundle.Print(Files, file =>
            ServiceVariants.All[services].Contains(file) ? $"{ServiceVariants.Folder}/{services}"
            : file.Path.Contains('/', StringComparison.Ordinal) && shown.Contains(file) ? plain
            : null);
    }

    private static string Print(Diagnostic diagnostic) => string.Create(
        CultureInfo.InvariantCulture,
        $"({diagnostic.Location!.Value.Line},{diagnostic.Location.Value.Column}) {diagnostic.Severity} {diagnostic.Code}: {diagnostic.Message(Language.English)}\n");
}
