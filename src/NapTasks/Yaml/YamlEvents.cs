using System.Collections.Concurrent;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NapTasks.Yaml;

/// <summary>Events that are the same in all documents. The emitter only reads them, so one instance of each is enough.</summary>
internal static class YamlEvents
{
    private const int MostKeys = 1024;

    private static readonly ConcurrentDictionary<string, Scalar> Keys = new(StringComparer.Ordinal);

    public static ParsingEvent StreamStart { get; } = new StreamStart();

    public static ParsingEvent StreamEnd { get; } = new StreamEnd();

    /// <summary>Without a marker.</summary>
    public static ParsingEvent DocumentStart { get; } = new DocumentStart(version: null, tags: null, isImplicit: true);

    /// <summary>Without a marker.</summary>
    public static ParsingEvent DocumentEnd { get; } = new DocumentEnd(isImplicit: true);

    public static ParsingEvent MappingStart { get; } = new MappingStart(default, default, isImplicit: true, MappingStyle.Block);

    public static ParsingEvent MappingEnd { get; } = new MappingEnd();

    public static ParsingEvent SequenceStart { get; } = new SequenceStart(default, default, isImplicit: true, SequenceStyle.Block);

    public static ParsingEvent SequenceEnd { get; } = new SequenceEnd();

    /// <summary>Of a mapping. Nearly all are of our own objects; a new event for each would be a tenth of all that rendering allocates.</summary>
    public static ParsingEvent Key(string text)
    {
        if (Keys.TryGetValue(text, out var known))
            return known;
        var key = Scalar(text, StyleOf(text));
        // Keys out of values.env, of selectors, do not grow it for ever.
        if (Keys.Count < MostKeys)
            Keys.TryAdd(text, key);
        return key;
    }

    public static ScalarStyle StyleOf(string text) => YamlScalar.IsSafePlain(text) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted;

    // No anchor and no tag are the defaults of their types. Naming AnchorName.Empty would first compile a regular expression.
    public static Scalar Scalar(string text, ScalarStyle style) => new(default, default, text, style, style == ScalarStyle.Plain, style != ScalarStyle.Plain);
}
