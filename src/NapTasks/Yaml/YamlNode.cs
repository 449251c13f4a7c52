using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace NapTasks.Yaml;

/// <summary>A part of a YAML document. Mappings and sequences are written like the YAML they print.</summary>
internal abstract class YamlNode
{
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator YamlNode?(string? text) => text is null ? null : new YamlScalar(text);

    public static implicit operator YamlNode(int number) => new YamlScalar(number);

    public static implicit operator YamlNode(bool value) => new YamlScalar(value);

    /// <summary>Whether it takes lines of its own; scalars and what is empty do not.</summary>
    internal virtual bool IsBlock => false;

    /// <summary>Where its lines start when it is the value of a key whose own line starts at <paramref name="indent"/>.</summary>
    internal virtual int IndentBelow(int indent) => indent + 2;

    /// <summary>Writes its lines, each with its end. The first one's indent is there already.</summary>
    internal virtual void WriteBlock(StringBuilder text, int indent) => throw new InvalidOperationException("It takes no lines of its own.");

    /// <summary>Writes it without a line end.</summary>
    internal abstract StringBuilder WriteInline(StringBuilder text);
}
