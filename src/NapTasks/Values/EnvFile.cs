using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The assignments of a values.env in the order of the file; of several with one key the last one counts, as in bash.</summary>
internal sealed class EnvFile
{
    private readonly Dictionary<string, EnvAssignment> last;

    public EnvFile(string path, ImmutableArray<EnvAssignment> assignments, ImmutableHashSet<string> unreadable)
    {
        Path = path;
        Assignments = assignments;
        Unreadable = unreadable;
        last = new(assignments.Length, StringComparer.Ordinal);
        foreach (var assignment in assignments)
            last[assignment.Key] = assignment;
    }

    /// <summary>The path as the user should see it in a diagnostic.</summary>
    public string Path { get; }

    public ImmutableArray<EnvAssignment> Assignments { get; }

    /// <summary>Keys with a line that could not be read. They are not missing; what is wrong with them has been said.</summary>
    public ImmutableHashSet<string> Unreadable { get; }

    public bool TryGet(string key, [NotNullWhen(true)] out EnvAssignment? assignment) => last.TryGetValue(key, out assignment);

    public bool Has(string key) => last.ContainsKey(key);

    /// <summary>Where a key's value stands; the file as a whole when it has none.</summary>
    public SourceLocation LocationOf(string key) =>
        last.TryGetValue(key, out var assignment) ? assignment.ValueLocation : new SourceLocation(Path);

    /// <summary>Whether bash accepts the text as the name of a variable.</summary>
    public static bool IsKey(string text) => text.Length > 0 && KeyEnd(text, 0) == text.Length;

    /// <summary>The index after the variable name that starts at an index; that same index if none does.</summary>
    public static int KeyEnd(string text, int start)
    {
        var end = start;
        if (end < text.Length && IsKeyStart(text[end]))
        {
            while (end < text.Length && IsKeyPart(text[end]))
                end++;
        }

        return end;
    }

    public static bool IsKeyStart(char c) => char.IsAsciiLetter(c) || c == '_';

    public static bool IsKeyPart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
