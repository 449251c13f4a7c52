using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>Keys that nobody knows, but that look like one of ours: most likely a slip, which bash would pass over in silence.</summary>
internal static class Misspelling
{
    // Neighbours of our keys that the platform has.
    private static readonly string[] Platform = ["NFS_SERVER"];

    public static IEnumerable<Diagnostic> Find(EnvFile file, IEnumerable<KnownController> controllers)
    {
        var known = Keys.All.Concat(controllers.SelectMany(c => c.Keys.Append(Keys.IngressClass(c.Name))))
            .SelectMany(k => k.SeedName is null ? [k.Name] : new[] { k.Name, k.SeedName })
            .ToHashSet(StringComparer.Ordinal);
        var names = known.ToArray();
        return from assignment in file.Assignments
               where !known.Contains(assignment.Key) && !Platform.Contains(assignment.Key) && !SecretKeys.IsSecret(assignment.Key)
               let nearest = Nearest(assignment.Key, names)
               where nearest is not null
               select EnvFileDiagnostics.UnknownKey.At(assignment.KeyLocation, assignment.Key, nearest);
    }

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
