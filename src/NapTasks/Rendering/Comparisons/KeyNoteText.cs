using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Plain;
using NapTasks.Values;
using static NapTasks.Diagnostics.CompareMessages;

namespace NapTasks.Rendering.Comparisons;

/// <summary>The notes on keys as lines.</summary>
internal static class KeyNoteText
{
    public static IEnumerable<string> Lines(Comparison comparison, Language language, string today, string then)
    {
        return TextTable.Lines([.. comparison.Keys.SelectMany(Rows)], Section.Inner);

        IEnumerable<ImmutableArray<string>> Rows(KeyNote note) => note.Kind switch
        {
            KeyNoteKind.Write => [Row(Write, $"{note.Key}={note.Value}", Detour(comparison, note) is { } way ? way.Message.Format(language, way.Line) : "")],
            KeyNoteKind.MayBeNeeded => [Row(MayBeNeeded, note.Key, note.Value is { } value ? Taken.Format(language, value) : NotSet.Format(language))],
            KeyNoteKind.NowRead => [Row(NowRead, note.Key, LineOf(note))],
            KeyNoteKind.ReadByBoth => [Row(ReadByBoth, note.Key, ReadByBothWhy.Format(language, note.Line, today, then))],
            _ => [Row(NoLongerRead, note.Key, LineOf(note))],
        };

        ImmutableArray<string> Row(Message what, string key, string detail) => [what.Format(language), key, detail];

        string LineOf(KeyNote note) => Line.Format(language, note.Line.ToString(CultureInfo.InvariantCulture));
    }

    // The state in between, in which both ways work.
    private static (Message Message, string Line)? Detour(Comparison comparison, KeyNote note)
    {
        var today = comparison.Today.Values;
        var then = comparison.Then.Values;
        if (note.Key == Values.Keys.Controller.Name && today.HasRoutes && today.Controllers.Length == 1)
            return (WriteFirst, $"{note.Key}={string.Join(',', today.Controllers.Concat(then.Controllers))}");
        return note.Key == Values.Keys.Mode.Name && then.Mode == ExposureMode.External ? (StageFirst, $"{Values.Keys.Staged.Name}=true") : null;
    }
}
