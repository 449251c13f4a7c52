using System.Collections.Immutable;

namespace NapTasks.Rendering.Installers;

/// <summary>What a script does with variables.</summary>
/// <param name="Before">Uses above the line that reads the values file; all of them when there is no such line.</param>
/// <param name="After">Uses below it, in the order of the text.</param>
/// <param name="ReadsValues">Whether there is such a line: <c>source "$VALUES_FILE"</c>.</param>
internal sealed record BashScript(ImmutableArray<VariableUse> Before, ImmutableArray<VariableUse> After, bool ReadsValues)
{
    public static BashScript Read(string text)
    {
        var scanner = new BashScanner(text);
        scanner.Scan();
        var script = scanner.SourcedAt is { } index
            ? new BashScript([.. scanner.Uses.Take(index)], [.. scanner.Uses.Skip(index)], ReadsValues: true)
            : new BashScript([.. scanner.Uses], [], ReadsValues: false);
        return script with { Lines = [.. scanner.Lines] };
    }

    /// <summary>Its commands, in the order of their ends: one within another comes first.</summary>
    public ImmutableArray<BashLine> Lines { get; init; } = [];

    /// <summary>Every name that the script knows.</summary>
    public IEnumerable<string> Names => Before.Concat(After).Select(u => u.Name);
}

/// <summary>A command of a script, or a part of one that a keyword begins.</summary>
/// <param name="Scope">The same for those that follow one another; what stands in brackets, or in another command, has a scope of its own.</param>
/// <param name="Words">As they stand there, without quotes; assignments among them.</param>
/// <param name="End">What ends it: a line end, <c>; ;; &amp; &amp;&amp; | || ( )</c>, or nothing.</param>
/// <param name="Position">Of its first word.</param>
internal sealed record BashLine(int Scope, ImmutableArray<string> Words, string End, int Position)
{
    /// <summary>The first word, or nothing.</summary>
    public string First => Words.IsEmpty ? "" : Words[0];
}

/// <summary>A place at which a script does something with a variable.</summary>
/// <param name="Name">In upper case: others are the script's own.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Conditional">Whether it stands in a branch or a loop.</param>
/// <param name="Guards">Variables in whose default it stands: in <c>${A:-$B}</c> B is looked at only when A is not set.</param>
/// <param name="Default">The text of the default, as it stands there; null when there is none.</param>
internal sealed record VariableUse(string Name, VariableUseKind Kind, bool Conditional, ImmutableArray<string> Guards, string? Default = null);

/// <summary>What a script does with a variable.</summary>
internal enum VariableUseKind
{
    /// <summary><c>$X</c>: under <c>set -u</c> the script stops when it is not set.</summary>
    Plain,

    /// <summary><c>${X:-…}</c> and its like.</summary>
    Defaulted,

    /// <summary>In single quotes, as in the list of names for envsubst: an unset one becomes empty.</summary>
    Mentioned,

    /// <summary>A value of the script's own.</summary>
    Assigned,

    /// <summary><c>X="${X:-…}"</c>: from outside, with a default.</summary>
    AssignedWithDefault,
}
