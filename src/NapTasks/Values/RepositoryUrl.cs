using System.Buffers;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>
/// The URL that a cluster fetches a git repository from: https, http or ssh, or the short form <c>git@host:path</c>. It never holds a
/// password or a token, and a text that does is shown to nobody.
/// </summary>
internal sealed record RepositoryUrl
{
    private const int MaxLength = 2000;

    private static readonly SearchValues<char> Characters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/@[]+,=%");

    private readonly string text;

    private RepositoryUrl(string text, bool isShort, bool isSsh)
    {
        this.text = text;
        IsShort = isShort;
        IsSsh = isSsh;
    }

    /// <summary>Whether it is <c>git@host:path</c>, which git and Argo CD take, and Flux does not.</summary>
    public bool IsShort { get; }

    /// <summary>Whether fetching needs a key.</summary>
    public bool IsSsh { get; }

    /// <summary>The same repository with a scheme in front.</summary>
    public string WithScheme => IsShort && text.Split(':') is [var host, var path] ? $"ssh://{host}/{path.TrimStart('/')}" : text;

    public override string ToString() => text;

    public static Parsed<RepositoryUrl> Parse(string key, string text)
    {
        if (text.Length > MaxLength || text.AsSpan().ContainsAnyExcept(Characters))
            return HoldsLogin(text) ? GitOpsDiagnostics.LoginInUrl.With(key) : GitOpsDiagnostics.NotARepositoryUrl.With(key);
        if (IsShortForm(text))
            return new RepositoryUrl(text, isShort: true, isSsh: true);
        if (HoldsLogin(text))
            return GitOpsDiagnostics.LoginInUrl.With(key);
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" or "ssh" && url.Host.Length > 0 && url.AbsolutePath.Length > 1
            ? new RepositoryUrl(text, isShort: false, isSsh: url.Scheme == "ssh")
            : GitOpsDiagnostics.NotARepositoryUrl.With(key);
    }

    // With ssh a user alone is no secret; with https even that may be a token.
    private static bool HoldsLogin(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0;
        var end = text.IndexOf('/', start) is var slash and >= 0 ? slash : text.Length;
        return text[start..end].Split('@') is [.. { Length: > 0 } login, _]
            && (!text.StartsWith("ssh:", StringComparison.Ordinal) || login.Any(part => part.Contains(':', StringComparison.Ordinal)));
    }

    // git@host:path, without a scheme and without a port.
    private static bool IsShortForm(string text) =>
        text.Split('@') is [{ Length: > 0 } user, var rest]
        && !user.AsSpan().ContainsAny(":/")
        && rest.Split(':') is [{ Length: > 0 } host, { Length: > 0 } path]
        && !host.Contains('/', StringComparison.Ordinal)
        && path.Trim('/').Length > 0;
}
