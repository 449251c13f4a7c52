using NapTasks.Values;

namespace NapTasks.Controllers;

/// <summary>
/// Regular expressions for what a client wrote as a path, for proxies that pass that on; docs/controllers.md has the spellings. No browser writes a dot
/// segment or a backslash; one that does not get through cannot be taken for another path.
/// </summary>
internal static class RawPathPattern
{
    /// <summary>
    /// A backslash, or what may not be in a request line at all. For HAProxy, whose configuration a quote or a backslash within would break:
    /// everything but the printable characters from ! to [ and from ] to ~.
    /// </summary>
    public const string Backslash = "[^]!-[^-~]";

    /// <summary>A dot segment, whole or encoded. For HAProxy, which compares the path as it came, up to the question mark.</summary>
    public const string DotSegment = "/([.]|%2[Ee])([.]|%2[Ee])?(/|#|$)";

    /// <summary>
    /// Either of them in a request target, from its beginning, for nginx, which takes an encoded slash for one, too, and ends a path at a number
    /// sign, as some releases of the platform do not: PCRE, in double quotes of its configuration.
    /// </summary>
    public const string Disguise = @"[^?#]*(#|\x5C|(/|%2[Ff])(\.|%2[Ee]){1,2}(/|%2[Ff]|\?|$))";

    /// <summary>One of the paths, or something below it, each character as it is or encoded. For HAProxy.</summary>
    public static string Of(IEnumerable<PathPrefix> paths) => $"^({string.Join('|', paths.Select(p => string.Concat(p.Exact.Select(Either))))})(/|#|$)";

    /// <summary>One of the paths, each character as it is: PCRE.</summary>
    public static string Literally(IEnumerable<PathPrefix> paths) => $"({string.Join('|', paths.Select(p => p.Exact.Replace(".", "\\.", StringComparison.Ordinal)))})";

    // What is no letter, digit, dash, tilde or underscore stands in brackets, where it has no other meaning.
    private static string Either(char c) => c == '/' ? "/" : $"({(char.IsAsciiLetterOrDigit(c) || c is '-' or '~' or '_' ? $"{c}" : $"[{c}]")}|%{Hex(c >> 4)}{Hex(c & 15)})";

    private static string Hex(int digit) => digit < 10 ? $"{(char)('0' + digit)}" : $"[{(char)('A' + digit - 10)}{(char)('a' + digit - 10)}]";
}
