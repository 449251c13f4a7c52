using NapTasks.Companions.Brief;
using NapTasks.Diagnostics;
using NapTasks.Tests.Companions.Brief;

namespace NapTasks.Tests.Documentation;

/// <summary>docs/picture.svg: the picture of the brief, of a deployment as in its examples.</summary>
internal static class PictureDocument
{
    public static string Text(Language language)
    {
        var site = ValuesText.External.With("INGRESS_ADDRESS", "203.0.113.10").Render().Site!;
        var page = BriefPage.Of(site, language).Single(p => p.Name == "operations");
        return PictureSvg.Of(Picture.Read(page.Fences("mermaid").Single()), HtmlPage.PictureStyle);
    }
}
