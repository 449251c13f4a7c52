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
        return scanner.SourcedAt is { } index
            ? new([.. scanner.Uses.Take(index)], [.. scanner.Uses.Skip(index)], ReadsValues: true)
            : new([.. scanner.Uses], [], ReadsValues: false);
    }

    /// <summary>Every name that the script knows.</summary>
    public IEnumerable<string> Names => Before.Concat(After).Select(u => u.Name);
}
