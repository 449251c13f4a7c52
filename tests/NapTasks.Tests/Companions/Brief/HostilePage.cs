using NapTasks.Companions.Brief;
using NapTasks.Diagnostics;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>Templates with one text wherever a value can stand.</summary>
internal static class HostilePage
{
    private const string Template = """
        # Title

        ## {{ text | plain }}

        {{ text | plain }}

        {{ text }}

        - {{ text | plain }}

        | a | b |
        |---|---|
        | {{ text | plain }} | {{ text }} |

        {{ script }}
        """;

    public static string PageWith(string text) => Fill(new { Text = text, Script = new Verbatim(MarkdownText.Fenced("bash", text)) }, Template, MarkdownText.Code);

    /// <summary>The flow chart, by its own template.</summary>
    public static string PictureWith(string text)
    {
        var host = new { Index = 0, Name = text };
        var facts = new
        {
            HasRoutes = true,
            HttpsPort = 443,
            Redirects = true,
            Controllers = new[] { text },
            Entry = new { All = new[] { text } },
            Services = new[] { new { Index = 0, Name = text, Role = "main", Hosts = new[] { host } } },
            Paths = new[] { new { Index = 1, Name = text, Service = text } },
            Turn = new { Host = text, Lines = new[] { text } },
        };
        return Fill(facts, PageResource.Read("shared/picture.mmd"), Picture.Escape, "operator");
    }

    private static string Fill(object facts, string template, Func<string, string> escape, object? it = null) =>
        new PageTemplates(facts, Language.English).Fill(PageTemplates.Parse(template, "hostile"), escape, it);
}
