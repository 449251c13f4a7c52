using System.Globalization;
using NapTasks.Values;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace NapTasks.Companions.Brief;

/// <summary>How templates are filled: every value is escaped unless it is a number or verbatim, and an unknown name is an error.</summary>
internal sealed class EscapingContext : TemplateContext
{
    public EscapingContext(Func<string, string> escape)
    {
        Escape = escape;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        AutoIndent = false;
        NewLine = "\n";
    }

    public Func<string, string> Escape { get; }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        _ = textAsObject switch
        {
            Verbatim verbatim => Write(verbatim.Text),
            int number => Write(number.ToString(CultureInfo.InvariantCulture)),
            null or bool or System.Collections.IEnumerable and not string => throw new ScriptRuntimeException(span, $"A {textAsObject?.GetType().Name} is no text."),
            _ => Write(Escape(Text(textAsObject))),
        };
        return this;
    }

    /// <summary>A value as text.</summary>
    public static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Text as a word of a shell.</summary>
internal static class ShellWord
{
    /// <summary>The text as it is where bash takes every character of it literally, otherwise in single quotes.</summary>
    public static string Bash(string text) => text.Length == 0 ? "''" : BashQuote.Literal(text);

    /// <summary>The same for PowerShell, which doubles a quote.</summary>
    public static string PowerShell(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':') ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
