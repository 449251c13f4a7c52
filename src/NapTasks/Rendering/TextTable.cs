using System.Text;

namespace NapTasks.Rendering;

/// <summary>Columns for a terminal.</summary>
internal static class TextTable
{
    /// <summary>Each column as wide as its widest cell, the last one as it is; two blanks in between, and in front.</summary>
    public static IEnumerable<string> Lines(IReadOnlyCollection<string[]> rows)
    {
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Length);
        var widths = Enumerable.Range(0, columns).Select(c => rows.Where(r => c < r.Length).Max(r => Width(r[c]))).ToArray();
        return rows.Select(row =>
        {
            var line = new StringBuilder();
            foreach (var (column, cell) in row.Index())
                line.Append("  ").Append(cell).Append(' ', column < row.Length - 1 ? widths[column] - Width(cell) : 0);
            return line.ToString().TrimEnd();
        });
    }

    // Chinese characters and full-width punctuation take two columns.
    private static int Width(string text) => text.Sum(c => c is >= '\u2E80' and <= '\uFFEF' ? 2 : 1);
}
