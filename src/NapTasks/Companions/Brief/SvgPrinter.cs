using System.Globalization;
using System.Text;
using System.Xml;

namespace NapTasks.Companions.Brief;

/// <summary>A picture as SVG: alone as a file, or inside a page, whose style sheet then has <see cref="Style"/>.</summary>
internal static class SvgPrinter
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Colours come from the page's, so that light and dark hold for the picture, too.</summary>
    public const string Style = """
        .picture text { fill: var(--ink); text-anchor: middle;
        font: 12px system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
        .picture .host text { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace }
        .picture .bold { font-weight: 600 }
        .picture .label { font-size: 11px; fill: var(--soft) }
        .picture rect { fill: var(--field); stroke: var(--edge) }
        .picture .entry rect, .picture .turn rect { fill: var(--back); stroke: var(--accent); stroke-width: 1.5 }
        .picture path { fill: none; stroke: var(--soft) }
        .picture .head { fill: var(--soft); stroke: none }
        """;

    /// <summary>The file, in the colours of <paramref name="colours"/> (a style sheet).</summary>
    public static string Print(Picture picture, string colours)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, Markup.Settings))
            Write(xml, picture, $"\n{colours}\n{Style}\n");
        return $"{text}\n";
    }

    public static void Write(XmlWriter xml, Picture picture, string? style = null)
    {
        var layout = PictureLayout.Of(picture);
        xml.WriteStartElement("svg", Namespace);
        xml.WriteAttributeString("class", "picture");
        xml.WriteAttributeString("viewBox", $"0 0 {Number(layout.Width)} {Number(layout.Height)}");
        xml.WriteAttributeString("width", Number(layout.Width));
        xml.WriteAttributeString("height", Number(layout.Height));
        xml.WriteAttributeString("role", "img");
        Element(xml, "title", picture.Title);
        if (style is not null)
            Element(xml, "style", style);
        foreach (var line in layout.Lines)
            Write(xml, line);
        foreach (var box in layout.Boxes)
            Write(xml, box);
        foreach (var label in layout.Labels)
            Text(xml, label.Text, label.Center, label.Baseline, "label");
        Markup.Break(xml);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, PlacedLine line)
    {
        Path(xml, $"M{Number(line.From)} {Number(line.Y)}H{Number(line.Arrow ? line.To - 6 : line.To)}", null);
        if (line.Arrow)
            Path(xml, $"M{Number(line.To)} {Number(line.Y)}l-8 -4v8z", "head");
    }

    private static void Write(XmlWriter xml, PlacedBox box)
    {
        Markup.Break(xml);
        xml.WriteStartElement("g", Namespace);
        xml.WriteAttributeString("class", box.Kind);
        xml.WriteStartElement("rect", Namespace);
        foreach (var (name, value) in new[] { ("x", box.Left), ("y", box.Top), ("width", box.Width), ("height", box.Height), ("rx", 5) })
            xml.WriteAttributeString(name, Number(value));
        xml.WriteEndElement();
        foreach (var (text, bold, baseline) in box.Text())
            Text(xml, text, box.Center, baseline, bold ? "bold" : null);
        xml.WriteEndElement();
    }

    private static void Path(XmlWriter xml, string data, string? kind)
    {
        Markup.Break(xml);
        xml.WriteStartElement("path", Namespace);
        if (kind is not null)
            xml.WriteAttributeString("class", kind);
        xml.WriteAttributeString("d", data);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string text, double x, double y, string? kind)
    {
        Markup.Break(xml);
        xml.WriteStartElement("text", Namespace);
        if (kind is not null)
            xml.WriteAttributeString("class", kind);
        xml.WriteAttributeString("x", Number(x));
        xml.WriteAttributeString("y", Number(y));
        xml.WriteString(Markup.Clean(text));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text)
    {
        Markup.Break(xml);
        xml.WriteElementString(name, Namespace, Markup.Clean(text));
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
