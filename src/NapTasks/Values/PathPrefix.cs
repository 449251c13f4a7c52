using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The beginning of a URL path: every request whose path starts with it is meant.</summary>
internal sealed record PathPrefix
{
    private readonly string prefix;

    private PathPrefix(string prefix) => this.prefix = prefix;

    public override string ToString() => prefix;

    /// <summary>Reads prefixes separated by commas; an empty text is none.</summary>
    public static Parsed<ImmutableArray<PathPrefix>> ParseList(string key, string text)
    {
        if (text.Length == 0)
            return ImmutableArray<PathPrefix>.Empty;
        var parts = text.Split(',');
        var wrong = Array.Find(parts, p => !IsValid(p));
        return wrong is null
            ? parts.Distinct(StringComparer.Ordinal).Select(p => new PathPrefix(p)).ToImmutableArray()
            : ValuesDiagnostics.NotAPathPrefix.With(key, wrong);
    }

    /// <summary>Whether a path that begins with the other prefix may begin with this one, by whole segments or by characters.</summary>
    public bool Covers(PathPrefix other) => $"{other}/".StartsWith(prefix, StringComparison.Ordinal);

    // No empty segment and no dots: HTTPRoute refuses them, and what a proxy makes of them differs.
    private static bool IsValid(string text) =>
        text.Length > 1
        && text[0] == '/'
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '~' or '-' or '/')
        && text.Split('/') is var segments
        && !segments.Any(s => s is "." or "..")
        && !segments.AsSpan(1, segments.Length - 2).Contains("");
}
