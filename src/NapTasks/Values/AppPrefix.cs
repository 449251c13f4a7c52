using System.Globalization;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>
/// What the names of all objects begin with. Service names are RFC 1035 labels, so it begins with a letter; it is short
/// enough for the longest name built from it, <c>&lt;prefix&gt;-sandbox-preview-&lt;controller&gt;</c>.
/// </summary>
internal readonly record struct AppPrefix
{
    public const int MaxLength = 30;

    private readonly string prefix;

    private AppPrefix(string prefix) => this.prefix = prefix;

    public override string ToString() => prefix;

    public ObjectName Name(string suffix) => new($"{prefix}-{suffix}");

    public static Parsed<AppPrefix> Parse(string key, string text) =>
        IsValid(text)
            ? new AppPrefix(text)
            : DnsLabel.Refuse(key, text, IsValid, ValuesDiagnostics.NotAPrefix.With(key, text, MaxLength.ToString(CultureInfo.InvariantCulture)));

    private static bool IsValid(string text) => DnsLabel.IsValid(text) && text.Length <= MaxLength && char.IsAsciiLetterLower(text[0]);
}
