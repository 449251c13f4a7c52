using System.Collections.Immutable;
using System.Globalization;

namespace NapTasks.Diagnostics;

/// <summary>A finding: its kind, the arguments of its text, and where it is.</summary>
internal sealed record Diagnostic(DiagnosticDescriptor Descriptor, ImmutableArray<string> Arguments, SourceLocation? Location)
{
    public string Code => Descriptor.Code;

    public Severity Severity => Descriptor.Severity;

    /// <summary>Further arguments, behind the others, which each language has its own words for.</summary>
    public ImmutableArray<Message> Texts { get; init; } = [];

    public Diagnostic At(SourceLocation location) => this with { Location = location };

    /// <summary>The text for people, on one line: control characters in the arguments are made visible, not sent to a terminal or a log.</summary>
    public string Message(Language language) =>
        string.Format(CultureInfo.InvariantCulture, Descriptor.Text(language), [.. Arguments.Select(PrintableText.Of), .. Texts.Select(t => t.Text(language))]);
}

/// <summary>What a finding means for the run: an error stops it before anything is written, a warning does not.</summary>
internal enum Severity
{
    Warning,
    Error,
}

/// <summary>A place in a text file.</summary>
/// <param name="File">The path as the user should see it.</param>
/// <param name="Line">1-based; 0 when the finding is about the file as a whole.</param>
/// <param name="Column">1-based, in UTF-16 code units; 0 when the finding is about the line or the file as a whole.</param>
internal readonly record struct SourceLocation(string File, int Line = 0, int Column = 0);
