using System.Collections;
using System.Text;

namespace NapTasks.Yaml;

/// <summary>A block mapping in the order of the code. A null value leaves its key out.</summary>
internal sealed class YamlMapping : YamlNode, IEnumerable<KeyValuePair<string, YamlNode>>
{
    private readonly List<KeyValuePair<string, YamlNode>> entries = [];

    public YamlNode? this[string key]
    {
        get => entries.Find(e => e.Key == key).Value;

        set
        {
            if (entries.Exists(e => e.Key == key))
                throw new ArgumentException($"The mapping has a key {key} already.", nameof(key));
            if (value is not null)
                entries.Add(new(key, value));
        }
    }

    public IEnumerator<KeyValuePair<string, YamlNode>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override bool IsBlock => entries.Count > 0;

    internal override void WriteBlock(StringBuilder text, int indent)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var (key, value) = entries[i];
            YamlScalar.Write(text.Append(' ', i == 0 ? 0 : indent), key).Append(':');
            if (value.IsBlock)
                value.WriteBlock(text.Append('\n').Append(' ', value.IndentBelow(indent)), value.IndentBelow(indent));
            else
                value.WriteInline(text.Append(' ')).Append('\n');
        }
    }

    internal override StringBuilder WriteInline(StringBuilder text) => text.Append("{}");
}
