using System.Globalization;
using System.Net;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>A fully qualified host name in the one form that routes, certificates and DNS compare: lower case, no final dot.</summary>
internal sealed record Hostname
{
    private const int MaxLength = 253;

    // A preview is {id}-{port}.sandbox.<main>, one label of at most 42 characters in front (the platform's own limit).
    private const string Preview = "{id}-{port}.";
    private const int PreviewLength = 43;

    // How zone files and the forms of DNS providers write the zone's own name.
    private const string ApexRecord = "@";

    private readonly string name;

    private Hostname(string name) => this.name = name;

    public override string ToString() => name;

    /// <summary>The name one label below this one, for example <c>files.</c> or <c>*.</c> in front.</summary>
    public Hostname Child(string label) => new($"{label}.{name}");

    public bool IsWildcard => name.StartsWith("*.", StringComparison.Ordinal);

    /// <summary>The wildcard that stands for all names one label below this one.</summary>
    public Hostname Wildcard => Child("*");

    /// <summary>Whether the name ends with another one and has a label more, at least.</summary>
    public bool IsBelow(Hostname other) => name.EndsWith($".{other.name}", StringComparison.Ordinal);

    /// <summary>
    /// Whether it looks like the name that a company registers, with all its other names below it: two labels, or three if the second is
    /// one that country registries sell names below (acme.com.cn). A guess, good enough for a warning.
    /// </summary>
    public bool LooksRegistered => name.Split('.') switch
    {
        [_, _] => true,
        [_, var second, { Length: 2 }] => second is "com" or "net" or "org" or "gov" or "edu" or "ac" or "co" or "or" or "ne" or "go",
        _ => false,
    };

    /// <summary>The name below which a wildcard stands for all.</summary>
    public Hostname WildcardParent => new(name[2..]);

    /// <summary>
    /// Whether the name is the apex of its zone, where DNS allows no CNAME. Where the zone is not known, or is another name's, a
    /// name of two labels is taken for one: above it are only registries.
    /// </summary>
    public bool IsApex(Hostname? zone) => zone is { } known && RelativeTo(known) is { } relative ? relative == ApexRecord : name.Count(c => c == '.') == 1;

    /// <summary>The name as it stands in a zone, <c>@</c> for the zone's own; null when it does not lie there.</summary>
    public string? RelativeTo(Hostname zone) =>
        this == zone ? ApexRecord : name.EndsWith($".{zone.name}", StringComparison.Ordinal) ? name[..^(zone.name.Length + 1)] : null;

    /// <summary>The name that something leads to, in whichever case and with or without the final dot; null when it is none.</summary>
    public static Hostname? OfTarget(string text) =>
        text.Length <= MaxLength && WithoutUrlParts(text) == text && !text.StartsWith('*') && Canonical(text) is { } canonical ? new Hostname(canonical) : null;

    /// <summary>Reads a DNS zone; within a company it may be a single label.</summary>
    public static Parsed<Hostname> ParseZone(string key, string text) =>
        DnsLabel.IsValid(text) && !text.All(char.IsAsciiDigit) ? new Hostname(text) : Parse(key, text, "", 0);

    /// <summary>Reads the main domain, below which the platform's other hosts lie.</summary>
    public static Parsed<Hostname> ParseMain(string key, string text) =>
        text.StartsWith("files.", StringComparison.Ordinal)
            ? ValuesDiagnostics.DomainStartsWithFiles.With(key, text)
            : Parse(key, text, $"{Preview}sandbox.", PreviewLength + "sandbox.".Length);

    /// <summary>Reads the sandbox' domain, below which the previews lie.</summary>
    public static Parsed<Hostname> ParseSandbox(string key, string text) => Parse(key, text, Preview, PreviewLength);

    private static Parsed<Hostname> Parse(string key, string text, string longestPrefix, int longestPrefixLength)
    {
        var bare = WithoutUrlParts(text);
        if (IPAddress.TryParse(bare, out _) && bare.AsSpan().ContainsAny('.', ':'))
            return ValuesDiagnostics.DomainIsAddress.With(key, text);
        var canonical = Canonical(bare);
        if (canonical is null)
            return ValuesDiagnostics.DomainSyntax.With(key, text);
        if (bare != text)
            return ValuesDiagnostics.DomainIsUrl.With(key, text, canonical);
        if (canonical != text)
            return ValuesDiagnostics.DomainNotCanonical.With(key, text, canonical);
        if (text.Length + longestPrefixLength > MaxLength)
            return ValuesDiagnostics.DomainTooLong.With(key, Text(text.Length), longestPrefix, Text(MaxLength - longestPrefixLength));
        return new Hostname(text);
    }

    private static string WithoutUrlParts(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme < 0 ? text : text[(scheme + 3)..];
        var end = rest.AsSpan().IndexOfAny("/?#");
        rest = end < 0 ? rest : rest[..end];
        var port = rest.IndexOf(':', StringComparison.Ordinal);
        return port < 0 || rest.Count(c => c == ':') > 1 ? rest : rest[..port];
    }

    // The name in lower case and punycode, without wildcard and final dot; null when even that is no domain name.
    private static string? Canonical(string text)
    {
        var name = text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text;
        name = name.EndsWith('.') ? name[..^1] : name;
        // Quotes, blanks and the like have a punycode form, too, but nobody means it.
        if (!name.All(c => char.IsAscii(c) || char.IsLetterOrDigit(c) || char.IsSurrogate(c)
            || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            return null;
        if (!name.All(char.IsAscii))
            name = Punycode(name) ?? "";
        name = name.ToLowerInvariant();
        var labels = name.Split('.');
        return labels.Length > 1 && labels.All(l => DnsLabel.IsValid(l)) && !labels[^1].All(char.IsAsciiDigit) ? name : null;
    }

    private static string? Punycode(string name)
    {
        try
        {
            return new IdnMapping { UseStd3AsciiRules = true }.GetAscii(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
