using System.Buffers;
using System.Text;

namespace NapTasks.Companions.Brief;

/// <summary>Text as it has to be written in Markdown (CommonMark with GitHub's tables), so that nothing in it is markup.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@"\`*_[]<>&|~$");
    private const string SpecialAtStart = "#+-=:>";

    /// <summary>A line, not in a table.</summary>
    public static string Line(Inline text)
    {
        var line = Of(text, pipes: false).Trim(' ');
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        // A heading, a list, a quotation or an underline would begin here.
        if (digits > 0 && digits < line.Length && line[digits] is '.' or ')')
            return line.Insert(digits, @"\");
        return line.Length > 0 && SpecialAtStart.Contains(line[0], StringComparison.Ordinal) ? $@"\{line}" : line;
    }

    /// <summary>What follows the signs of a heading; signs at its end would be taken for a part of those.</summary>
    public static string Heading(Inline text)
    {
        var line = Of(text, pipes: false).Trim(' ');
        return line.EndsWith('#') ? $@"{line[..^1]}\#" : line;
    }

    /// <summary>A cell of a table, where a pipe ends the cell even in code.</summary>
    public static string Cell(Inline text) => Of(text, pipes: true).Trim(' ');

    /// <summary>A fence that is longer than any in the text.</summary>
    public static string Fenced(string language, string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text, '`') + 1));
        return $"{fence}{language}\n{Markup.Clean(text)}\n{fence}";
    }

    private static string Of(Inline text, bool pipes) => string.Concat(text.Runs.Select(r => r.Style switch
    {
        RunStyle.Code => Code(OneLine(r.Text), pipes),
        RunStyle.Strong => $"**{Escape(OneLine(r.Text))}**",
        _ => Escape(OneLine(r.Text)),
    }));

    private static string Code(string text, bool pipes)
    {
        if (text.Length == 0)
            return "";
        // A pipe cannot be escaped in code behind a backslash, so it is written as HTML, in which nothing else is left to be read as markup.
        if (pipes && text.Contains('|', StringComparison.Ordinal))
            return $"<code>{string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c > '~' || c == ' ' ? $"{c}" : $"&#{(int)c};"))}</code>";
        var ticks = new string('`', LongestRun(text, '`') + 1);
        // A blank beside the ticks is taken off again, so a text that has one, or a tick, there needs another.
        var padded = text is ['`' or ' ', ..] or [.., '`' or ' '] ? $" {text} " : text;
        return ticks + padded + ticks;
    }

    private static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            // An underscore between letters is none that emphasises.
            var inWord = text[i] == '_' && i > 0 && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i - 1]) && char.IsAsciiLetterOrDigit(text[i + 1]);
            if (Special.Contains(text[i]) && !inWord)
                escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    private static string OneLine(string text)
    {
        var clean = Markup.Clean(text);
        return !clean.Any(BreaksLines)
            ? clean
            : string.Concat(clean.Replace("\r\n", "\n", StringComparison.Ordinal).Select(c => BreaksLines(c) ? ' ' : c));
    }

    private static bool BreaksLines(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    private static int LongestRun(string text, char of)
    {
        var (longest, current) = (0, 0);
        foreach (var c in text)
        {
            current = c == of ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
