using System.Globalization;
using YamlDotNet.Core;

namespace NapTasks.Yaml;

/// <summary>A scalar whose style we choose. A text is plain only where no YAML reader, of 1.1 or 1.2, can take it for anything else. All others are double-quoted.</summary>
internal sealed class YamlScalar : YamlNode
{
    // What YAML 1.1 (kubectl's) or 1.2 reads as a boolean or null.
    private static readonly string[] Reserved = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

    private static readonly int LongestReserved = Reserved.Max(r => r.Length);

    private readonly bool plain;

    public YamlScalar(string text)
    {
        Text = text;
        plain = IsSafePlain(text);
    }

    public YamlScalar(int number)
    {
        Text = number.ToString(CultureInfo.InvariantCulture);
        plain = true;
    }

    public YamlScalar(bool value)
    {
        Text = value ? "true" : "false";
        plain = true;
    }

    /// <summary>What a reader gets, without quotes.</summary>
    public string Text { get; }

    /// <summary>Whether every reader takes the text, without quotes, for that text.</summary>
    public static bool IsSafePlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && IsSafe(text)
        && (text.Length > LongestReserved || !Reserved.Contains(text, StringComparer.OrdinalIgnoreCase));

    private static bool IsSafe(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.' or '/' or '-'))
                return false;
        }

        return true;
    }

    internal override void Emit(IEmitter emitter) => emitter.Emit(YamlEvents.Scalar(Text, plain));
}
