using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using NapTasks.Companions.Brief;
using NapTasks.Diagnostics;
using Scriban.Runtime;
using Scriban.Syntax;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>What holds for the templates themselves.</summary>
public sealed partial class TemplateTests
{
    private static readonly ImmutableSortedDictionary<string, string> Templates = typeof(PageResource).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("pages/", StringComparison.Ordinal) && !n.EndsWith(".css", StringComparison.Ordinal))
        .ToImmutableSortedDictionary(n => n["pages/".Length..], n => PageResource.Read(n["pages/".Length..]), StringComparer.Ordinal);

    public static TheoryData<string> English => [.. Templates.Keys.Where(n => n.StartsWith("en/", StringComparison.Ordinal)).Select(n => n["en/".Length..])];

    [Fact]
    public void Both_languages_have_the_same_pages() => Assert.Equal(Names("en/"), Names("zh-Hans/"));

    [Theory]
    [MemberData(nameof(English))]
    public void Both_languages_use_the_same_facts_under_the_same_conditions(string template) =>
        Assert.Equal(Tags(Templates[$"en/{template}"]).Distinct().Order(StringComparer.Ordinal), Tags(Templates[$"zh-Hans/{template}"]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_template_is_used()
    {
        var used = Templates.Values.SelectMany(Tags).SelectMany(t => Use().Matches(t)).Select(m => m.Groups["name"].Value).Distinct().ToArray();
        Assert.Equal(used.Where(n => n.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal), Names("shared/"));
        Assert.Equal(used.Where(n => !n.Contains('.', StringComparison.Ordinal)).Select(n => $"parts/{n}.md").Order(StringComparer.Ordinal),
            Names("en/").Where(n => n.StartsWith("parts/", StringComparison.Ordinal)));
        Assert.Equal(["certificates.md", "dns.md", "load-balancer.md", "network.md", "operations.md", "security.md"],
            Names("en/").Where(n => !n.Contains('/', StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_fact_is_used()
    {
        var tags = string.Join('\n', Templates.Values.SelectMany(Tags));
        var facts = typeof(PageFacts).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(PageFacts).Namespace && (t.Name.EndsWith("Facts", StringComparison.Ordinal) || t.Name is "Opening" or "HostPort"))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Select(p => StandardMemberRenamer.Rename(p.Name)).Distinct().ToArray();
        Assert.True(facts.Length > 80);
        Assert.All(facts, f => Assert.Matches($@"\b{f}\b", tags));
    }

    [Theory]
    [InlineData("{{ nothing }}")]
    [InlineData("{{ main.nothing }}")]
    [InlineData("{{ if nothing }}x{{ end }}")]
    [InlineData("{{ if main.nothing }}x{{ end }}")]
    [InlineData("{{ for x in nothing }}x{{ end }}")]
    [InlineData("{{ turn.host }}")]
    [InlineData("{{ platform | nothing }}")]
    [InlineData("{{ hosts }}")]
    [InlineData("{{ has_routes }}")]
    [InlineData("{{ it }}")]
    public void What_is_not_there_or_is_no_text_is_an_error_that_says_where(string template)
    {
        var site = ValuesText.External.With("BROWSER_ENABLED", "false").Render().Site!;
        var templates = new PageTemplates(new PageFacts(site, Language.English), Language.English);
        var error = Assert.Throws<ScriptRuntimeException>(() => templates.Fill(PageTemplates.Parse($"\n{template}", "en/x.md"), MarkdownText.Code, null));
        Assert.StartsWith("en/x.md(", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ if has_routes }}")]
    [InlineData("{{ end }}")]
    [InlineData("{{ main. }}")]
    public void A_template_with_a_mistake_is_none(string template) => Assert.Throws<InvalidOperationException>(() => PageTemplates.Parse(template, "x"));

    // The members of a fleet are filled at the same time, from the same templates.
    [Fact]
    public void Pages_that_are_filled_at_once_are_as_if_each_were_alone()
    {
        string[] domains = [.. Enumerable.Range(0, 40).Select(i => $"d{i}.example.com")];
        var together = new string[domains.Length];
        Parallel.For(0, domains.Length, i => together[i] = PagesOf(domains[i]));
        Assert.Equal(domains.Select(PagesOf), together);

        static string PagesOf(string domain) =>
            string.Concat(BriefPage.Of(ValuesText.External.WithDomain(domain).With("BRIEF_ENABLED", "false").Render().Site!, Language.English).Select(p => p.Markdown + p.Html));
    }

    [Fact]
    public void Items_of_a_list_are_numbered_and_the_next_list_begins_anew() =>
        Assert.Equal("1. a\n2. b\n\n1. c\n11. d", MarkdownText.WithNumbers("1. a\n1. b\n\n1. c\n11. d"));

    private static IEnumerable<string> Names(string folder) => Templates.Keys.Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Select(n => n[folder.Length..]);

    private static IEnumerable<string> Tags(string template) => Tag().Matches(template).Select(m => m.Groups["code"].Value);

    [GeneratedRegex(@"\{\{~?\s*(?<code>.*?)\s*~?\}\}")]
    private static partial Regex Tag();

    [GeneratedRegex("\\b(?:part|commands) \"(?<name>[^\"]+)\"")]
    private static partial Regex Use();
}
