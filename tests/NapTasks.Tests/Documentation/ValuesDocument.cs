using NapTasks.Controllers;
using NapTasks.Values;
using static NapTasks.Tests.Documentation.GeneratedDocument;

namespace NapTasks.Tests.Documentation;

/// <summary>docs/values.md: every key, with those of the controllers.</summary>
internal static class ValuesDocument
{
    public static string Text(IngressControllerCatalogue catalogue) =>
        $"""
        # Keys of values.env

        Those that decide what is generated. All others are the platform's and pass through. An empty value counts as absent, as in
        the platform's installer. A key whose name ends with `_SECRET`, `_KEY` or `_PASSWORD` is a secret: its value is never used,
        logged or written.

        | key | values | absent | decides |
        |---|---|---|---|
        {string.Join('\n', Keys.All.Concat(OfControllers(catalogue)).Select(k =>
            $"| {(k.SeedName is null ? "" : $"{k.SeedName} or ")}{k.Name} | {Cell(k.Allowed)} | {Cell(k.Absent)} | {Cell(k.Purpose)} |"))}

        """;

    private static IEnumerable<Key> OfControllers(IngressControllerCatalogue catalogue) =>
        catalogue.Names.SelectMany(n => catalogue[n].Keys).DistinctBy(k => k.Name).OrderBy(k => k.Name, StringComparer.Ordinal);
}
