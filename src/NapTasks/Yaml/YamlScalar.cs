using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NapTasks.Yaml;

/// <summary>
/// A scalar whose style is ours to choose: a text is plain only where no YAML reader, of 1.1 or 1.2, can take it for
/// anything but that text; everything else is double-quoted.
/// </summary>
internal sealed class YamlScalar : YamlNode
{
    // What YAML 1.1 (kubectl's) or 1.2 reads as a boolean or null.
    private static readonly string[] Reserved = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

    private readonly string text;
    private readonly bool plain;

    public YamlScalar(string text)
    {
        this.text = text;
        plain = IsSafePlain(text);
    }

    public YamlScalar(int number)
    {
        text = number.ToString(CultureInfo.InvariantCulture);
        plain = true;
    }

    public YamlScalar(bool value)
    {
        text = value ? "true" : "false";
        plain = true;
    }

    internal override void Emit(IEmitter emitter) => emitter.Emit(
        new Scalar(AnchorName.Empty, TagName.Empty, text, plain ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, plain, !plain));

    private static bool IsSafePlain(string text) =>
        text.Length > 0
        && char.IsAsciiLetter(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or '-')
        && !Reserved.Contains(text, StringComparer.OrdinalIgnoreCase);
}
