using System.Globalization;
using NapTasks.Diagnostics;
using NapTemplates.Testing;
using VerifyXunit;

namespace NapTasks.Tests.Rendering;

public sealed class ManifestTests
{
    [Theory]
    [MemberData(nameof(Scenarios.Names), MemberType = typeof(Scenarios))]
    public async Task Rendered(string scenario)
    {
        var (group, name, values) = Scenarios.All[scenario];
        var result = values.Render();
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(Print));
        using var folder = new TestDirectory();
        foreach (var file in result.Manifests!.Files.Concat(values.Pages()).Where(f => Scenarios.All[scenario].Pins(f.Path)))
            folder.Write(file.Path, file.Text);
        folder.Write("diagnostics.txt", string.Concat(result.Diagnostics.Where(Scenarios.All[scenario].Pins).Select(Print)));

        var settings = new VerifySettings();
        settings.UseDirectory($"../Snapshots/{group}");
        settings.UseTextForParameters(name);
        await Verifier.VerifyDirectory(folder.Path, settings);
    }

    private static string Print(Diagnostic diagnostic) => string.Create(
        CultureInfo.InvariantCulture,
        $"({diagnostic.Location!.Value.Line},{diagnostic.Location.Value.Column}) {diagnostic.Severity} {diagnostic.Code}: {diagnostic.Message(Language.English)}\n");
}
