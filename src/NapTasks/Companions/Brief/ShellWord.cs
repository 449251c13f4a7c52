using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>Text as a word of a shell.</summary>
internal static class ShellWord
{
    /// <summary>The text as it is where bash takes every character of it literally, otherwise in single quotes.</summary>
    public static string Bash(string text) => text.Length == 0 ? "''" : BashQuote.Literal(text);

    /// <summary>The same for PowerShell, which doubles a quote.</summary>
    public static string PowerShell(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':') ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
