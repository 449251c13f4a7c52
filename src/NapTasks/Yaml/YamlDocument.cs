using System.Text;

namespace NapTasks.Yaml;

/// <summary>Writes one document: LF, two spaces, no line folding, no anchors, no markers.</summary>
internal static class YamlDocument
{
    private const int LongestKept = 64 * 1024;

    // One document after the other is written into it: a new one for each would be most of what a rendering allocates.
    [ThreadStatic]
    private static StringBuilder? buffer;

    public static string Print(YamlMapping root)
    {
        var text = buffer ?? new StringBuilder(4096);
        buffer = null;
        text.Clear();
        if (root.IsBlock)
            root.WriteBlock(text, indent: 0);
        else
            root.WriteInline(text).Append('\n');
        if (text.Capacity <= LongestKept)
            buffer = text;
        return text.ToString();
    }
}
