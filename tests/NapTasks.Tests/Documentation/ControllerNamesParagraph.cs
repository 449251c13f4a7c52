using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Plain;

namespace NapTasks.Tests.Documentation;

/// <summary>The paragraph of a README that names the controllers there are; all else of the page is written by hand.</summary>
internal static class ControllerNamesParagraph
{
    private const int Width = 140;

    private static readonly Message Beginning = new("`INGRESS_CONTROLLER` is one of ", "`INGRESS_CONTROLLER` 可取 ");
    private static readonly Message End = new(": [what each is, and can do](docs/controllers.md).", "：[各控制器的说明与能力](docs/controllers.md)。");

    public static string In(string page, IngressControllerCatalogue catalogue, Language language)
    {
        var start = page.IndexOf($"\n{Beginning.Text(language)}", StringComparison.Ordinal) + 1;
        Assert.True(start > 0, $"No paragraph begins with {Beginning.Text(language)}");
        var names = string.Join(language == Language.English ? ", " : "、", catalogue.Names.Select(n => $"`{n}`"));
        var paragraph = WrappedText.Lines(Beginning.Text(language) + names + End.Text(language), Width);
        return $"{page[..start]}{string.Join('\n', paragraph)}{page[page.IndexOf("\n\n", start, StringComparison.Ordinal)..]}";
    }
}
