using System.Collections.Immutable;

namespace NapTasks.Rendering.Plain;

/// <summary>A heading and what stands below it, two blanks further in.</summary>
internal static class Section
{
    /// <summary>How wide a line may be, so that it fits into 120 columns with the two blanks that MSBuild puts before a message.</summary>
    public const int Width = 116;

    /// <summary>The width of what stands below a heading.</summary>
    public const int Inner = Width - 2;

    /// <summary>Empty, without even the heading, when there is nothing below it.</summary>
    public static ImmutableArray<string> Of(string heading, IEnumerable<string> lines)
    {
        ImmutableArray<string> below = [.. lines.Select(l => l.Length == 0 ? l : $"  {l}")];
        return below.IsEmpty ? [] : ["", .. WrappedText.Lines(heading, Width), .. below];
    }
}
