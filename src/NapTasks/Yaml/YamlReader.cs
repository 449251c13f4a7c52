using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NapTasks.Yaml;

/// <summary>Reads one document of somebody else's. Aliases are refused: a few lines of them can stand for gigabytes.</summary>
internal static class YamlReader
{
    // No manifest is as deep; a hostile one could exhaust the stack.
    private const int DeepestNesting = 32;

    /// <summary>Null when the text is not exactly one document with a mapping, or when a key is in it twice.</summary>
    public static YamlMapping? Read(string text)
    {
        using var reader = new StringReader(text);
        try
        {
            var parser = new Parser(reader);
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            var root = Node(parser, 0) as YamlMapping;
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            return root;
        }
        // The latter when the text ends in the middle of something.
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    private static YamlNode Node(Parser parser, int depth)
    {
        if (depth > DeepestNesting)
            throw new YamlException("The document is nested too deeply.");
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlScalar(scalar.Value);
        if (parser.TryConsume<MappingStart>(out _))
            return Mapping(parser, depth);
        parser.Consume<SequenceStart>();
        var sequence = new YamlSequence();
        while (!parser.TryConsume<SequenceEnd>(out _))
            sequence.Add(Node(parser, depth + 1));
        return sequence;
    }

    private static YamlMapping Mapping(Parser parser, int depth)
    {
        var mapping = new YamlMapping();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (mapping[key.Value] is not null)
                throw new YamlException(key.Start, key.End, "The key is there twice.");
            mapping[key.Value] = Node(parser, depth + 1);
        }

        return mapping;
    }
}
