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
        var isWhole = rendered.Scenario.Form is null;
        var files = rendered.Files.Where(f => !isWhole || !IsPage(f)).ToArray();
        ConformanceMaterial.Write($"scenarios/brief/{name}", files);
        return Snapshot.Verify($"brief/{name}", Bundle.Print("diagnostics", rendered.Findings) + Bundle.Print(files));
    }

    private static IEnumerable<ManifestFile> Pages(string scenario) => RenderedScenario.Of(scenario).Files.Where(IsPage);

    private static bool IsPage(ManifestFile file) => file.Path.StartsWith("brief/", StringComparison.Ordinal);
}
