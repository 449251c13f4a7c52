using System.Collections;
using YamlDotNet.Core;

namespace NapTasks.Yaml;

/// <summary>A block sequence.</summary>
internal sealed class YamlSequence : YamlNode, IEnumerable<YamlNode>
{
    private readonly List<YamlNode> items = [];

    public void Add(YamlNode item) => items.Add(item);

    public void Add(IEnumerable<YamlNode> added) => items.AddRange(added);

    public IEnumerator<YamlNode> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override void Emit(IEmitter emitter)
    {
        emitter.Emit(YamlEvents.SequenceStart);
        foreach (var item in items)
            item.Emit(emitter);
        emitter.Emit(YamlEvents.SequenceEnd);
    }
}
