using System.Collections.Immutable;
using System.Reflection;

namespace NapTasks.Diagnostics;

/// <summary>Every descriptor that an assembly declares as a static field: for the documentation, and for tests of completeness.</summary>
internal static class DiagnosticCatalogue
{
    public static ImmutableArray<DiagnosticDescriptor> Of(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(DiagnosticDescriptor))
            .Select(f => (DiagnosticDescriptor)f.GetValue(null)!)
            .OrderBy(d => d.Code, StringComparer.Ordinal),
    ];
}
