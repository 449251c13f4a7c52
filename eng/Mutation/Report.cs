using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Mutation;

/// <summary>docs/mutation.md, and the list behind it.</summary>
internal static class Report
{
    private static readonly string[] Words = ["routes", "snapshots", "other tests", "the table only", "nobody"];

    public static string Print(ImmutableArray<RuleResult> rules, ImmutableArray<ControllerResult> controllers)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # The tests, tested

            Written by `dotnet run --project eng/Mutation`, which switches off one thing at a time, in memory, and asks whether a test fails.
            CI runs it with `-- check`: it fails when a mutant survives, and when this page is not its result. `-- list` prints who notices each.

            ## Rules

            {rules.Length} rules, each once silent and once speaking of every file: {rules.Count(r => r.OffNoticed)} silent ones and {rules.Count(r => r.AlwaysNoticed)} talkative ones are noticed by `RuleTests`.

            """);
        Missed(text, rules.Where(r => !r.OffNoticed).Select(r => $"{r.Code} silent").Concat(rules.Where(r => !r.AlwaysNoticed).Select(r => $"{r.Code} always")));
        text.Append("""

            ## Controllers

            Each field that a controller writes is left out, each limit and each setting that it names, and each member with which it differs from others
            (what it calls an error, where it looks for certificates, where its pods are). Who notices first: the routes that `RouteTableTests` reads back by
            the controller's own rules; a snapshot; a test of single settings; the table in controllers.md, which a test holds to the code.
            Not asked: the published schemas, which CI checks besides, and what a real controller does.

            | Controller | Mutants | Routes | Snapshots | Other tests | Table | Nobody |
            |---|---|---|---|---|---|---|

            """);
        foreach (var controller in controllers)
            text.Append(CultureInfo.InvariantCulture, $"| {controller.Controller} | {Numbers(controller.Mutants)} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| all | {Numbers([.. controllers.SelectMany(c => c.Mutants)])} |\n");
        return text.ToString();
    }

    /// <summary>A line for each mutant that nobody notices before the one given.</summary>
    public static IEnumerable<string> List(ImmutableArray<ControllerResult> controllers, Witness first) =>
        controllers.SelectMany(c => c.Mutants.Where(m => m.NoticedBy >= first).Select(m => $"{c.Controller}: {m.What}: {Words[(int)m.NoticedBy]}"));

    private static string Numbers(ImmutableArray<ControllerMutant> mutants) => string.Create(CultureInfo.InvariantCulture,
        $"{mutants.Length} | {string.Join(" | ", Enum.GetValues<Witness>().Select(w => mutants.Count(m => m.NoticedBy == w)))}");

    private static void Missed(StringBuilder text, IEnumerable<string> missed)
    {
        foreach (var mutant in missed)
            text.Append(CultureInfo.InvariantCulture, $"\n- Nobody notices: {mutant}");
        text.Append('\n');
    }
}
