using System.Collections;
using YamlDotNet.Core;

namespace NapTasks.Yaml;

/// <summary>A block mapping in the order of the code. A null value leaves its key out.</summary>
internal sealed class YamlMapping : YamlNode, IEnumerable<KeyValuePair<string, YamlNode>>
{
    private readonly List<KeyValuePair<string, YamlNode>> entries = [];

    public bool IsEmpty => entries.Count == 0;

    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in entries)
            {
                if (entry.Key == key)
                    return entry.Value;
            }

            return null;
        }

        set
        {
            if (this[key] is not null)
                throw new ArgumentException($"The mapping has a key {key} already.", nameof(key));
            if (value is not null)
                entries.Add(new(key, value));
        }
    }

    public IEnumerator<KeyValuePair<string, YamlNode>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override void Emit(IEmitter emitter)
    {
        emitter.Emit(YamlEvents.MappingStart);
        foreach (var (key, value) in entries)
        {
            emitter.Emit(YamlEvents.Key(key));
            value.Emit(emitter);
        }

        emitter.Emit(YamlEvents.MappingEnd);
    }
}
