using System.Globalization;
using YamlDotNet.Core;

namespace NapTasks.Yaml;

/// <summary>
/// A scalar whose style we choose. A text is plain only where no YAML reader, of 1.1 or 1.2, can take it for anything else. All others are double-quoted,
/// but for those that people are to read line by line.
/// </summary>
internal sealed class YamlScalar : YamlNode
{
    // What YAML 1.1 (kubectl's) or 1.2 reads as a boolean or null.
    private static readonly string[] Reserved = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

    private static readonly int LongestReserved = Reserved.Max(r => r.Length);

    private readonly ScalarStyle style;

    public YamlScalar(string text)
    {
        Text = text;
        style = YamlEvents.StyleOf(text);
    }

    public YamlScalar(int number)
    {
        Text = number.ToString(CultureInfo.InvariantCulture);
        style = ScalarStyle.Plain;
    }

    public YamlScalar(bool value)
    {
        Text = value ? "true" : "false";
        style = ScalarStyle.Plain;
    }

    private YamlScalar(string text, ScalarStyle style)
    {
        Text = text;
        this.style = style;
    }

    /// <summary>A text that stands in the document line by line, as a literal block; double-quoted all the same where a block cannot hold it.</summary>
    public static YamlScalar Lines(string text) => new(text, IsBlock(text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted);

    /// <summary>What a reader gets, without quotes.</summary>
    public string Text { get; }

    /// <summary>Whether every reader takes the text, without quotes, for that text.</summary>
    public static bool IsSafePlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && IsSafe(text)
        && (text.Length > LongestReserved || !Reserved.Contains(text, StringComparer.OrdinalIgnoreCase));

    // Printable ASCII, with one line feed at the end and no blank that an editor, or the first line, would hide.
    private static bool IsBlock(string text) =>
        text is [not (' ' or '\n'), .., not '\n', '\n']
        && !text.Contains(" \n", StringComparison.Ordinal)
        && text.All(c => c is '\n' or (>= ' ' and <= '~'));

    private static bool IsSafe(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '/' or '-'))
                return false;
        }

        return true;
    }

    internal override void Emit(IEmitter emitter) => emitter.Emit(YamlEvents.Scalar(Text, style));
}
