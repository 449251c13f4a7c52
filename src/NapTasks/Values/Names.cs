namespace NapTasks.Values;

/// <summary>Known names, and which of them another name may be a slip of.</summary>
/// <param name="names">Each once or more.</param>
internal sealed class Names(IEnumerable<string> names)
{
    private const int Slips = 2;
    private const int ShortName = 10;

    private readonly HashSet<string> all = new(names, StringComparer.Ordinal);

    public bool Has(string name) => all.Contains(name);

    /// <summary>The nearest one within two characters; a short name only when a single character differs.</summary>
    public string? Nearest(string text)
    {
        string? nearest = null;
        var limit = Slips;
        foreach (var name in all)
        {
            var allowed = Math.Min(limit, name.Length < ShortName ? 1 : Slips);
            if (Math.Abs(name.Length - text.Length) > allowed)
                continue;
            var distance = Distance(name, text, allowed);
            if (distance > allowed)
                continue;
            nearest = name;
            limit = distance - 1;
        }

        return nearest;
    }

    // Levenshtein: insertions, deletions and replacements of one character; letters of either case are the same one. Beyond what is
    // allowed it does not matter by how much. Both texts are about as long as one of our keys.
    private static int Distance(string a, string b, int allowed)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var letter = char.ToUpperInvariant(a[i - 1]);
            var diagonal = row[0];
            var least = row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var replaced = diagonal + (letter == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > allowed)
                return least;
        }

        return row[^1];
    }
}
