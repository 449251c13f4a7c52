using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The beginning of a URL path: every request whose path starts with it is meant.</summary>
internal readonly record struct PathPrefix
{
    private static readonly System.Buffers.SearchValues<char> Characters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~-/");

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

    private static bool IsValid(string text) =>
        text.Length > 1 && text[0] == '/' && text[1] != '/' && !text.AsSpan().ContainsAnyExcept(Characters);
}
