using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Rendering.Comparisons;

/// <summary>Something to do, or to look at, in values.env.</summary>
/// <param name="Kind">What.</param>
/// <param name="Key">The key.</param>
/// <param name="Line">Where it stands; 0 when it is not set.</param>
/// <param name="Value">What to write, or what holds when nothing is written; null when there is no such thing.</param>
internal sealed record KeyNote(KeyNoteKind Kind, string Key, int Line, string? Value)
{
    public static IEnumerable<KeyNote> Between(EnvFile file, RoutingState today, RoutingState then)
    {
        var read = Own(today, today.Values.Controllers);
        // When the move is over, only the new one is listed.
        var wanted = Own(then, then.Values.Controllers);
        return
        [
            .. Lines(file, today.Values, then.Values),
            .. from key in wanted.Keys
               let set = file.TryGet(key, out _)
               let kind = !set ? KeyNoteKind.MayBeNeeded : read.ContainsKey(key) ? KeyNoteKind.ReadByBoth : KeyNoteKind.NowRead
               select new KeyNote(kind, key, LineOf(file, key), wanted[key]),
            .. from key in read.Keys
               where !wanted.ContainsKey(key) && file.Has(key)
               select new KeyNote(KeyNoteKind.NoLongerRead, key, LineOf(file, key), null),
        ];
    }

    private static IEnumerable<KeyNote> Lines(EnvFile file, DeploymentValues today, DeploymentValues then)
    {
        if (today.Mode != then.Mode)
            yield return Write(Keys.Mode, then.Mode == ExposureMode.External ? "external" : "nodeport");
        if (today.Staged && !then.Staged)
            yield return Write(Keys.Staged, "false");
        if (!today.Controllers.SequenceEqual(then.Controllers, StringComparer.Ordinal))
            yield return Write(Keys.Controller, string.Join(',', then.Controllers));

        KeyNote Write(Key key, string value) => new(KeyNoteKind.Write, key.Name, LineOf(file, key.Name), value);
    }

    // The keys that only these controllers look at, with what holds without them where that can be said in a word.
    private static SortedDictionary<string, string?> Own(RoutingState state, ImmutableArray<string> listed)
    {
        var keys = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var controller in state.Site.Controllers)
        {
            if (controller.HasClass(state.Site.Exposure))
                keys[Keys.ClassOf(controller.Name, listed).Name] = controller.UsualClass;
            foreach (var key in controller.Keys)
                keys[key.Name] = null;
        }

        return keys;
    }

    private static int LineOf(EnvFile file, string key) => file.LocationOf(key).Line;
}

/// <summary>What a note on a key says.</summary>
internal enum KeyNoteKind
{
    /// <summary>The line to write.</summary>
    Write,

    /// <summary>The other choice looks at it, and it is not set.</summary>
    MayBeNeeded,

    /// <summary>It is set, and only the other choice looks at it.</summary>
    NowRead,

    /// <summary>It is set for the current controllers, and the other choice would read it as its own.</summary>
    ReadByBoth,

    /// <summary>It is set, and nobody looks at it any more.</summary>
    NoLongerRead,
}
