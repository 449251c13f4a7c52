using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NapTasks.Companions.Brief;
using NapTasks.Diagnostics;
using NapTasks.Tests.Rendering;
using NapTemplates.Testing;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>What holds for every page, whatever the deployment.</summary>
public sealed partial class PageTests
{
    private static readonly ConcurrentDictionary<(string Scenario, string Language), ImmutableArray<Page>> Written = new();

    public static TheoryData<string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var scenario in Scenarios.All.Values.Where(s => s.Group == "brief" || s.Name is "external" or "everything" or "offloaded"))
            {
                data.Add($"{scenario}", nameof(Language.English));
                data.Add($"{scenario}", nameof(Language.SimplifiedChinese));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Only_the_operators_page_speaks_of_kubernetes(string scenario, string language)
    {
        foreach (var page in PagesOf(scenario, language).Where(p => p.Name != "operations"))
            Assert.DoesNotMatch(WordsOfKubernetes(), MarkdownPrinter.Print(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_text_is_complete_and_printed_as_meant(string scenario, string language)
    {
        foreach (var page in PagesOf(scenario, language))
        {
            Assert.All(page.Blocks.OfType<Block.Table>(), t => Assert.All(t.Rows, r => Assert.Equal(t.Columns.Length, r.Length)));
            Assert.All(page.Blocks.OfType<Block.Table>(), t => Assert.NotEmpty(t.Rows));
            foreach (var text in Texts(page))
            {
                // No placeholder is left; {id} and the like are in no text of ours.
                Assert.DoesNotMatch(@"\{\d\}", text.Text);
                Assert.Equal(text.Text.Trim(), text.Text);
                Assert.DoesNotContain("  ", text.Text, StringComparison.Ordinal);
                // CommonMark takes ** beside punctuation or blanks for two asterisks.
                Assert.All(text.Runs.Where(r => r.Style == RunStyle.Strong), r => Assert.Matches(@"^[\p{L}\p{N}].*[\p{L}\p{N}]$", r.Text));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Chinese_has_its_own_punctuation_and_english_has_no_chinese(string scenario, string language)
    {
        foreach (var text in PagesOf(scenario, language).SelectMany(Texts).Select(t => string.Concat(t.Runs.Where(r => r.Style != RunStyle.Code).Select(r => r.Text))))
        {
            if (language == nameof(Language.English))
                Assert.DoesNotMatch(@"[\u2E80-\uFFEF]", text);
            else
                Assert.DoesNotMatch(@"[\u4E00-\u9FFF][,;:?!()]|[,;?!(][\u4E00-\u9FFF]|[\u4E00-\u9FFF]\.( |$)", text);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_command_is_bash(string scenario, string language)
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        using var folder = new TestDirectory();
        var scripts = PagesOf(scenario, language).SelectMany(p => p.Blocks.OfType<Block.Code>().Where(c => c.Language == "bash")).Select(c => c.Text).Distinct().ToArray();
        // Each in a function of its own, so that what one leaves open is not closed by the next.
        folder.Write("script", string.Concat(scripts.Select((s, i) => $"f{i}() {{\n{s}\n}}\n")));
        Assert.Equal("", (await Shell.Run(bash, folder.Path, "-n", "script")).MustSucceed().Error);
        Assert.All(scripts, s => Assert.DoesNotMatch(@"\r|\t| $", s));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Html_is_well_formed_and_says_what_markdown_says(string scenario, string language)
    {
        foreach (var page in PagesOf(scenario, language))
        {
            var html = PrinterTests.ReadHtml(HtmlPrinter.Print(page));
            Assert.Equal(
                page.Blocks.OfType<Block.Code>().Select(c => c.Text),
                html.Descendants("pre").Select(p => p.Value.Replace("\r\n", "\n", StringComparison.Ordinal)));
            Assert.Equal(
                page.Blocks.OfType<Block.Table>().SelectMany(t => t.Rows.SelectMany(r => r.Select(c => c.Text))),
                html.Descendants("table").Where(t => (string?)t.Attribute("class") != "blanks").Descendants("td").Select(c => c.Value));
            // Nothing that a browser would run or fetch.
            Assert.DoesNotContain(html.Descendants(), e => e.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "a" or "form");
            Assert.DoesNotContain(
                html.DescendantsAndSelf().Attributes(),
                a => a.Name.LocalName is "src" or "href" or "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        }
    }

    private static ImmutableArray<Page> PagesOf(string scenario, string language) => Written.GetOrAdd((scenario, language), key =>
        BriefCompanion.Pages(new PageContext(Scenarios.All[key.Scenario].Values.Render().Site!, Enum.Parse<Language>(key.Language))));

    private static IEnumerable<Inline> Texts(Page page) => page.Blocks.SelectMany(b => b switch
    {
        Block.Heading heading => [heading.Text],
        Block.Paragraph paragraph => [paragraph.Text],
        Block.Note note => [note.Text],
        Block.Points points => points.Items,
        Block.Table table => table.Columns.AddRange(table.Rows.SelectMany(r => r)),
        Block.Blanks blanks => blanks.Fields.Add(blanks.Asked).Add(blanks.Answer),
        _ => ImmutableArray<Inline>.Empty,
    }).Prepend(page.Title);

    // "Service token" and the path /svc/ are the platform's own words; "nap-" is how its services are called.
    [GeneratedRegex("""
        kubernetes|\bk8s\b|kubectl|\bpods?\b|namespaces?\b|\bingress|configmap|manifests?\b|\bhelm\b|node ?ports?\b|\bclusters?\b|deployments?\b|(?-i:\bServices?\b(?!\ Token))|cert-manager|CRD|Gateway API
        |集群|命名空间|清单|控制器|节点|容器组|工作负载
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WordsOfKubernetes();
}
