using System.Buffers;
using System.Globalization;
using System.Text;

namespace NapTasks.Yaml;

/// <summary>
/// A scalar whose style is ours to choose: a text is plain only where no YAML reader, of 1.1 or 1.2, can take it for
/// anything but that text; everything else is double-quoted.
/// </summary>
internal sealed class YamlScalar : YamlNode
{
    // What YAML 1.1 (kubectl's) or 1.2 reads as a boolean or null.
    private static readonly string[] Reserved = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./-");

    // Nothing else of ASCII is special in double quotes.
    private static readonly SearchValues<char> Unescaped =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c is not ('"' or '\\'))]);

    private readonly bool literal;

    public YamlScalar(string text) => Text = text;

    public YamlScalar(int number)
    {
        Text = number.ToString(CultureInfo.InvariantCulture);
        literal = true;
    }

    public YamlScalar(bool value)
    {
        Text = value ? "true" : "false";
        literal = true;
    }

    /// <summary>What a reader gets, without quotes.</summary>
    public string Text { get; }

    internal override StringBuilder WriteInline(StringBuilder text) => literal ? text.Append(Text) : Write(text, Text);

    /// <summary>Writes a text as a scalar, quoted where it has to be.</summary>
    internal static StringBuilder Write(StringBuilder text, string value) => IsSafePlain(value) ? text.Append(value) : WriteQuoted(text, value);

    private static bool IsSafePlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && !text.AsSpan().ContainsAnyExcept(PlainCharacters)
        && !(text.Length <= 5 && Reserved.Contains(text, StringComparer.OrdinalIgnoreCase));

    private static StringBuilder WriteQuoted(StringBuilder text, string value)
    {
        text.Append('"');
        if (!value.AsSpan().ContainsAnyExcept(Unescaped))
            return text.Append(value).Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                default:
                    if (IsPrintable(c))
                        text.Append(c);
                    else
                        text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
            }
        }

        return text.Append('"');
    }

    // Line ends of Unicode, marks that change how the rest is read, and what has no glyph are escaped. Halves of pairs belong together.
    private static bool IsPrintable(char c) => char.IsSurrogate(c)
        || !(char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format || c is '\u00a0' or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff');
}
