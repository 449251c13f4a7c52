using System.Collections;
using System.Text;

namespace NapTasks.Yaml;

/// <summary>A block sequence.</summary>
internal sealed class YamlSequence : YamlNode, IEnumerable<YamlNode>
{
    private readonly List<YamlNode> items = [];

    public void Add(YamlNode item) => items.Add(item);

    public void Add(IEnumerable<YamlNode> added) => items.AddRange(added);

    public IEnumerator<YamlNode> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override bool IsBlock => items.Count > 0;

    // The dashes are indent enough.
    internal override int IndentBelow(int indent) => indent;

    internal override void WriteBlock(StringBuilder text, int indent)
    {
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(' ', i == 0 ? 0 : indent).Append("- ");
            if (items[i].IsBlock)
                items[i].WriteBlock(text, indent + 2);
            else
                items[i].WriteInline(text).Append('\n');
        }
    }

    internal override StringBuilder WriteInline(StringBuilder text) => text.Append("[]");
}
