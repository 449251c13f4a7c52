using System.Collections.Immutable;
using NapTasks.Rendering;
using NapTasks.Tests.Rendering;
using NapTemplates.Testing;
using VerifyXunit;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>The pages of each of their scenarios: two have a file for each page, in both forms and languages, to be opened; of the others one snapshot has all.</summary>
public sealed class PinnedPagesTests
{
    public static TheoryData<string> Whole => [.. BriefScenarios.All.Where(s => s.Form is null).Select(s => s.Name)];

    public static TheoryData<string> Names => [.. BriefScenarios.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Every_page_is_as_verified(string name)
    {
        using var folder = new TestDirectory();
        foreach (var page in Pages($"brief/{name}"))
            folder.Write(Path.GetFileName(page.Path), page.Text);
        var settings = new VerifySettings();
        settings.UseDirectory("../../Snapshots/brief");
        settings.UseFileName(name);
        await Verifier.VerifyDirectory(folder.Path, settings);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task What_a_scenario_says_and_its_markdown_are_as_verified(string name)
    {
        var rendered = RenderedScenario.Of($"brief/{name}");
        ConformanceMaterial.Write($"scenarios/brief/{name}", rendered.Files);
        ManifestFile[] files = [.. rendered.Files, .. rendered.Scenario.Form is { } form ? Pages($"brief/{name}").Where(p => p.Path.EndsWith(form, StringComparison.Ordinal)) : []];
        return Snapshot.Verify($"brief/{name}", Bundle.Print("diagnostics", rendered.Findings) + Bundle.Print(files));
    }

    private static ImmutableArray<ManifestFile> Pages(string scenario) => Scenarios.All[scenario].Values.Pages();
}
