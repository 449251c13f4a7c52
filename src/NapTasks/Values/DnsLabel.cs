using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>RFC 1123 labels, as Kubernetes and DNS share them: 1 to 63 characters a-z, 0-9 and -, not - at either end.</summary>
internal static class DnsLabel
{
    public const int MaxLength = 63;

    public static bool IsValid(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= MaxLength
        && HasOnlyLabelCharacters(text)
        && text[0] != '-'
        && text[^1] != '-';

    /// <summary>Labels separated by dots, 253 characters at most: the form of most Kubernetes object names.</summary>
    public static bool IsValidSubdomain(string text) =>
        text.Length <= 253 && text.Split('.').All(label => IsValid(label));

    /// <summary>What to say of a name that is not valid: where only the spelling is wrong, the right one.</summary>
    public static Diagnostic Refuse(string key, string text, Predicate<string> isValid, Diagnostic otherwise)
    {
        var canonical = text.Trim().ToLowerInvariant().Replace('_', '-');
        return isValid(canonical) ? ValuesDiagnostics.NameNotCanonical.With(key, text, canonical) : otherwise;
    }

    // By hand: .NET's own search is compiled for the machine when it runs, which takes some milliseconds of every build.
    private static bool HasOnlyLabelCharacters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        }

        return true;
    }
}
