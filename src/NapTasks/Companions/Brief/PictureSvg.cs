using System.Globalization;
using System.Security;
using System.Text;

namespace NapTasks.Companions.Brief;

/// <summary>
/// A picture as SVG: alone as a file, or inside a page whose style sheet includes that of the picture. It uses the page's colours, so that
/// light and dark work, too.
/// </summary>
internal static class PictureSvg
{
    /// <param name="picture">What is drawn.</param>
    /// <param name="style">A style sheet for a file of its own.</param>
    public static string Of(Picture picture, string? style = null)
    {
        var layout = PictureLayout.Of(picture);
        var svg = new StringBuilder();
        Add($"""<svg class="picture" viewBox="0 0 {layout.Width:0.##} {layout.Height:0.##}" width="{layout.Width:0.##}" height="{layout.Height:0.##}" role="img" xmlns="http://www.w3.org/2000/svg">""");
        Add($"<title>{Escape(picture.Title)}</title>");
        if (style is not null)
            Add($"<style>\n{style}</style>");
        foreach (var line in layout.Lines)
        {
            Add($"""<path d="M{line.From:0.##} {line.Y:0.##}H{(line.Arrow ? line.To - 6 : line.To):0.##}" />""");
            if (line.Arrow)
                Add($"""<path class="head" d="M{line.To:0.##} {line.Y:0.##}l-8 -4v8z" />""");
        }

        foreach (var box in layout.Boxes)
        {
            Add($"""<g class="{box.Kind}"><rect x="{box.Left:0.##}" y="{box.Top:0.##}" width="{box.Width:0.##}" height="{box.Height:0.##}" rx="5" />""");
            foreach (var (text, bold, baseline) in box.Text())
                Add($"""<text{(bold ? " class=\"bold\"" : "")} x="{box.Center:0.##}" y="{baseline:0.##}">{Escape(text)}</text>""");
            Add($"</g>");
        }

        foreach (var label in layout.Labels)
            Add($"""<text class="label" x="{label.Center:0.##}" y="{label.Baseline:0.##}">{Escape(label.Text)}</text>""");
        return svg.Append("</svg>\n").ToString();

        void Add(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Escape(string text) => SecurityElement.Escape(MarkdownText.Clean(text));
}
