using System.Text.RegularExpressions;

namespace NapTasks.Tests.Exposure;

/// <summary>What nginx, and what is built on it, compares: decoded, encoded slashes too, without dot segments and doubled slashes, up to a # or a ?.</summary>
internal static partial class NginxPath
{
    /// <summary>Null where nginx answers 400.</summary>
    public static string? Of(string target)
    {
        var path = target.StartsWith("http://", StringComparison.Ordinal) ? target[target.IndexOf('/', "http://".Length)..] : target;
        path = path.Split('?', '#')[0];
        if (Broken().IsMatch(path) || path.Contains("%00", StringComparison.Ordinal))
            return null;
        var segments = new List<string>();
        var parts = Encoded().Replace(path, m => $"{(char)Convert.ToByte(m.Value[1..], 16)}").Split('/');
        foreach (var part in parts)
        {
            if (part == "..")
            {
                if (segments.Count == 0)
                    return null;
                segments.RemoveAt(segments.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                segments.Add(part);
            }
        }

        return $"/{string.Join('/', segments)}{(segments.Count > 0 && parts[^1] is "" or "." or ".." ? "/" : "")}";
    }

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex Encoded();

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})")]
    private static partial Regex Broken();
}
