using System.Text;

namespace NapTasks.Yaml;

/// <summary>Writes one document: LF, two spaces, no line folding, no anchors, no markers.</summary>
internal static class YamlDocument
{
    public static string Print(YamlMapping root)
    {
        var text = new StringBuilder(1024);
        if (root.IsBlock)
            root.WriteBlock(text, indent: 0);
        else
            root.WriteInline(text).Append('\n');
        return text.ToString();
    }
}
