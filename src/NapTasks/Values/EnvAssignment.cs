using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>One <c>KEY=value</c> of the file.</summary>
/// <param name="Key">A name that bash accepts.</param>
/// <param name="Value">What bash would assign.</param>
/// <param name="KeyLocation">The first character of the key.</param>
/// <param name="ValueLocation">The first character after the equals sign.</param>
internal sealed record EnvAssignment(string Key, EnvValue Value, SourceLocation KeyLocation, SourceLocation ValueLocation)
{
    /// <summary>For a value that depends on secrets but has no secret part of its own: the word with references to them. Otherwise null.</summary>
    public string? References { get; init; }

    /// <summary>A word of bash with the same value in another file, below the lines that precede it here. A secret that is written out comes from the environment in it.</summary>
    public string Word => Value switch
    {
        { Text: { } text } => BashQuote.Literal(text),
        { Origin: SecretOrigin.Empty } => "",
        _ => References ?? $"${{{Key}}}",
    };
}
