using NapTasks.Diagnostics;

namespace NapTasks.Companions.Brief;

/// <summary>Pages for the people who have to do what the platform's operator cannot: one per department, in each language that is wanted, as Markdown and as HTML.</summary>
internal static class BriefPages
{
    /// <summary>The only access to the libraries that fill and convert the templates, so a run that wants no pages loads none of them.</summary>
    public static IEnumerable<TextFile> Of(Site site) =>
        from language in site.Exposure.Values.Brief.Languages
        let facts = new PageFacts(site, language)
        let templates = new PageTemplates(facts, language)
        from page in NamesFor(facts)
        let markdown = templates.Page(page)
        let name = language == Language.SimplifiedChinese ? $"{page}.zh-Hans" : page
        from file in new[] { new TextFile($"{name}.md", markdown), new TextFile($"{name}.html", HtmlPage.Of(markdown, language)) }
        select file;

    // Without routes there are no names: nothing for those who look after DNS, certificates and load balancers.
    private static IEnumerable<string> NamesFor(PageFacts facts)
    {
        yield return "network";
        if (facts.Dns is not null)
            yield return "dns";
        if (facts.Certificates is not null)
            yield return "certificates";
        if (facts.HasRoutes)
            yield return "load-balancer";
        yield return "security";
        yield return "operations";
    }
}
