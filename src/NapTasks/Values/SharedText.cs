using System.Collections.Concurrent;

namespace NapTasks.Values;

/// <summary>A text that many customers share. Of what reads alike for all of them, most of such a file, it remembers the assignments.</summary>
/// <param name="text">The text.</param>
internal sealed class SharedText(EnvText text)
{
    private readonly ConcurrentDictionary<int, SharedLine> lines = new();

    public EnvText Text => text;

    /// <summary>What begins at an index; null where nothing is known.</summary>
    public SharedLine? LineAt(int start) => lines.TryGetValue(start, out var line) ? line : null;

    public void Remember(int start, SharedLine line) => lines.TryAdd(start, line);
}

/// <summary>An assignment without references and without fault: whoever reads it reads the same.</summary>
/// <param name="Assignment">What is read.</param>
/// <param name="End">The index of the next line.</param>
internal sealed record SharedLine(EnvAssignment Assignment, int End);
