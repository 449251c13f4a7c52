using System.Collections.Immutable;
using System.Globalization;

namespace NapTasks.Diagnostics;

/// <summary>A finding: its kind, the arguments of its text, and where it is.</summary>
internal sealed record Diagnostic(DiagnosticDescriptor Descriptor, ImmutableArray<string> Arguments, SourceLocation? Location)
{
    public string Code => Descriptor.Code;

    public Severity Severity => Descriptor.Severity;

    public Diagnostic At(SourceLocation location) => this with { Location = location };

    /// <summary>The text for people, on one line: control characters of the arguments are shown, not sent to a terminal or a log.</summary>
    public string Message(Language language) =>
        string.Format(CultureInfo.InvariantCulture, Descriptor.Text(language), [.. Arguments.Select(PrintableText.Of)]);
}
