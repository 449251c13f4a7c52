using NapTasks.Companions.Brief;
using NapTasks.Diagnostics;

namespace NapTasks.Tests.Documentation;

/// <summary>docs/picture.svg: the picture of the brief, of a deployment as in its examples.</summary>
internal static class PictureDocument
{
    public static string Text(Language language)
    {
        var site = ValuesText.External.With("INGRESS_ADDRESS", "203.0.113.10").Render().Site!;
        return SvgPrinter.Print(((Block.Drawing)PictureOf.Draw(new PageContext(site, language), forOperator: true)).Picture, HtmlStyle.Colours);
    }
}
