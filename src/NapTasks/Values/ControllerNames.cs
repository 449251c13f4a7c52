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

/// <summary>What the reading of values has to know of a controller.</summary>
/// <param name="Name">The word for INGRESS_CONTROLLER.</param>
/// <param name="UsualClass">The class that is meant when none is named; null: there is no usual one.</param>
/// <param name="Keys">The keys that only this controller, or its family, looks at.</param>
/// <param name="Trusts">How it is told whose X-Forwarded-For is to be believed.</param>
internal sealed record KnownController(string Name, string? UsualClass, ImmutableArray<Key> Keys, ProxyTrust Trusts);
