using System.Collections.Immutable;
using System.Globalization;

namespace NapTasks.Companions.Brief;

/// <summary>The text of a paragraph, of an item or of a cell: no form of escaping yet, that is the printers' part.</summary>
internal sealed record Inline(ImmutableArray<Run> Runs)
{
    public static Inline Empty { get; } = new([]);

    public static Inline Plain(string text) => new([new Run(text, RunStyle.Plain)]);

    public static Inline Code(string text) => new([new Run(text, RunStyle.Code)]);

    public static implicit operator Inline(string text) => Plain(text);

    /// <summary>Names in a row.</summary>
    public static Inline Codes(IEnumerable<string> names, string separator) => Join(names.Select(Code), separator);

    public static Inline Join(IEnumerable<Inline> parts, string separator)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var (part, index) in parts.Select((p, i) => (p, i)))
        {
            Append(runs, new Run(index == 0 ? "" : separator, RunStyle.Plain));
            foreach (var run in part.Runs)
                Append(runs, run);
        }

        return new([.. runs]);
    }

    /// <summary>The bare text.</summary>
    public string Text => string.Concat(Runs.Select(r => r.Text));

    /// <summary>
    /// Reads a text of ours, in which <c>`…`</c> is code, <c>**…**</c> is strong and <c>{0}</c> stands for an argument. The arguments
    /// are put in as they are: nothing in a value is markup.
    /// </summary>
    public static Inline Read(string template, params ReadOnlySpan<Inline> arguments)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var style = RunStyle.Plain;
        var start = 0;
        for (var i = 0; i < template.Length; i++)
        {
            var (length, next) = MarkAt(template, i, style);
            if (length == 0)
                continue;
            Add(template[start..i]);
            if (next is { } changed)
                style = changed;
            else if (length == 2)
                Add(template[i..(i + 1)]);
            else
                AddArgument(arguments[int.Parse(template.AsSpan(i + 1, length - 2), CultureInfo.InvariantCulture)]);
            start = i += length;
            i--;
        }

        Add(template[start..]);
        return new([.. runs]);

        void Add(string text) => Append(runs, new Run(text, style));

        void AddArgument(Inline argument)
        {
            foreach (var run in argument.Runs)
                Append(runs, style == RunStyle.Plain ? run : run with { Style = style });
        }
    }

    // Two runs of one style are one: marks of Markdown would meet between them.
    private static void Append(ImmutableArray<Run>.Builder runs, Run run)
    {
        if (run.Text.Length == 0)
            return;
        if (runs.Count > 0 && runs[^1].Style == run.Style)
            runs[^1] = new Run(runs[^1].Text + run.Text, run.Style);
        else
            runs.Add(run);
    }

    // What stands at a place: how long it is, and which style begins with it. A doubled brace has length 2 and no style.
    private static (int Length, RunStyle? Next) MarkAt(string template, int i, RunStyle style) => template[i] switch
    {
        '`' => (1, style == RunStyle.Code ? RunStyle.Plain : RunStyle.Code),
        '*' when template.AsSpan(i).StartsWith("**") && style != RunStyle.Code => (2, style == RunStyle.Strong ? RunStyle.Plain : RunStyle.Strong),
        '{' or '}' when i + 1 < template.Length && template[i + 1] == template[i] => (2, null),
        '{' => (template.IndexOf('}', i) - i + 1, null),
        _ => (0, null),
    };
}
