using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>INGRESS_CONTROLLER: one name of the catalogue, or two, to move from one to the other side by side.</summary>
internal static class ControllerNames
{
    public static Parsed<ImmutableArray<string>> Parse(string key, string text, ImmutableArray<string> catalogue)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        var wrong = Array.Find(names, n => !catalogue.Contains(n, StringComparer.Ordinal))
            ?? (names.Length > 2 || names.Distinct(StringComparer.Ordinal).Count() < names.Length ? text : null);
        return wrong is null
            ? names.ToImmutableArray()
            : ValuesDiagnostics.NotOneOf.With(key, wrong, string.Join(", ", catalogue));
    }
}
