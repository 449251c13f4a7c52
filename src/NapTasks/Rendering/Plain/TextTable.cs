using System.Collections.Immutable;

namespace NapTasks.Rendering.Plain;

/// <summary>
/// Rows in columns of equal width, two blanks apart; a cell that is too wide continues below. A row whose words do not fit side by side has
/// a line for each of its cells.
/// </summary>
internal static class TextTable
{
    private const string Gap = "  ";
    private const string Indent = "    ";

    /// <param name="rows">With the same number of cells each.</param>
    /// <param name="width">Of a whole line; only a single word that is longer exceeds it.</param>
    public static IEnumerable<string> Lines(IReadOnlyCollection<ImmutableArray<string>> rows, int width)
    {
        if (rows.Count == 0)
            return [];
        var columns = Enumerable.Range(0, rows.First().Length).ToArray();
        var room = width - (Gap.Length * (columns.Length - 1));
        var aligned = rows.ToList();
        var least = columns.Select(c => aligned.Max(r => LongestWord(r[c]))).ToArray();
        while (least.Sum() > room)
        {
            var widest = columns.MaxBy(c => least[c]);
            aligned.RemoveAll(r => LongestWord(r[widest]) == least[widest]);
            least = [.. columns.Select(c => aligned.Select(r => LongestWord(r[c])).DefaultIfEmpty().Max())];
        }

        var widths = columns.Select(c => aligned.Select(r => DisplayWidth.Of(r[c])).DefaultIfEmpty().Max()).ToArray();
        // The widest column gives way, until all fit.
        while (widths.Sum() > room)
            widths[columns.Where(c => widths[c] > least[c]).MaxBy(c => widths[c])]--;
        return rows.SelectMany(row => aligned.Contains(row) ? Row(row, widths) : Stacked(row, width));
    }

    private static int LongestWord(string text) => WrappedText.Lines(text, 1).Max(DisplayWidth.Of);

    private static IEnumerable<string> Stacked(ImmutableArray<string> row, int width) => WrappedText.Lines(row[0], width).Concat(
        row.Skip(1).Where(cell => cell.Length > 0).SelectMany(cell => WrappedText.Lines(cell, width - Indent.Length)).Select(line => Indent + line));

    private static IEnumerable<string> Row(ImmutableArray<string> row, int[] widths)
    {
        var cells = row.Select((text, c) => WrappedText.Lines(text, widths[c]).ToArray()).ToArray();
        return from line in Enumerable.Range(0, cells.Max(c => c.Length))
               select string.Join(Gap, cells.Select((cell, c) => Padded(cell.ElementAtOrDefault(line) ?? "", widths[c]))).TrimEnd(' ');
    }

    private static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - DisplayWidth.Of(text)));
}
