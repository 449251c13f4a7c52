using System.Xml;
using System.Xml.Linq;
using Markdig;
using NapTasks.Companions.Brief;
using NapTemplates.Testing;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>No text can get out of its place, whatever is in it.</summary>
public sealed class PrinterTests
{
    [Theory]
    [MemberData(nameof(HostileText.Texts), MemberType = typeof(HostileText))]
    public void In_html_a_text_is_read_back_as_it_was(string text)
    {
        var read = ReadHtml(HtmlPrinter.Print(HostilePage.PageWith(text)));
        Assert.Equal(["html", "head", "meta", "meta", "meta", "meta", "title", "style", "body", "main", "h1", "h2", "p", "ul", "li", "div", "table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td", "code", "pre", "code"],
            read.Descendants().Prepend(read).Select(e => e.Name.LocalName));
        Assert.All(
            read.Descendants().Where(e => e.Name.LocalName is "h2" or "p" or "li" or "td" or "pre"),
            e => Assert.Equal(Readable(text), e.Value.Replace("\r\n", "\n", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(HostileText.Texts), MemberType = typeof(HostileText))]
    public void In_markdown_a_text_is_read_back_as_it_was(string text)
    {
        var read = ReadMarkdown(MarkdownPrinter.Print(HostilePage.PageWith(text)));
        var line = string.Concat(Readable(text).Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim(' ');
        Assert.Equal(["h1", "h2", "p", "ul", "table", "pre"], read.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(["h1", "h2", "p", "ul", "li", "table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td", "code", "pre", "code"],
            read.Descendants().Select(e => e.Name.LocalName));
        foreach (var element in new[] { "h2", "p", "li" })
            Assert.Equal(line, Squeezed(read.Descendants(element).Single().Value));
        Assert.All(read.Descendants("td"), cell => Assert.Equal(line, Squeezed(cell.Value)));
        Assert.Equal(Readable(text), read.Descendants("pre").Single().Value.TrimEnd('\n'));

        string Squeezed(string read) => read == line ? read : read.Trim(' ', '\n');
    }

    [Theory]
    [MemberData(nameof(HostileText.Texts), MemberType = typeof(HostileText))]
    public void In_mermaid_a_text_stays_inside_its_quotes(string text)
    {
        var lines = MermaidPrinter.Print(HostilePage.PictureWith(text)).Split('\n');
        Assert.Equal(7, lines.Length);
        Assert.All(lines.Skip(1), l => Assert.Matches("""^  (users|entry|turn|service0|host0)?[-> \w|()\[\]]*("[\w .,:/()+\-<>#;\p{L}\p{P}\p{So}\p{Cf}\uD800-\uDFFF\uFFFE]*"[-> \w|()\[\]]*)*$""", l));
        // Entities are undone once, by Mermaid itself.
        Assert.All(lines.Skip(1), l => Assert.DoesNotMatch("[`%{}&$*_~\\\\|]|<(?!br/>)", string.Concat(l.Split('"').Where((_, i) => i % 2 == 1))));
    }

    [Theory]
    [MemberData(nameof(HostileText.Texts), MemberType = typeof(HostileText))]
    public void In_svg_a_text_is_read_back_as_it_was(string text)
    {
        var svg = XElement.Parse(SvgPrinter.Print(HostilePage.PictureWith(text), ""));
        Assert.Equal(
            Readable(text).Replace(" ", "", StringComparison.Ordinal),
            string.Concat(svg.Elements().Single(e => (string?)e.Attribute("class") == "host").Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value))
                .Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(["svg", "title", "style", "path", "g", "rect", "text"], svg.DescendantsAndSelf().Select(e => e.Name.LocalName).Distinct());
    }

    [Fact]
    public async Task In_bash_a_quoted_text_is_one_word_and_that_very_text()
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        var texts = HostileText.All.Where(t => !t.Contains('\0', StringComparison.Ordinal) && !t.Any(char.IsSurrogate)).Append("").ToArray();
        using var folder = new TestDirectory();
        folder.Write("script", string.Concat(texts.Select(t => $"printf '%s\\0' {Script.Quote(t)}\n")));
        Assert.Equal(texts, (await Shell.Run(bash, folder.Path, "script")).MustSucceed().Output.Split('\0')[..^1]);
        Assert.Equal(["script"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("10.20.0.11", "10.20.0.11")]
    [InlineData("a b", "'a b'")]
    [InlineData("x'; y", "'x''; y'")]
    [InlineData("$(y)", "'$(y)'")]
    [InlineData("", "''")]
    public void In_powershell_a_quoted_text_is_one_word(string text, string quoted) => Assert.Equal(quoted, Script.QuoteForPowerShell(text));

    [Fact]
    public void The_style_sheet_means_the_same_to_a_reader_of_html_and_to_one_of_xml() =>
        Assert.DoesNotMatch("[<>&]", HtmlStyle.Colours + HtmlStyle.Sheet + SvgPrinter.Style);

    /// <summary>As an XML reader sees it, which is stricter than any browser.</summary>
    internal static XElement ReadHtml(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }

    // With all that forges understand beyond CommonMark.
    private static XElement ReadMarkdown(string markdown)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseTaskLists().UseMathematics().UseFootnotes().Build();
        return XElement.Parse($"<div>{Markdig.Markdown.ToHtml(markdown, pipeline)}</div>", LoadOptions.PreserveWhitespace);
    }

    // What no markup can have comes out as a replacement character.
    private static string Readable(string text) => Markup.Clean(text).Replace("\r\n", "\n", StringComparison.Ordinal);
}
