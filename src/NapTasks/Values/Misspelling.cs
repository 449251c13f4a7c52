using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>Unknown keys that look like one of ours: most likely a slip, which bash would ignore silently.</summary>
internal static class Misspelling
{
    // Neighbours of our keys that the platform has.
    private static readonly string[] Platform = ["NFS_SERVER"];

    private static readonly ImmutableArray<string> Ours = [.. Keys.All.Concat(Keys.Retired).SelectMany(NamesOf)];

    private static readonly HashSet<string> OurSet = new(Ours, StringComparer.Ordinal);

    // One for each list of controllers: a build has one list, and as many files as customers.
    private static readonly ConditionalWeakTable<KnownController[], Names> KnownNames = [];

    public static IEnumerable<Diagnostic> Find(EnvFile file, ImmutableArray<KnownController> controllers)
    {
        // The controllers' keys are rare, so they are searched only for a key that is none of the others.
        Names? known = null;
        foreach (var assignment in file.Assignments)
        {
            if (OurSet.Contains(assignment.Key) || Platform.Contains(assignment.Key) || SecretKeys.IsSecret(assignment.Key))
                continue;
            known ??= KnownNames.GetValue(ImmutableCollectionsMarshal.AsArray(controllers)!, NamesWith);
            if (!known.Has(assignment.Key) && known.Nearest(assignment.Key) is { } nearest)
                yield return EnvFileDiagnostics.UnknownKey.At(assignment.KeyLocation, assignment.Key, nearest);
        }
    }

    private static Names NamesWith(KnownController[] controllers) =>
        new([.. Ours, .. controllers.SelectMany(c => c.Keys.Append(Keys.IngressClass(c.Name))).SelectMany(NamesOf)]);

    private static string[] NamesOf(Key key) => key.SeedName is null ? [key.Name] : [key.Name, key.SeedName];
}
