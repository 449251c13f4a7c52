using System.Collections.Immutable;

namespace NapTasks.Rendering.Plain;

/// <summary>Rows in columns of equal width, two blanks apart; a cell that is too wide goes on below.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <param name="rows">With the same number of cells each.</param>
    /// <param name="width">Of a whole line; only a single word that is longer exceeds it.</param>
    public static IEnumerable<string> Lines(IReadOnlyCollection<ImmutableArray<string>> rows, int width)
    {
        if (rows.Count == 0)
            return [];
        var columns = Enumerable.Range(0, rows.First().Length).ToArray();
        var widths = columns.Select(c => rows.Max(r => DisplayWidth.Of(r[c]))).ToArray();
        var least = columns.Select(c => rows.Max(r => WrappedText.Lines(r[c], 1).Max(DisplayWidth.Of))).ToArray();
        // The widest column gives way, until all fit or none can.
        while (widths.Sum() + (Gap.Length * (columns.Length - 1)) > width && columns.Where(c => widths[c] > least[c]).ToArray() is { Length: > 0 } wide)
            widths[wide.MaxBy(c => widths[c])]--;
        return rows.SelectMany(row => Row(row, widths));
    }

    private static IEnumerable<string> Row(ImmutableArray<string> row, int[] widths)
    {
        var cells = row.Select((text, c) => WrappedText.Lines(text, widths[c]).ToArray()).ToArray();
        return from line in Enumerable.Range(0, cells.Max(c => c.Length))
               select string.Join(Gap, cells.Select((cell, c) => Padded(cell.ElementAtOrDefault(line) ?? "", widths[c]))).TrimEnd(' ');
    }

    private static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - DisplayWidth.Of(text)));
}
