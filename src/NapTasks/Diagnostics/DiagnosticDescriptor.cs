namespace NapTasks.Diagnostics;

/// <summary>
/// One kind of finding. Codes are stable and grouped: NAP1xxx reading values.env, NAP2xxx its values,
/// NAP3xxx the output folder, NAP4xxx what an ingress controller cannot express,
/// NAP5xxx the platform's installer, NAP6xxx what was asked on the command line.
/// </summary>
/// <param name="Code">NAP and four digits.</param>
/// <param name="Severity">Whether the run goes on.</param>
/// <param name="English">What is wrong and what to write instead; {0}, {1} … stand for the arguments.</param>
/// <param name="Chinese">The same in Simplified Chinese, with the same arguments.</param>
/// <param name="Why">
/// The cause and its effect, for the documentation and for people who ask about the code. Null where the text itself says it all, as on
/// ingress controllers.
/// </param>
internal sealed record DiagnosticDescriptor(string Code, Severity Severity, string English, string Chinese, Message? Why = null)
{
    /// <summary>A finding of this kind whose place is not known yet.</summary>
    public Diagnostic With(params ReadOnlySpan<string> arguments) => new(this, [.. arguments], null);

    /// <summary>A finding of this kind at a place.</summary>
    public Diagnostic At(SourceLocation location, params ReadOnlySpan<string> arguments) => new(this, [.. arguments], location);

    /// <summary>The text with its placeholders, for readers: braces that are doubled for formatting become single.</summary>
    public string Template(Language language) =>
        Text(language).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    public string Text(Language language) => language == Language.SimplifiedChinese ? Chinese : English;
}
