using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Mutation;

/// <summary>docs/mutation.md.</summary>
internal static class Report
{
    public static string Print(ImmutableArray<RuleResult> rules, ImmutableArray<ControllerResult> controllers)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # The tests, tested

            Written by `dotnet run --project eng/Mutation` (a minute; run it by hand after changes of rules, controllers or their tests).
            It switches off one thing at a time, in memory, and asks whether a test fails.

            ## Rules

            {rules.Length} rules, each once silent and once speaking of every file: {rules.Count(r => r.OffNoticed)} silent ones and {rules.Count(r => r.AlwaysNoticed)} talkative ones are noticed by `RuleTests`.

            """);
        Missed(text, rules.Where(r => !r.OffNoticed).Select(r => $"{r.Code} silent").Concat(rules.Where(r => !r.AlwaysNoticed).Select(r => $"{r.Code} always")));
        text.Append("""

            ## Controllers

            Each field that a controller writes is left out, and each limit that it names. A snapshot always notices; the question is whether the
            routes that `RouteTableTests` reads back by the controller's own rules are still what the platform needs. Not asked: the published
            schemas, which CI checks besides, and what a real controller does.

            | Controller | Fields | seen in the routes | in snapshots only | by nothing | Limits | seen in the routes | in snapshots only | by nothing |
            |---|---|---|---|---|---|---|---|---|

            """);
        foreach (var controller in controllers)
            text.Append(CultureInfo.InvariantCulture, $"| {controller.Controller} | {Numbers(controller, isLimit: false)} | {Numbers(controller, isLimit: true)} |\n");
        text.Append("\n## What only snapshots notice\n");
        foreach (var controller in controllers)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {controller.Controller}\n\n");
            foreach (var mutant in controller.Mutants.Where(m => !m.ByRoutes))
                text.Append(CultureInfo.InvariantCulture, $"- `{mutant.What}`{(mutant.BySnapshots ? "" : " (nothing notices)")}\n");
        }

        return text.ToString();
    }

    private static string Numbers(ControllerResult controller, bool isLimit)
    {
        var mutants = controller.Mutants.Where(m => m.IsLimit == isLimit).ToArray();
        return string.Create(CultureInfo.InvariantCulture,
            $"{mutants.Length} | {mutants.Count(m => m.ByRoutes)} | {mutants.Count(m => m is { ByRoutes: false, BySnapshots: true })} | {mutants.Count(m => m is { ByRoutes: false, BySnapshots: false })}");
    }

    private static void Missed(StringBuilder text, IEnumerable<string> missed)
    {
        foreach (var mutant in missed)
            text.Append(CultureInfo.InvariantCulture, $"\n- Nobody notices: {mutant}");
        text.Append('\n');
    }
}
