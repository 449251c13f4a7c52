using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>Keys that nobody knows, but that look like one of ours: most likely a slip, which bash would pass over in silence.</summary>
internal static class Misspelling
{
    // Neighbours of our keys that the platform has.
    private static readonly string[] Platform = ["NFS_SERVER"];

    private static readonly ImmutableArray<string> Ours = [.. Keys.All.SelectMany(NamesOf)];

    private static readonly HashSet<string> OurSet = new(Ours, StringComparer.Ordinal);

    public static IEnumerable<Diagnostic> Find(EnvFile file, ImmutableArray<KnownController> controllers)
    {
        // The controllers' keys are rare: they are gone through only for a key that is none of all others.
        HashSet<string>? known = null;
        foreach (var assignment in file.Assignments)
        {
            if (OurSet.Contains(assignment.Key) || Platform.Contains(assignment.Key) || SecretKeys.IsSecret(assignment.Key))
                continue;
            known ??= [.. Ours, .. controllers.SelectMany(c => c.Keys.Append(Keys.IngressClass(c.Name))).SelectMany(NamesOf)];
            if (!known.Contains(assignment.Key) && Nearest(assignment.Key, known) is { } nearest)
                yield return EnvFileDiagnostics.UnknownKey.At(assignment.KeyLocation, assignment.Key, nearest);
        }
    }

    private static string[] NamesOf(Key key) => key.SeedName is null ? [key.Name] : [key.Name, key.SeedName];

    /// <summary>The name that a key may be a slip of; a short name is one only when a single character differs.</summary>
    public static string? Nearest(string key, IReadOnlyCollection<string> known) =>
        (from name in known
         where Math.Abs(name.Length - key.Length) <= 2
         let distance = Distance(name, key)
         where distance <= (name.Length < 10 ? 1 : 2)
         orderby distance
         select name).FirstOrDefault();

    // Levenshtein: insertions, deletions and replacements of one character; letters of either case are the same one.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
