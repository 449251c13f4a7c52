using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>One label of pods, <c>key=value</c>, by which a controller's own pods are found.</summary>
internal readonly record struct PodLabel
{
    private PodLabel(string key, string value) => (Key, Value) = (key, value);

    public string Key { get; }

    public string Value { get; }

    public override string ToString() => $"{Key}={Value}";

    public static Parsed<PodLabel> Parse(string key, string text)
    {
        var parts = text.Split('=');
        return parts is [var name, var value] && IsKey(name) && IsWord(value)
            ? new PodLabel(name, value)
            : ValuesDiagnostics.NotAPodLabel.With(key, text);
    }

    // A word, or one below a domain: app.kubernetes.io/name.
    private static bool IsKey(string text) => text.Split('/') switch
    {
        [var word] => IsWord(word),
        [var domain, var word] => DnsLabel.IsValidSubdomain(domain) && IsWord(word),
        _ => false,
    };

    private static bool IsWord(string text) =>
        text.Length is > 0 and <= DnsLabel.MaxLength
        && char.IsAsciiLetterOrDigit(text[0])
        && char.IsAsciiLetterOrDigit(text[^1])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
