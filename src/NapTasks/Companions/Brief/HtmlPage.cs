using System.Net;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NapTasks.Diagnostics;

namespace NapTasks.Companions.Brief;

/// <summary>A page of Markdown as one HTML file that needs nothing else: no script, no request, styles and picture inside.</summary>
internal static class HtmlPage
{
    // Whatever gets into a page, a browser neither runs nor fetches it.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    // With more columns a table scrolls on a phone instead of breaking every word.
    private const int WideFrom = 3;

    // Short names and addresses stay whole in a column; longer ones may be broken anywhere.
    private const int LongFrom = 40;

    private static readonly Lazy<MarkdownPipeline> Pipeline = new(() =>
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml();
        // No page leads anywhere.
        builder.InlineParsers.TryRemove<LinkInlineParser>();
        builder.InlineParsers.TryRemove<AutolinkInlineParser>();
        return builder.Build();
    });

    /// <summary>The style sheet of a picture, with the colours of pages.</summary>
    public static string PictureStyle => PageResource.Read("shared/colours.css") + PageResource.Read("shared/picture.css");

    public static string Of(string markdown, Language language)
    {
        var document = Markdown.Parse(markdown, Pipeline.Value);
        foreach (var table in document.Descendants<Table>())
            Mark(table, table.ColumnDefinitions.Count > WideFrom ? "wide" : "blanks");
        foreach (var code in document.Descendants<CodeInline>().Where(c => c.Content.Length > LongFrom))
            Mark(code, "long");
        using var body = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(body);
        Pipeline.Value.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new Commands());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTable());
        renderer.Render(document);
        return $"""
            <!DOCTYPE html>
            <html lang="{(language == Language.SimplifiedChinese ? "zh-Hans" : "en")}">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="{Policy}" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>{WebUtility.HtmlEncode(TitleOf(markdown))}</title>
            <style>
            {PageResource.Read("shared/colours.css")}{PageResource.Read("shared/page.css")}{PageResource.Read("shared/picture.css")}</style>
            </head>
            <body>
            <main>
            {body}</main>
            </body>
            </html>

            """;
    }

    private static string TitleOf(string markdown) => markdown.Split('\n').First(l => l.StartsWith("# ", StringComparison.Ordinal))[2..];

    private static void Mark(MarkdownObject part, string kind) => part.GetAttributes().AddClass(kind);

    private sealed class Commands : CodeBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            if (block is FencedCodeBlock { Info: "mermaid" })
                renderer.WriteLine("<figure>").Write(PictureSvg.Of(Picture.Read(block.Lines.ToString()))).WriteLine("</figure>");
            else
                renderer.Write("<pre><code>").WriteEscape(block.Lines.ToString()).WriteLine("</code></pre>");
        }
    }

    private sealed class ScrollingTable : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.WriteLine("""<div class="table" tabindex="0">""");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }
}
