using System.Diagnostics.CodeAnalysis;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>What parsing a text gave: the value, or why there is none.</summary>
internal readonly record struct Parsed<T>
{
    private Parsed(T? value, Diagnostic? problem)
    {
        Value = value;
        Problem = problem;
    }

    public T? Value { get; }

    public Diagnostic? Problem { get; }

    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Diagnostic? problem)
    {
        value = Value;
        problem = Problem;
        return problem is null;
    }

    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(Diagnostic problem) => new(default, problem);
}
