using System.Text;

namespace NapTasks.Rendering.Plain;

/// <summary>A text on lines of a given width.</summary>
internal static class WrappedText
{
    // They never begin a line.
    private const string Closing = "，。；：、）？！”";

    /// <summary>Breaks at blanks, and between Chinese characters; what has neither stays whole, however long, so that names and commands can be copied.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            var length = DisplayWidth.Of(piece.TrimEnd(' '));
            if (used > 0 && used + length > width)
            {
                yield return line.ToString().TrimEnd(' ');
                line.Clear();
                used = 0;
            }

            line.Append(piece);
            used += DisplayWidth.Of(piece);
        }

        yield return line.ToString().TrimEnd(' ');
    }

    // Each with the blanks that follow it.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        var runes = text.EnumerateRunes().ToArray();
        foreach (var (index, rune) in runes.Index())
        {
            piece.Append(rune);
            if (index + 1 < runes.Length && !MayBreakBetween(rune, runes[index + 1]))
                continue;
            yield return piece.ToString();
            piece.Clear();
        }
    }

    private static bool MayBreakBetween(Rune first, Rune second) =>
        second.Value != ' '
        && (first.Value == ' '
            || ((DisplayWidth.IsWide(first) || DisplayWidth.IsWide(second))
                && !Closing.Contains(second.ToString(), StringComparison.Ordinal)
                && first.Value is not ('（' or '“')));
}
