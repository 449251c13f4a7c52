using System.Text;

namespace NapTemplates.Testing;

/// <summary>
/// What the platform makes of a request target before it looks for a route, told independently of the product: the URL standard's path parser, then
/// decodeURI. A test beside real servers compares it with the platform's own router.
/// </summary>
internal static class PlatformRouter
{
    private static readonly bool[] Either = [true, false];

    /// <summary>The paths that releases of the platform see; they differ in a raw backslash and in a number sign.</summary>
    public static IEnumerable<string> PathsOf(string target) =>
        (from backslash in Either
         from fragment in Either
         select PathOf(target, backslash, fragment)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether some release takes a target for a path or for something below it.</summary>
    public static bool Reaches(string target, string path) =>
        PathsOf(target).Any(p => p == path || p.StartsWith($"{path}/", StringComparison.Ordinal));

    private static string PathOf(string target, bool backslashSeparates, bool fragmentEnds)
    {
        var path = target.StartsWith("http://", StringComparison.Ordinal) ? target[target.IndexOf('/', "http://".Length)..] : target;
        path = path.Split('?')[0];
        if (fragmentEnds)
            path = path.Split('#')[0];
        if (backslashSeparates)
            path = path.Replace('\\', '/');
        var segments = new List<string>();
        var parts = path.Split('/')[1..];
        for (var i = 0; i < parts.Length; i++)
        {
            var dots = parts[i].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);
            var isLast = i == parts.Length - 1;
            if (dots == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            if (dots is not ("." or ".."))
                segments.Add(parts[i]);
            else if (isLast)
                segments.Add("");
        }

        return Decode($"/{string.Join('/', segments)}");
    }

    // Reserved characters, the percent sign, and what is no UTF-8 stay encoded.
    private static string Decode(string path)
    {
        var text = new StringBuilder();
        for (var i = 0; i < path.Length; i++)
        {
            var bytes = new List<byte>();
            var start = i;
            while (i + 2 < path.Length && path[i] == '%' && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                bytes.Add(Convert.ToByte(path[(i + 1)..(i + 3)], 16));
                i += 3;
            }

            if (bytes.Count > 0)
            {
                text.Append(bytes.All(b => b < 0x80) ? string.Concat(bytes.Select(b => ";/?:@&=+$,#%".Contains((char)b, StringComparison.Ordinal) ? $"%{b:X2}" : $"{(char)b}")) : path[start..i]);
                i--;
            }
            else
            {
                text.Append(path[i]);
            }
        }

        return text.ToString();
    }
}
