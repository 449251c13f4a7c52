using System.Buffers;
using System.Text;

namespace NapTasks.Values;

/// <summary>Writes text as a word of bash, without anything in it being executed or replaced but references that are meant.</summary>
internal sealed class BashQuote
{
    // Special within double quotes. An exclamation mark is so only at a prompt.
    private static readonly SearchValues<char> Special = SearchValues.Create("$`\"\\");

    // What means itself everywhere in a word.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:@%+,=-");

    private readonly StringBuilder text = new();

    /// <param name="start">What the word starts with; it means itself.</param>
    public BashQuote(string start) => Append(start);

    /// <summary>A word without references: as it is where that is safe, else in single quotes.</summary>
    public static string Literal(string value) =>
        value.AsSpan().ContainsAnyExcept(Plain) ? $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'" : value;

    /// <summary>Adds text that means itself.</summary>
    public void Append(ReadOnlySpan<char> literal)
    {
        for (var special = literal.IndexOfAny(Special); special >= 0; special = literal.IndexOfAny(Special))
        {
            text.Append(literal[..special]).Append('\\').Append(literal[special]);
            literal = literal[(special + 1)..];
        }

        text.Append(literal);
    }

    /// <summary>Adds the value of another key.</summary>
    public void Refer(string name) => text.Append("${").Append(name).Append('}');

    /// <summary>All of it, in double quotes.</summary>
    public override string ToString() => $"\"{text}\"";
}
