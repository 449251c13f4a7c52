using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NapTasks.Rendering.Installers;

/// <summary>What a script does for each value of a variable: <c>case "$X" in a|b) … ;; esac</c>.</summary>
internal static partial class BashCases
{
    // Each is looked for its end; a script with more is not one that somebody wrote.
    private const int MostCases = 100;

    /// <summary>The branches of the first <c>case</c> on a variable; empty when there is none.</summary>
    public static ImmutableArray<BashBranch> On(string variable, BashScript script)
    {
        var start = script.Lines.FirstOrDefault(l => l.First == "case" && l.Words.Length > 1 && IsReference(l.Words[1], variable));
        return start is null ? [] : Branches([.. script.Lines.Where(l => l.Scope == start.Scope && l.Position >= start.Position)]);
    }

    /// <summary>The branches of every <c>case</c> of a script.</summary>
    public static IEnumerable<BashBranch> AllOf(BashScript script) =>
        from start in script.Lines.Where(l => l.First == "case").Take(MostCases)
        from branch in Branches([.. script.Lines.Where(l => l.Scope == start.Scope && l.Position >= start.Position)])
        select branch;

    /// <summary>Whether a word is nothing but a reference to a variable, with a default or without.</summary>
    public static bool IsReference(string word, string variable) => Reference().Match(word) is { Success: true } match && match.Groups[1].Value == variable;

    /// <summary>The variables that a word refers to, in its order.</summary>
    public static string[] References(string word) => [.. Mention().Matches(word).Select(m => m.Groups[1].Value)];

    // The first line is that with case.
    private static ImmutableArray<BashBranch> Branches(BashLine[] lines)
    {
        var branches = ImmutableArray.CreateBuilder<BashBranch>();
        var patterns = new List<string>(lines[0].Words.SkipWhile(w => w != "in").Skip(1));
        var body = lines[0].End == ")" ? new List<BashLine>() : null;
        var depth = 0;
        foreach (var line in lines.Skip(1))
        {
            depth += line.First switch { "case" => 1, "esac" => -1, _ => 0 };
            if (depth < 0)
                break;
            if (body is null)
            {
                patterns.AddRange(line.Words);
                body = line.End == ")" ? [] : null;
            }
            else
            {
                body.Add(line);
                if (depth > 0 || line.End != ";;")
                    continue;
                branches.Add(new([.. patterns], [.. body], line));
                patterns.Clear();
                body = null;
            }
        }

        if (body is not null)
            branches.Add(new([.. patterns], [.. body], lines[0]));
        return branches.ToImmutable();
    }

    [GeneratedRegex(@"^\$\{?([A-Za-z0-9_]+)(?:[:-].*)?\}?$")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\$\{?([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Mention();
}

/// <summary>A branch of a <c>case</c>.</summary>
/// <param name="Patterns">Those that lead to it.</param>
/// <param name="Body">Its commands.</param>
/// <param name="Line">A line of it, for its place.</param>
internal sealed record BashBranch(ImmutableArray<string> Patterns, ImmutableArray<BashLine> Body, BashLine Line)
{
    /// <summary>What the branch sets variables to.</summary>
    public ImmutableDictionary<string, string> Assigned =>
        Body.SelectMany(l => l.Words).Select(BashAssignment.Of).OfType<BashAssignment>()
            .GroupBy(a => a.Name, StringComparer.Ordinal).ToImmutableDictionary(a => a.Key, a => a.Last().Value, StringComparer.Ordinal);
}

/// <summary>A word <c>NAME=value</c>.</summary>
internal sealed partial record BashAssignment(string Name, string Value)
{
    /// <summary>Null when a word is none.</summary>
    public static BashAssignment? Of(string word) =>
        Assignment().Match(word) is { Success: true } match ? new(match.Groups[1].Value, match.Groups[2].Value) : null;

    [GeneratedRegex(@"\A([A-Za-z_][A-Za-z0-9_]*)=(.*)\z", RegexOptions.Singleline)]
    private static partial Regex Assignment();
}
