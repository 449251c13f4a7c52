namespace NapTasks.Rendering.Installers;

/// <summary>Here-documents: what follows the line that announces them is data, in which variables count unless the word is quoted.</summary>
internal sealed class BashHereDocuments(string text)
{
    // An unclosed one was most likely something else; a script full of them is not searched for ever.
    private const int MostFailures = 50;

    private readonly Queue<(string Word, bool IsQuoted)> announced = new();
    private int failures;

    /// <summary>Where the announcement at a &lt; ends; null when it is none.</summary>
    public int? Start(int position)
    {
        if (!text.AsSpan(position).StartsWith("<<"))
            return null;
        if (text.AsSpan(position).StartsWith("<<<"))
            return position + 3;
        var start = position + 2;
        while (start < text.Length && text[start] is '-' or ' ' or '\t')
            start++;
        var end = start;
        while (end < text.Length && text[end] is not (' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>'))
            end++;
        var word = text[start..end];
        var bare = word.Replace("'", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
        if (bare.Length > 0)
            announced.Enqueue((bare, bare != word));
        return end;
    }

    /// <summary>Where the script goes on after the documents that begin here.</summary>
    public int Skip(int position, BashExpansions expansions)
    {
        while (announced.TryDequeue(out var document))
        {
            if (End(position, document.Word) is not { } end)
            {
                failures++;
                continue;
            }

            if (!document.IsQuoted)
                expansions.Data(position, end.Body);
            position = end.Next;
        }

        return position;
    }

    private (int Body, int Next)? End(int position, string word)
    {
        if (failures > MostFailures)
            return null;
        for (var line = position; line < text.Length;)
        {
            var next = text.IndexOf('\n', line) is var found and >= 0 ? found : text.Length;
            if (text.AsSpan(line, next - line).Trim("\t\r").SequenceEqual(word))
                return (line, Math.Min(next + 1, text.Length));
            line = next + 1;
        }

        return null;
    }
}
