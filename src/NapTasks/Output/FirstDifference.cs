namespace NapTasks.Output;

/// <summary>Where two texts part.</summary>
internal static class FirstDifference
{
    /// <summary>1-based line and column in <paramref name="actual"/>, and the line that <paramref name="wanted"/> has there.</summary>
    public static (int Line, int Column, string Wanted) Find(string actual, string wanted, int fromLine)
    {
        var actualLines = Lines(actual);
        var wantedLines = Lines(wanted);
        for (var i = fromLine - 1; i < Math.Max(actualLines.Length, wantedLines.Length); i++)
        {
            var a = i < actualLines.Length ? actualLines[i] : "";
            var w = i < wantedLines.Length ? wantedLines[i] : "";
            if (a != w || i >= actualLines.Length || i >= wantedLines.Length)
                return (i + 1, a.AsSpan().CommonPrefixLength(w) + 1, w.Trim());
        }

        return (1, 1, wantedLines[0]);
    }

    private static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
}
