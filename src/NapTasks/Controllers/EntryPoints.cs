using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Controllers;

/// <summary>What an installation of Traefik calls its two ports.</summary>
/// <param name="Web">That for HTTP.</param>
/// <param name="WebSecure">That for HTTPS, another one.</param>
internal sealed record EntryPoints(string Web, string WebSecure)
{
    public static Parsed<EntryPoints> Parse(string key, string text) =>
        text.Split(',', StringSplitOptions.TrimEntries) is [var web, var secure] && IsName(web) && IsName(secure) && web != secure
            ? new EntryPoints(web, secure)
            : ValuesDiagnostics.NotTwoNames.With(key, text, Traefik.EntryPointNames.Default!);

    private static bool IsName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
