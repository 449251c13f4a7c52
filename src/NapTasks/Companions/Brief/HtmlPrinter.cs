using System.Collections.Immutable;
using System.Text;
using System.Xml;
using NapTasks.Diagnostics;

namespace NapTasks.Companions.Brief;

/// <summary>A page as one HTML file that needs nothing else: no script, no request, styles and picture inside.</summary>
internal static class HtmlPrinter
{
    // Whatever might ever get into a page, a browser neither runs nor fetches it.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private const int UsualLength = 16 * 1024;

    public static string Print(Page page)
    {
        var text = new StringBuilder("<!DOCTYPE html>\n", UsualLength);
        using (var xml = XmlWriter.Create(text, Markup.Settings))
            Write(xml, page);
        return text.Append('\n').ToString();
    }

    private static void Write(XmlWriter xml, Page page)
    {
        xml.WriteStartElement("html");
        xml.WriteAttributeString("lang", page.Language == Language.SimplifiedChinese ? "zh-Hans" : "en");
        Markup.Break(xml);
        xml.WriteStartElement("head");
        Void(xml, "meta", ("charset", "utf-8"));
        Void(xml, "meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        Void(xml, "meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        Void(xml, "meta", ("name", "color-scheme"), ("content", "light dark"));
        Element(xml, "title", page.Title.Text);
        Element(xml, "style", $"\n{HtmlStyle.Colours}\n{HtmlStyle.Sheet}\n{SvgPrinter.Style}\n");
        End(xml);
        Start(xml, "body");
        Start(xml, "main");
        Element(xml, "h1", page.Title);
        foreach (var block in page.Blocks)
            Write(xml, block);
        End(xml);
        End(xml);
        End(xml);
    }

    private static void Write(XmlWriter xml, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                Element(xml, "h2", heading.Text);
                break;
            case Block.Paragraph paragraph:
                Element(xml, "p", paragraph.Text);
                break;
            case Block.Note note:
                Element(xml, "p", note.Text, "note");
                break;
            case Block.Points points:
                Start(xml, points.Numbered ? "ol" : "ul");
                foreach (var item in points.Items)
                    Element(xml, "li", item);
                End(xml);
                break;
            case Block.Table table:
                Table(xml, table.Columns, table.Rows, table.Columns.Length > WideFrom ? "wide" : null);
                break;
            case Block.Blanks blanks:
                Table(xml, [blanks.Asked, blanks.Answer], blanks.Fields.Select(f => ImmutableArray.Create(f, Inline.Empty)), "blanks");
                break;
            case Block.Code code:
                Start(xml, "pre");
                xml.WriteElementString("code", Markup.Clean(code.Text));
                xml.WriteEndElement();
                break;
            case Block.Drawing drawing:
                Start(xml, "figure");
                Markup.Break(xml);
                SvgPrinter.Write(xml, drawing.Picture);
                End(xml);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    // With more columns a table scrolls on a phone instead of breaking every word.
    private const int WideFrom = 3;

    private const int LongFrom = 40;

    private static void Table(XmlWriter xml, ImmutableArray<Inline> columns, IEnumerable<ImmutableArray<Inline>> rows, string? kind)
    {
        Start(xml, "div", ("class", "table"), ("tabindex", "0"));
        Start(xml, "table", kind is null ? [] : [("class", kind)]);
        Start(xml, "thead");
        Row(xml, columns, "th");
        End(xml);
        Start(xml, "tbody");
        foreach (var row in rows)
            Row(xml, row, "td");
        End(xml);
        End(xml);
        End(xml);
    }

    private static void Row(XmlWriter xml, ImmutableArray<Inline> cells, string element)
    {
        Start(xml, "tr");
        foreach (var cell in cells)
        {
            xml.WriteStartElement(element);
            Runs(xml, cell);
            xml.WriteFullEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, Inline text, string? kind = null)
    {
        Start(xml, name, kind is null ? [] : [("class", kind)]);
        Runs(xml, text);
        xml.WriteFullEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text)
    {
        Start(xml, name);
        xml.WriteString(Markup.Clean(text));
        xml.WriteFullEndElement();
    }

    private static void Runs(XmlWriter xml, Inline text)
    {
        foreach (var (content, style) in text.Runs)
        {
            if (style == RunStyle.Plain)
            {
                xml.WriteString(Markup.Clean(content));
                continue;
            }

            xml.WriteStartElement(style == RunStyle.Code ? "code" : "strong");
            // Short names and addresses stay whole in a column; long ones may be broken anywhere.
            if (style == RunStyle.Code && content.Length > LongFrom)
                xml.WriteAttributeString("class", "long");
            xml.WriteString(Markup.Clean(content));
            xml.WriteEndElement();
        }
    }

    private static void Void(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(xml, name, attributes);
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Markup.Break(xml);
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, Markup.Clean(value));
    }

    private static void End(XmlWriter xml)
    {
        Markup.Break(xml);
        xml.WriteFullEndElement();
    }
}
