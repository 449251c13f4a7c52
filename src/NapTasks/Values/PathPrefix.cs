using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The beginning of a URL path, in whole segments. It means that very path, with or without a final slash, and everything below it.</summary>
internal sealed record PathPrefix
{
    /// <summary>Where services outside send messages for the platform's channels.</summary>
    public static PathPrefix Webhook { get; } = new("/webhook");

    private readonly string prefix;

    private PathPrefix(string prefix) => this.prefix = prefix;

    /// <summary>As it is written in values.env.</summary>
    public override string ToString() => prefix;

    /// <summary>The path itself, without a slash at its end.</summary>
    public string Exact => prefix.TrimEnd('/');

    /// <summary>What everything below it begins with.</summary>
    public string Below => $"{Exact}/";

    /// <summary>Reads prefixes separated by commas; an empty text is none.</summary>
    public static Parsed<ImmutableArray<PathPrefix>> ParseList(string key, string text)
    {
        if (text.Length == 0)
            return ImmutableArray<PathPrefix>.Empty;
        var parts = text.Split(',');
        var wrong = Array.Find(parts, p => !IsValid(p));
        return wrong is null
            ? parts.Select(p => new PathPrefix(p)).DistinctBy(p => p.Exact, StringComparer.Ordinal).ToImmutableArray()
            : ValuesDiagnostics.NotAPathPrefix.With(key, wrong);
    }

    /// <summary>Whether this one includes everything that the other one does.</summary>
    public bool Covers(PathPrefix other) => Covers(other.Below);

    /// <summary>Whether a path, as the platform writes it, is this one or below it.</summary>
    public bool Covers(string path) => $"{path}/".StartsWith(Below, StringComparison.Ordinal);

    // No empty segment and no dots: HTTPRoute refuses them, and what a proxy makes of them differs.
    private static bool IsValid(string text) =>
        text.Length > 1
        && text[0] == '/'
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '~' or '-' or '/')
        && text.Split('/') is var segments
        && !segments.Any(s => s is "." or "..")
        && !segments.AsSpan(1, segments.Length - 2).Contains("");
}
