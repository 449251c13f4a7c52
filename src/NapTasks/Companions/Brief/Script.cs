using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>Text as a word of bash, or of PowerShell.</summary>
internal static class Script
{
    /// <summary>The text as it is where bash takes every character of it literally, otherwise in single quotes.</summary>
    public static string Quote(string text) => text.Length == 0 ? "''" : BashQuote.Literal(text);

    /// <summary>The same for PowerShell, which doubles a quote.</summary>
    public static string QuoteForPowerShell(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':') ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Lines as one script.</summary>
    public static string Of(IEnumerable<string> lines) => string.Join('\n', lines);
}
