using System.Xml.Linq;
using Markdig;
using NapTasks.Companions.Brief;
using NapTasks.Diagnostics;
using NapTemplates.Testing;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>No value can get out of its place, whatever is in it.</summary>
public sealed class EscapingTests
{
    [Theory]
    [MemberData(nameof(HostileText.Texts), MemberType = typeof(HostileText))]
    public void In_markdown_a_text_is_read_back_as_it_was(string text)
    {
        var read = ReadMarkdown(HostilePage.PageWith(text));
        Assert.Equal(["h1", "h2", "p", "p", "ul", "table", "pre"], read.Elements().Select(e => e.Name.LocalName));
        AssertSays(text, read);
    }

    [Theory]
    [MemberData(nameof(HostileText.Texts), MemberType = typeof(HostileText))]
    public void In_html_a_text_is_read_back_as_it_was(string text)
    {
        var read = ReadHtml(HtmlPage.Of(HostilePage.PageWith(text), Language.English));
        Assert.Equal(["html", "head", "meta", "meta", "meta", "meta", "title", "style", "body"], read.DescendantsAndSelf().Take(9).Select(e => e.Name.LocalName));
        var main = read.Descendants("main").Single();
        Assert.Equal(["h1", "h2", "p", "p", "ul", "div", "pre"], main.Elements().Select(e => e.Name.LocalName));
        AssertSays(text, main);
    }

    [Theory]
    [MemberData(nameof(HostileText.Texts), MemberType = typeof(HostileText))]
    public void In_mermaid_a_text_stays_inside_its_quotes(string text)
    {
        var lines = HostilePage.PictureWith(text).Split('\n');
        Assert.Equal(11, lines.Length);
        Assert.All(lines.Skip(2), l =>
            Assert.Matches("""^  (users|entry|turn|service[01]|host[01])?[-> \w|()\[\]]*("[\w .,:/()+\-<>#;\p{L}\p{P}\p{So}\p{Cf}\uD800-\uDFFF\uFFFD\uFFFE]*"[-> \w|()\[\]]*)*$""", l));
        // Entities are undone once, by Mermaid itself.
        Assert.All(lines.Skip(2), l => Assert.DoesNotMatch("[`%{}&$*_~\\\\|]|<(?!br/>)", string.Concat(l.Split('"').Where((_, i) => i % 2 == 1))));
    }

    [Theory]
    [MemberData(nameof(HostileText.Texts), MemberType = typeof(HostileText))]
    public void In_svg_a_text_is_read_back_as_it_was(string text)
    {
        var svg = XElement.Parse(PictureSvg.Of(Picture.Read(HostilePage.PictureWith(text)), ""));
        var hosts = svg.Elements().Where(e => (string?)e.Attribute("class") == "host").ToArray();
        Assert.Equal(2, hosts.Length);
        Assert.All(hosts, host => Assert.Equal(
            OneLine(text).Replace(" ", "", StringComparison.Ordinal),
            string.Concat(host.Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value)).Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal(["svg", "title", "style", "path", "g", "rect", "text"], svg.DescendantsAndSelf().Select(e => e.Name.LocalName).Distinct());
    }

    [Fact]
    public async Task In_a_template_of_bash_a_value_is_one_word_and_that_very_text()
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        var texts = HostileText.All.Where(t => !t.Contains('\0', StringComparison.Ordinal) && !t.Any(char.IsSurrogate)).Append("").ToArray();
        using var folder = new TestDirectory();
        var template = PageTemplates.Parse("{{ for text in texts }}printf '%s\\0' {{ text }}\n{{ end }}", "script");
        folder.Write("script", $"{new PageTemplates(new { Texts = texts }, Language.English).Fill(template, ShellWord.Bash, null)}\n");
        Assert.Equal(texts, (await Shell.Run(bash, folder.Path, "script")).MustSucceed().Output.Split('\0')[..^1]);
        Assert.Equal(["script"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("10.20.0.11", "10.20.0.11")]
    [InlineData("a b", "'a b'")]
    [InlineData("x'; y", "'x''; y'")]
    [InlineData("$(y)", "'$(y)'")]
    [InlineData("", "''")]
    public void In_powershell_a_quoted_text_is_one_word(string text, string quoted) => Assert.Equal(quoted, ShellWord.PowerShell(text));

    [Fact]
    public void The_style_sheet_means_the_same_to_a_reader_of_html_and_to_one_of_xml() =>
        Assert.DoesNotMatch("[<>&]", HtmlPage.PictureStyle + PageResource.Read("shared/page.css"));

    /// <summary>As an XML reader sees it, which is stricter than any browser.</summary>
    internal static XElement ReadHtml(string html)
    {
        using var reader = System.Xml.XmlReader.Create(new StringReader(html), new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Ignore });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static void AssertSays(string text, XElement read)
    {
        Assert.Equal(
            ["li", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"],
            read.Descendants().Select(e => e.Name.LocalName).Where(n => n is not ("h1" or "h2" or "p" or "ul" or "table" or "pre" or "div" or "code")));
        // A text with a pipe is no code: in a table it would end the cell.
        Assert.Equal(text.Contains('|', StringComparison.Ordinal) ? 1 : 3, read.Descendants("code").Count());
        Assert.All(read.Descendants().Where(e => e.Name.LocalName is "h2" or "p" or "li" or "td"), e => Assert.Equal(OneLine(text), e.Value.Trim(' ', '\n')));
        Assert.Equal(MarkdownText.Clean(text).ReplaceLineEndings("\n"), read.Descendants("pre").Single().Value.ReplaceLineEndings("\n").TrimEnd('\n'));
    }

    // With all that forges understand beyond CommonMark.
    private static XElement ReadMarkdown(string markdown)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseTaskLists().UseMathematics().UseFootnotes().Build();
        return XElement.Parse($"<div>{Markdown.ToHtml(markdown, pipeline)}</div>", LoadOptions.PreserveWhitespace);
    }

    private static string OneLine(string text) => MarkdownText.OneLine(text).Trim(' ');
}
