using NapTasks.Values;

namespace NapTasks.Controllers;

/// <summary>
/// Regular expressions for paths as the client wrote them, for proxies that pass these on; docs/controllers.md has the spellings. No
/// browser writes a dot segment or a backslash, and a refused path cannot be taken for another one.
/// </summary>
internal static class RawPathPattern
{
    /// <summary>
    /// A backslash, or a character that is not allowed in a request line. For HAProxy, whose configuration a quote or a backslash would
    /// break: everything but the printable characters from ! to [ and from ] to ~.
    /// </summary>
    public const string Backslash = "[^]!-[^-~]";

    /// <summary>A dot segment, whole or encoded. For HAProxy, which compares the path as it came, up to the question mark.</summary>
    public const string DotSegment = "/([.]|%2[Ee])([.]|%2[Ee])?(/|#|$)";

    /// <summary>
    /// Either of them in a request target, from its beginning, for nginx: PCRE, in double quotes of its configuration. nginx takes an
    /// encoded slash for a slash and ends a path at a number sign; some releases of the platform do not.
    /// </summary>
    public const string Disguise = @"[^?#]*(#|\x5C|(/|%2[Ff])(\.|%2[Ee]){1,2}(/|%2[Ff]|\?|$))";

    /// <summary>One of the paths, or something below it, each character as it is or encoded. For HAProxy.</summary>
    public static string Of(IEnumerable<PathPrefix> paths) => $"^({string.Join('|', paths.Select(p => string.Concat(p.Exact.Select(Either))))})(/|#|$)";

    /// <summary>One of the paths, each character as it is: PCRE.</summary>
    public static string Literally(IEnumerable<PathPrefix> paths) => $"({string.Join('|', paths.Select(p => p.Exact.Replace(".", "\\.", StringComparison.Ordinal)))})";

    // Characters other than letters, digits, dash, tilde and underscore are in brackets, where they have no special meaning.
    private static string Either(char c) => c == '/' ? "/" : $"({(char.IsAsciiLetterOrDigit(c) || c is '-' or '~' or '_' ? $"{c}" : $"[{c}]")}|%{Hex(c >> 4)}{Hex(c & 15)})";

    private static string Hex(int digit) => digit < 10 ? $"{(char)('0' + digit)}" : $"[{(char)('A' + digit - 10)}{(char)('a' + digit - 10)}]";
}
