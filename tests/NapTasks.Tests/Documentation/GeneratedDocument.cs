using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTemplates.Testing;

namespace NapTasks.Tests.Documentation;

/// <summary>A file that is made from the code, as a whole or in part. <c>dotnet run --project eng/Lists</c> writes all of them.</summary>
/// <param name="Path">In the repository.</param>
/// <param name="Text">What it should be.</param>
internal sealed record GeneratedDocument(string Path, Func<string> Text)
{
    private static readonly IngressControllerCatalogue Catalogue = IngressControllerCatalogue.Default;

    public static ImmutableArray<GeneratedDocument> All { get; } =
    [
        new("docs/controllers.md", () => ControllersDocument.Text(Catalogue)),
        new("docs/diagnostics.md", DiagnosticsDocument.Text),
        new("docs/installer.md", FactsDocument.Text),
        new("docs/values.md", () => ValuesDocument.Text(Catalogue)),
        new("docs/picture.svg", () => PictureDocument.Text(Language.English)),
        new("docs/picture.zh-Hans.svg", () => PictureDocument.Text(Language.SimplifiedChinese)),
        new("README.md", () => ControllerNamesParagraph.In(Read("README.md"), Catalogue, Language.English)),
        new("README.zh-CN.md", () => ControllerNamesParagraph.In(Read("README.zh-CN.md"), Catalogue, Language.SimplifiedChinese)),
        .. TemplateChoices.All(Catalogue),
    ];

    public bool IsCurrent() => File.Exists(Repository.PathOf(Path)) && Read(Path) == Text();

    public static string Read(string path) => Repository.ReadText(path).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Keeps a text in its cell; between backticks nothing but the bar has a meaning.</summary>
    public static string Cell(string text) => string.Join(
        '`',
        text.Replace("|", "\\|", StringComparison.Ordinal).Split('`').Select((part, i) => i % 2 == 0 ? part.Replace("<", "&lt;", StringComparison.Ordinal) : part));
}
