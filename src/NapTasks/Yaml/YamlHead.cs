using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NapTasks.Yaml;

/// <summary>Reads the scalars near the top of a document that somebody may have edited, and never fails on it.</summary>
internal static class YamlHead
{
    // Names stand first in what we write; the parser takes quadratic time over deep nesting.
    private const int MaxLength = 4096;

    /// <summary>The scalars of the first document's mapping, and of the mappings directly in it, by their path: <c>kind</c>, <c>metadata.name</c>.</summary>
    /// <returns>What stands in the first 4096 characters and before the first fault.</returns>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        // The open nodes, from the root on: a mapping with the key read last, or a sequence, which has none.
        var open = new Stack<Level>();
        try
        {
            var parser = new Parser(new StringReader(Head(text)));
            while (parser.MoveNext() && parser.Current is not DocumentEnd)
                Take(parser.Current!, open, found);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // Broken by an edit (the parser reports it in either way), or cut off: what was read before that counts.
        }

        return found;
    }

    // Whole lines: no name may be cut.
    private static string Head(string text) => text.Length <= MaxLength ? text : text[..(text.LastIndexOf('\n', MaxLength - 1) + 1)];

    private static void Take(ParsingEvent current, Stack<Level> open, Dictionary<string, string> found)
    {
        switch (current)
        {
            case MappingStart or SequenceStart:
                open.Push(new Level(current is MappingStart, open.Count == 0 ? "" : open.Peek().PathOfValue, null));
                break;
            case MappingEnd or SequenceEnd:
                open.Pop();
                Complete(open);
                break;
            case Scalar key when open.TryPeek(out var level) && level is { IsMapping: true, Key: null }:
                open.Pop();
                open.Push(level with { Key = key.Value });
                break;
            case Scalar value when open.TryPeek(out var level) && level.PathOfValue is { } path:
                found.TryAdd(path, value.Value);
                Complete(open);
                break;
            case Scalar or AnchorAlias:
                Complete(open);
                break;
        }
    }

    private static void Complete(Stack<Level> open)
    {
        if (open.TryPop(out var level))
            open.Push(level with { Key = null });
    }

    /// <param name="IsMapping">Or a sequence.</param>
    /// <param name="Path">Empty: the root. Null: too deep to matter, or below a sequence.</param>
    /// <param name="Key">The key whose value comes next; null: a key comes next.</param>
    private sealed record Level(bool IsMapping, string? Path, string? Key)
    {
        public string? PathOfValue => (Path, Key) switch
        {
            ("", { } key) => key,
            ({ } path, { } key) when !path.Contains('.', StringComparison.Ordinal) => $"{path}.{key}",
            _ => null,
        };
    }
}
