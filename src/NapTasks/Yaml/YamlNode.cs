using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;

namespace NapTasks.Yaml;

/// <summary>A part of a YAML document. Mappings and sequences are written like the YAML they print.</summary>
internal abstract class YamlNode
{
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator YamlNode?(string? text) => text is null ? null : new YamlScalar(text);

    public static implicit operator YamlNode(int number) => new YamlScalar(number);

    public static implicit operator YamlNode(bool value) => new YamlScalar(value);

    internal abstract void Emit(IEmitter emitter);
}
