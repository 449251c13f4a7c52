using System.Collections.Immutable;

namespace NapTasks.Rendering.Installers;

/// <summary>
/// The files that a script applies, each with what has to hold for it: <c>if [ "$X" = true ]</c> around it, <c>[ "$X" = true ] &amp;&amp;</c> before
/// it, a return at the beginning of its function, or around the calls of that function. Other conditions count as none.
/// </summary>
internal sealed class InstallerSteps
{
    // A function that calls a function and so on, and what is around it: nobody wrote more.
    private const int DeepestCalls = 8;
    private const int DeepestNesting = 64;
    private const int MostWays = 64;

    private readonly ILookup<string, Step> byFile;
    private readonly ILookup<string, Step> byCallee;

    private InstallerSteps(IReadOnlyCollection<Step> steps)
    {
        byFile = steps.Where(s => s.File is not null).ToLookup(s => s.File!, StringComparer.Ordinal);
        byCallee = steps.Where(s => s.File is null).ToLookup(s => s.Callee, StringComparer.Ordinal);
    }

    /// <summary>Reads a script.</summary>
    public static InstallerSteps Of(BashScript script)
    {
        var reader = new StepReader();
        foreach (var line in script.Lines.Where(l => l.Scope == 0).TakeWhile(_ => reader.Depth < DeepestNesting))
            reader.Take(line);
        return new(reader.Steps);
    }

    /// <summary>The ways in which a file is applied, named with <c>-f</c>: one is enough, with all that it asks for. Empty when it is not applied.</summary>
    /// <param name="name">Without its folder.</param>
    public ImmutableArray<ImmutableHashSet<Condition>> WaysTo(string name) => [.. byFile[name].SelectMany(s => Around(s, 0)).Take(MostWays)];

    private IEnumerable<ImmutableHashSet<Condition>> Around(Step step, int depth)
    {
        var calls = step.Function.Length > 0 && depth < DeepestCalls ? byCallee[step.Function].ToArray() : [];
        return calls.Length == 0 ? [step.Conditions] : calls.SelectMany(c => Around(c, depth + 1)).Select(around => around.Union(step.Conditions));
    }

    /// <param name="File">What is applied; null where a function is called.</param>
    /// <param name="Callee">The command.</param>
    /// <param name="Function">In which it stands; empty: in none.</param>
    /// <param name="Conditions">What has to hold.</param>
    private sealed record Step(string? File, string Callee, string Function, ImmutableHashSet<Condition> Conditions);

    private sealed class StepReader
    {
        private readonly Stack<Frame> frames = new();
        private string defined = "";
        private BashLine? before;

        public List<Step> Steps { get; } = [];

        /// <summary>How much is around what comes next.</summary>
        public int Depth => frames.Count;

        public void Take(BashLine line)
        {
            var words = line.Words.AsSpan();
            // Keywords in front of a command open or close what is around it.
            while (!words.IsEmpty && Keyword(words) is > 0 and var taken)
                words = words[taken..];
            if (line.End == "(" && words is [not "for"])
                defined = words[0];
            else if (!words.IsEmpty && frames.TryPeek(out var test) && test.IsTest)
                test.Add(Condition.Of(words), line.End);
            else if (!words.IsEmpty)
                Command(words);
            before = line;
        }

        // How many words it is; 0: it is no keyword.
        private int Keyword(ReadOnlySpan<string> words)
        {
            switch (words[0])
            {
                case "if":
                    frames.Push(new Frame("", isBranch: true));
                    return 1;
                case "then" when frames.TryPeek(out var test):
                    test.IsTest = false;
                    return 1;
                case "elif" or "else" when frames.TryPeek(out var branch):
                    branch.Otherwise();
                    return 1;
                case "fi" when frames.TryPop(out var ended):
                    if (ended.LeavesUnless is { } needed && frames.FirstOrDefault(f => f.Function.Length > 0) is { } function)
                        function.Conditions = function.Conditions.Add(needed);
                    return 1;
                case "{":
                    frames.Push(new Frame(defined, isBranch: false));
                    defined = "";
                    return 1;
                case "}":
                    frames.TryPop(out _);
                    return 1;
                case "function" when words.Length > 1:
                    defined = words[1];
                    return 2;
                default:
                    return words[0] is "do" or "!" ? 1 : 0;
            }
        }

        private void Command(ReadOnlySpan<string> words)
        {
            if (words[0] is "return" or "exit" && frames.TryPeek(out var branch))
                branch.Leaves = true;
            var conditions = frames.Aggregate(ImmutableHashSet<Condition>.Empty, (all, f) => all.Union(f.Conditions));
            if (before is { End: "&&" } test && Condition.Of(test.Words.AsSpan()) is { } condition)
                conditions = conditions.Add(condition);
            var function = frames.FirstOrDefault(f => f.Function.Length > 0)?.Function ?? "";
            Steps.Add(new(null, words[0], function, conditions));
            var next = words.IndexOf("-f") + 1;
            if (next > 0 && next < words.Length && words[next].Contains('/', StringComparison.Ordinal))
                Steps.Add(new(words[next][(words[next].LastIndexOf('/') + 1)..], words[0], function, conditions));
        }
    }

    /// <summary>What is around a command: a branch, or the body of a function.</summary>
    private sealed class Frame(string function, bool isBranch)
    {
        private readonly List<Condition?> tests = [];
        private bool isAnyEnough;

        public string Function => function;

        /// <summary>Whether its condition is still being read.</summary>
        public bool IsTest { get; set; } = isBranch;

        /// <summary>Whether it returns, or ends the script.</summary>
        public bool Leaves { get; set; }

        public ImmutableHashSet<Condition> Conditions { get; set; } = [];

        /// <summary>What holds below it, since anything else has left the function: <c>if [ "$X" != true ]; then return; fi</c>.</summary>
        public Condition? LeavesUnless => Leaves && tests is [{ IsNegated: true } only] ? only with { IsNegated = false } : null;

        public void Add(Condition? test, string end)
        {
            tests.Add(test);
            isAnyEnough |= end == "||";
            Conditions = isAnyEnough ? [] : [.. tests.OfType<Condition>().Where(t => !t.IsNegated)];
        }

        public void Otherwise()
        {
            IsTest = false;
            Conditions = [];
            tests.Clear();
        }
    }
}

/// <summary>That a variable has a value.</summary>
/// <param name="Variable">Its name.</param>
/// <param name="Value">Compared letter by letter.</param>
/// <param name="IsNegated">That it has not.</param>
internal sealed record Condition(string Variable, string Value, bool IsNegated)
{
    public override string ToString() => $"{Variable}{(IsNegated ? "!" : "")}={Value}";

    /// <summary>Of <c>[ "$X" = true ]</c>; null for anything else.</summary>
    public static Condition? Of(ReadOnlySpan<string> words) =>
        words is ["[" or "[[" or "test", var variable, "=" or "==" or "!=", var value, ..] && words.Length is 4 or 5 && variable.StartsWith('$')
            ? new(variable.Trim('$', '{', '}').Split(':', '-')[0], value, words[2] == "!=")
            : null;
}
