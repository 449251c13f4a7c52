using System.Buffers;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The URL that an ingress controller asks whether a request may pass: http or https, a host, and perhaps a port and a path.</summary>
internal sealed record AuthUrl(Uri Url)
{
    // What annotations and configuration files of all controllers take as it is.
    private static readonly SearchValues<char> Characters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?@[]!*+,=%&");

    public static Parsed<AuthUrl> Parse(string key, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.UserInfo.Length == 0
        && url.Fragment.Length == 0
        && !text.AsSpan().ContainsAnyExcept(Characters)
            ? new AuthUrl(url)
            : ValuesDiagnostics.NotAUrl.With(key, text);

    public override string ToString() => Url.AbsoluteUri;
}
