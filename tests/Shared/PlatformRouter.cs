using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace NapTemplates.Testing;

/// <summary>
/// What the platform makes of a request target before it looks for a route, told independently of the product: the URL standard's path parser, then
/// decodeURI. A test beside real servers compares it with the platform's own router.
/// </summary>
internal static partial class PlatformRouter
{
    private const string Reserved = ";/?:@&=+$,#%";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly bool[] Either = [true, false];

    /// <summary>The paths that releases of the platform see; they differ in dot segments, a raw backslash, a number sign, and in whether they decode.</summary>
    public static IEnumerable<string> PathsOf(string target) =>
        (from resolves in Either
         from backslash in Either
         from fragment in Either
         let raw = PathOf(target, resolves, backslash, fragment)
         from path in ImmutableArray.Create(raw, Decode(raw))
         select path).Distinct(StringComparer.Ordinal);

    /// <summary>Whether some release takes a target for a path or for something below it.</summary>
    public static bool Reaches(string target, string path) =>
        PathsOf(target).Any(p => p == path || p.StartsWith($"{path}/", StringComparison.Ordinal));

    private static string PathOf(string target, bool resolvesDots, bool backslashSeparates, bool fragmentEnds)
    {
        var path = target.StartsWith("http://", StringComparison.Ordinal) ? target[target.IndexOf('/', "http://".Length)..] : target;
        path = path.Split('?')[0];
        // Where it is kept, it is kept as it is.
        var fragment = path.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? path[at..] : "";
        path = path[..^fragment.Length];
        if (backslashSeparates)
            path = path.Replace('\\', '/');
        var segments = new List<string>();
        var parts = path.Split('/')[1..];
        for (var i = 0; i < parts.Length; i++)
        {
            var dots = resolvesDots ? parts[i].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) : "";
            var isLast = i == parts.Length - 1;
            if (dots == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            if (dots is not ("." or ".."))
                segments.Add(parts[i]);
            else if (isLast)
                segments.Add("");
        }

        return $"/{string.Join('/', segments)}{(fragmentEnds ? "" : fragment)}";
    }

    // One run of encoded bytes after the other; what is no UTF-8 stays encoded as a whole, and so do reserved characters and the percent sign.
    private static string Decode(string path) => EncodedBytes().Replace(path, run =>
    {
        try
        {
            var at = 0;
            var text = new StringBuilder();
            foreach (var rune in Strict.GetString(Convert.FromHexString(run.Value.Replace("%", "", StringComparison.Ordinal))).EnumerateRunes())
            {
                text.Append(Reserved.Contains(rune.ToString(), StringComparison.Ordinal) ? run.Value.Substring(3 * at, 3) : rune.ToString());
                at += rune.Utf8SequenceLength;
            }

            return text.ToString();
        }
        catch (DecoderFallbackException)
        {
            return run.Value;
        }
    });

    [GeneratedRegex("(?:%[0-9A-Fa-f]{2})+")]
    private static partial Regex EncodedBytes();
}
