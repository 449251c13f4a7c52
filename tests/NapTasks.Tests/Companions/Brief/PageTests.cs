using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NapTasks.Diagnostics;
using NapTasks.Tests.Rendering;
using NapTemplates.Testing;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>What holds for every page, whatever the deployment.</summary>
public sealed partial class PageTests
{
    private static readonly ConcurrentDictionary<(string Scenario, string Language), ImmutableArray<BriefPage>> Written = new();

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
            Assert.DoesNotMatch(WordsOfKubernetes(), page.Markdown);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_template_is_filled_as_meant(string scenario, string language)
    {
        foreach (var page in PagesOf(scenario, language))
        {
            Assert.StartsWith("\n# ", page.Markdown, StringComparison.Ordinal);
            // A tag on a line of its own leaves no line behind, and a paragraph, a list or a table is parted from what is above it.
            Assert.DoesNotMatch(@"\n\n\n|[ \t]\n|\{\{|\}\}\s|\r", page.Markdown);
            Assert.DoesNotMatch(@"(?m)^(?!\||#|[0-9]+\. |- |>).+\n(\||#|[0-9]+\. |- |>|\(commands\))", page.Prose);
            var html = EscapingTests.ReadHtml(page.Html);
            foreach (var table in html.Descendants("table"))
            {
                var rows = table.Descendants("tr").Select(r => r.Elements().Count()).ToArray();
                Assert.True(rows.Length > 1);
                Assert.Single(rows.Distinct());
            }

            foreach (var text in Texts(html))
            {
                Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
                // CommonMark takes ** beside punctuation or blanks for two asterisks.
                Assert.DoesNotContain("**", text, StringComparison.Ordinal);
                Assert.DoesNotContain('`', text);
            }

            Assert.All(html.Descendants("ol"), list => Assert.InRange(list.Elements("li").Count(), 2, 20));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Chinese_has_its_own_punctuation_and_english_has_no_chinese(string scenario, string language)
    {
        foreach (var text in PagesOf(scenario, language).SelectMany(p => Texts(EscapingTests.ReadHtml(p.Html))))
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
        var scripts = PagesOf(scenario, language).SelectMany(p => p.Fences("bash")).Distinct().ToArray();
        // Each in a function of its own, so that what one leaves open is not closed by the next.
        folder.Write("script", string.Concat(scripts.Select((s, i) => $"f{i}() {{\n{s}\n}}\n")));
        Assert.Equal("", (await Shell.Run(bash, folder.Path, "-n", "script")).MustSucceed().Error);
        Assert.All(scripts, s => Assert.DoesNotMatch(@"\r|\t| $", s));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Html_is_well_formed_and_has_the_commands_and_nothing_that_a_browser_runs_or_fetches(string scenario, string language)
    {
        foreach (var page in PagesOf(scenario, language))
        {
            var html = EscapingTests.ReadHtml(page.Html);
            Assert.Equal(page.Fences("bash|powershell"), html.Descendants("pre").Select(p => p.Value.ReplaceLineEndings("\n")));
            Assert.Equal(page.Fences("mermaid").Count(), html.Descendants().Count(e => e.Name.LocalName == "svg"));
            Assert.Equal(language == nameof(Language.English) ? "en" : "zh-Hans", (string?)html.Attribute("lang"));
            Assert.Equal(html.Descendants("h1").Single().Value, html.Descendants("title").First().Value);
            Assert.All(html.Descendants("table"), t => Assert.Equal("0", (string?)t.Parent!.Attribute("tabindex")));
            Assert.DoesNotContain(html.Descendants(), e => e.Name.LocalName is "script" or "link" or "img" or "iframe" or "object" or "a" or "form");
            Assert.DoesNotContain(
                html.DescendantsAndSelf().Attributes(),
                a => a.Name.LocalName is "src" or "href" or "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        }
    }

    private static ImmutableArray<BriefPage> PagesOf(string scenario, string language) =>
        Written.GetOrAdd((scenario, language), key => BriefPage.Of(Scenarios.All[key.Scenario].Values.Render().Site!, Enum.Parse<Language>(key.Language)));

    // With a letter for what is code.
    private static IEnumerable<string> Texts(XElement html) => html.Descendants()
        .Where(e => e.Name.LocalName is "h1" or "h2" or "p" or "li" or "th" or "td")
        .Select(e => string.Concat(e.DescendantNodes().OfType<XText>().Select(t => t.Parent!.Name.LocalName == "code" ? "x" : t.Value)));

    // "Service token" and the path /svc/ are the platform's own words; "nap-" is how its services are called.
    [GeneratedRegex("""
        kubernetes|\bk8s\b|kubectl|\bpods?\b|namespaces?\b|\bingress|configmap|manifests?\b|\bhelm\b|node ?ports?\b|\bclusters?\b|deployments?\b|(?-i:\bServices?\b(?!\ Token))|cert-manager|CRD|Gateway API
        |集群|命名空间|清单|控制器|节点|容器组|工作负载
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WordsOfKubernetes();
}
