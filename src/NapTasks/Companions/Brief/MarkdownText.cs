using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace NapTasks.Companions.Brief;

/// <summary>Text as it has to be written in Markdown (CommonMark with GitHub's tables), so that nothing in it is markup.</summary>
internal static class MarkdownText
{
    private const string Item = "1. ";

    private static readonly SearchValues<char> Special = SearchValues.Create(@"\`*_[]<>&|~$");

    /// <summary>As plain text, wherever in a line it stands.</summary>
    public static string Plain(string text)
    {
        var line = OneLine(text).Trim(' ');
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            // An underscore between letters does not emphasise.
            var inWord = line[i] == '_' && i > 0 && i + 1 < line.Length && char.IsAsciiLetterOrDigit(line[i - 1]) && char.IsAsciiLetterOrDigit(line[i + 1]);
            if ((Special.Contains(line[i]) && !inWord) || BeginsBlock(line, i))
                escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>As code, in as many backticks as it takes.</summary>
    public static string Code(string text)
    {
        var line = OneLine(text);
        // In a table a pipe ends the cell even in code, and readers differ in how it may be escaped there.
        if (line.Length == 0 || line.Contains('|', StringComparison.Ordinal))
            return Plain(line);
        var ticks = new string('`', LongestRunOfTicks(line) + 1);
        // A blank next to the ticks is stripped when read. A text with a blank or a tick at that place needs another blank.
        return line is ['`' or ' ', ..] or [.., '`' or ' '] ? $"{ticks} {line} {ticks}" : $"{ticks}{line}{ticks}";
    }

    /// <summary>Lines in a fence that is longer than any in them.</summary>
    public static string Fenced(string language, string text)
    {
        var fence = new string('`', Math.Max(3, LongestRunOfTicks(text) + 1));
        return $"{fence}{language}\n{Clean(text)}\n{fence}";
    }

    /// <summary>Numbers the items of each list: in a template each of them begins with 1.</summary>
    public static string WithNumbers(string markdown)
    {
        var number = 0;
        return string.Join('\n', markdown.Split('\n').Select(line =>
            line.StartsWith(Item, StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{++number}. {line[Item.Length..]}") : line[(number = 0)..]));
    }

    /// <summary>The text without characters that no markup can have.</summary>
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()));

    // Text at the beginning of a line that would start a heading, a list or an underline there, or the signs that end a heading.
    private static bool BeginsBlock(string line, int i) =>
        i == 0 || i == line.Length - 1
            ? line[i] is '#' or '+' or '-' or '=' or ':'
            : line[i] is '.' or ')' && line[i + 1] == ' ' && line.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text)
    {
        var clean = Clean(text);
        return clean.Any(BreaksLines) ? string.Concat(clean.Replace("\r\n", "\n", StringComparison.Ordinal).Select(c => BreaksLines(c) ? ' ' : c)) : clean;
    }

    private static bool BreaksLines(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    private static int LongestRunOfTicks(string text)
    {
        var (longest, current) = (0, 0);
        foreach (var c in text)
        {
            current = c == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }
}
