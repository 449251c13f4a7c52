using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>A branch, a commit by its 40 hexadecimal digits, or a full reference such as <c>refs/tags/v1</c>.</summary>
internal readonly record struct GitRevision
{
    private const int MaxLength = 250;

    private readonly string text;

    private GitRevision(string text) => this.text = text;

    public static GitRevision Main { get; } = new("main");

    public bool IsCommit => text.Length == 40 && text.All(char.IsAsciiHexDigitLower);

    public bool IsReference => text.StartsWith("refs/", StringComparison.Ordinal);

    /// <summary>Whatever the repository's own default is: not a branch.</summary>
    public bool IsHead => text == "HEAD";

    public override string ToString() => text;

    // As git check-ref-format, less what shells and YAML readers could take amiss.
    public static Parsed<GitRevision> Parse(string key, string text) =>
        text.Length <= MaxLength
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '/' or '+' or '#' or '@')
        && !text.Contains("..", StringComparison.Ordinal)
        && !text.Contains("@{", StringComparison.Ordinal)
        && text.Split('/').All(part => part.Length > 0 && part[0] is not ('.' or '-') && part[^1] != '.' && !part.EndsWith(".lock", StringComparison.Ordinal))
            ? new GitRevision(text)
            : GitOpsDiagnostics.NotARevision.With(key, text);
}
