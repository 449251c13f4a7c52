using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Rendering.Fleets;

/// <summary>Which customers of a fleet are built.</summary>
internal static class Selection
{
    private const string Example = "acme+globex";

    /// <param name="customers">All there are, in ordinal order.</param>
    /// <param name="only">NapOnly: names, or folders that have customers below them, with + between; empty: all.</param>
    /// <param name="shard">NapShard: <c>3/8</c>; empty: all.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>Their indices, in order.</returns>
    public static ImmutableArray<int> Of(ImmutableArray<string> customers, string only, string shard, DiagnosticBag diagnostics)
    {
        var chosen = only.Length == 0 ? Enumerable.Range(0, customers.Length) : Named(customers, only, diagnostics);
        if (Shard.Parse(shard).TryGet(out var part, out var problem))
            return [.. chosen.Where(i => part.Has(customers[i]))];
        diagnostics.Add(problem);
        return [];
    }

    private static SortedSet<int> Named(ImmutableArray<string> customers, string only, DiagnosticBag diagnostics)
    {
        var chosen = new SortedSet<int>();
        foreach (var name in only.Split('+').Select(n => n.Trim().Trim('/')))
        {
            var found = false;
            for (var i = 0; i < customers.Length; i++)
            {
                if (name.Length > 0 && customers[i].StartsWith(name, StringComparison.Ordinal) && (customers[i].Length == name.Length || customers[i][name.Length] == '/'))
                {
                    found = true;
                    chosen.Add(i);
                }
            }

            if (!found)
                diagnostics.Add(VerbDiagnostics.UnknownCustomer.With(name, customers.IsEmpty ? Example : customers[0]));
        }

        return chosen;
    }
}
