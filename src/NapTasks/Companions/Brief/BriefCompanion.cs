using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Companions.Brief;

/// <summary>Pages for the people whose part the platform's operator cannot do: one per department, in each language that is wanted, as Markdown and as HTML.</summary>
internal sealed class BriefCompanion : Companion
{
    public override string Folder => "brief";

    public override IEnumerable<TextFile> Files(Site site) =>
        from language in site.Exposure.Values.Brief.Languages
        from page in Pages(new PageContext(site, language))
        let name = language == Language.SimplifiedChinese ? $"{page.Name}.zh-Hans" : page.Name
        from file in new[] { new TextFile($"{name}.md", MarkdownPrinter.Print(page)), new TextFile($"{name}.html", HtmlPrinter.Print(page)) }
        select file;

    /// <summary>Without routes there are no names: nothing for those who look after DNS, certificates and load balancers.</summary>
    public static ImmutableArray<Page> Pages(PageContext c) => c.HasRoutes
        ? [
            NetworkPage.Of(c),
            .. c.Exposure.Dns is { } dns ? [DnsPage.Of(c, dns)] : Array.Empty<Page>(),
            .. c.Exposure.Certificates is { } certificates ? [CertificatesPage.Of(c, certificates)] : Array.Empty<Page>(),
            LoadBalancerPage.Of(c),
            SecurityPage.Of(c),
            OperationsPage.Of(c),
        ]
        : [NetworkPage.Of(c), SecurityPage.Of(c), OperationsPage.Of(c)];
}
