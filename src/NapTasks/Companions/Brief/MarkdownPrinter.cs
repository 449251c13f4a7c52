using System.Collections.Immutable;

namespace NapTasks.Companions.Brief;

/// <summary>A page as Markdown: a paragraph is a line, so that a diff shows the sentence that changed.</summary>
internal static class MarkdownPrinter
{
    public static string Print(Page page) =>
        $"\n# {MarkdownText.Heading(page.Title)}\n{string.Concat(page.Blocks.Select(b => $"\n{Print(b)}\n"))}";

    private static string Print(Block block) => block switch
    {
        Block.Heading heading => $"## {MarkdownText.Heading(heading.Text)}",
        Block.Paragraph paragraph => MarkdownText.Line(paragraph.Text),
        Block.Note note => $"> {MarkdownText.Line(note.Text)}",
        Block.Points points => Lines(points.Items.Select((item, i) => $"{(points.Numbered ? $"{Number(i + 1)}." : "-")} {MarkdownText.Line(item)}")),
        Block.Table table => Table(table.Columns, table.Rows),
        Block.Blanks blanks => Table([blanks.Asked, blanks.Answer], blanks.Fields.Select(f => ImmutableArray.Create(f, Inline.Empty))),
        Block.Code code => MarkdownText.Fenced(code.Language, code.Text),
        Block.Drawing drawing => MarkdownText.Fenced("mermaid", MermaidPrinter.Print(drawing.Picture)),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Table(ImmutableArray<Inline> columns, IEnumerable<ImmutableArray<Inline>> rows) => Lines(rows
        .Select(Row)
        .Prepend($"|{string.Concat(Enumerable.Repeat("---|", columns.Length))}")
        .Prepend(Row(columns)));

    private static string Row(ImmutableArray<Inline> cells) => $"|{string.Concat(cells.Select(c => $" {MarkdownText.Cell(c)} |"))}";

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
