using System.Text;

namespace NapTasks.Values;

/// <summary>Writes text as a word of bash in which nothing is executed or expanded except intended references.</summary>
internal sealed class BashQuote
{
    private readonly StringBuilder text = new();

    /// <param name="start">What the word starts with; it means itself.</param>
    public BashQuote(string start) => Append(start);

    /// <summary>A word without references: as it is where that is safe, else in single quotes.</summary>
    public static string Literal(string value) =>
        value.All(MeansItself) ? value : $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Whether a character means itself everywhere in a word, quoted or not.</summary>
    public static bool MeansItself(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or ':' or '@' or '%' or '+' or ',' or '=' or '-';

    /// <summary>Adds text that means itself.</summary>
    public void Append(ReadOnlySpan<char> literal)
    {
        foreach (var c in literal)
        {
            // Special within double quotes. An exclamation mark is so only at a prompt.
            if (c is '$' or '`' or '"' or '\\')
                text.Append('\\');
            text.Append(c);
        }
    }

    /// <summary>Adds the value of another key.</summary>
    public void Refer(string name) => text.Append("${").Append(name).Append('}');

    /// <summary>All of it, in double quotes.</summary>
    public override string ToString() => $"\"{text}\"";
}
