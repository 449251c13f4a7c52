using System.Collections.Immutable;

namespace NapTasks.Companions.Brief;

/// <summary>The width of text in em, without knowledge of the reader's fonts: on the wide side of the usual ones.</summary>
internal static class TextMeasure
{
    // Menlo, DejaVu Sans Mono and Courier have 0.602, Consolas 0.55; Chinese characters are square everywhere.
    private const double Monospaced = 0.61;
    private const double Proportional = 0.58;
    private const char FirstWide = '\u2E80';

    public static double Width(ReadOnlySpan<char> text, bool monospaced)
    {
        var wide = 0;
        foreach (var c in text)
            wide += c >= FirstWide ? 1 : 0;
        return wide + ((text.Length - wide) * (monospaced ? Monospaced : Proportional));
    }

    /// <summary>Breaks a text where a break is allowed, and a part that is still too long anywhere.</summary>
    public static ImmutableArray<string> Wrap(string text, double width, bool monospaced)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var part in Parts(text))
        {
            if (line.Length > 0 && Width(line + part.TrimEnd(), monospaced) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += part;
            while (Width(line.TrimEnd(), monospaced) > width)
            {
                var fits = Math.Max(1, Enumerable.Range(1, line.Length).Last(n => n == 1 || Width(line.AsSpan(0, n), monospaced) <= width));
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }

        lines.Add(line.TrimEnd());
        return lines.ToImmutable();
    }

    // A part ends behind a blank and before a dot, and Chinese characters are parts of their own.
    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] == ' ' || text[i] == '.' || text[i] >= FirstWide || text[i - 1] >= FirstWide)
            {
                yield return text[start..i];
                start = i;
            }
        }

        yield return text[start..];
    }
}
