using NapTasks.Controllers;
using NapTasks.Diagnostics;

namespace NapTasks.Tests.Documentation;

/// <summary>docs/diagnostics.md: every code with its text, what is behind it, and the same in Chinese.</summary>
internal static class DiagnosticsDocument
{
    private static readonly (string Prefix, string Title)[] Groups =
    [
        ("NAP1", "Reading values.env"),
        ("NAP2", "Values, and how they fit together"),
        ("NAP3", "The output folder"),
        ("NAP4", "What an ingress controller cannot express"),
        ("NAP5", "The platform's installer"),
        ("NAP6", "What was asked on the command line"),
    ];

    // No build says these.
    private static readonly HashSet<DiagnosticDescriptor> Quiet =
        [.. IngressControllerCatalogue.Default.Names.SelectMany(n => IngressControllerCatalogue.Default[n].Limits)
            .GroupBy(l => l.Descriptor).Where(g => g.All(l => !l.Warns)).Select(g => g.Key)];

    public static string Text() =>
        $"""
        # Diagnostics

        What a build can say. With an error nothing is written; a note is on the pages and in the tables, and no build says it. `{"{0}"}` and the like stand for what was found. NAP9001: MSBuild is too old.
        `dotnet build -t:NapExplain -p:NapCode=NAP2206` shows one of them offline. Silence a warning with
        `<NoWarn>$(NoWarn);NAP4001</NoWarn>` in `Directory.Build.props`, make one an error with `WarningsAsErrors`.

        {string.Join('\n', Groups.Select(g => $"- [{g.Title}](#{Anchor(g.Title)})"))}
        {string.Concat(Groups.Select(g => $"\n## {g.Title}\n{string.Concat(In(g.Prefix).Select(Entry))}"))}
        """;

    private static IEnumerable<DiagnosticDescriptor> In(string prefix) =>
        DiagnosticCatalogue.Of(typeof(Diagnostic).Assembly).Where(d => d.Code.StartsWith(prefix, StringComparison.Ordinal));

    private static string Entry(DiagnosticDescriptor d) => string.Concat(
        $"\n### {d.Code}\n\n",
        $"**{Word(d)}: {Escaped(d.Template(Language.English))}**\n\n",
        d.Why is { } why ? $"{Escaped(why.English)}\n\n" : "",
        $"**{Escaped(d.Template(Language.SimplifiedChinese))}**\n",
        d.Why is { } reason ? $"\n{Escaped(reason.Chinese)}\n" : "");

    private static string Word(DiagnosticDescriptor d) => d.Severity == Severity.Error ? "error" : Quiet.Contains(d) ? "note" : "warning";

    private static string Anchor(string title) =>
        string.Concat(title.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ')).Replace(' ', '-');

    // What Markdown would take for a tag, for emphasis, for code or for an escape; an underscore within a name is none of these.
    private static string Escaped(string text) => string.Concat(text.Select(c => c is '<' or '*' or '`' or '\\' ? $"\\{c}" : c.ToString()));
}
