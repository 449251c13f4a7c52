using System.Text;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>
/// The word after the equals sign of an assignment: bash's quotes, escapes and references. In an assignment bash neither
/// splits words nor expands file names, so what is left is this.
/// </summary>
internal sealed class BashWord
{
    private readonly EnvText source;
    private readonly string text;
    private readonly int start;
    private readonly string key;
    private readonly Resolver resolve;
    private readonly DiagnosticBag diagnostics;
    private readonly StringBuilder value = new();
    private BashQuote? quote;

    /// <param name="source">The file.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="key">The key that it is assigned to.</param>
    /// <param name="resolve">Gives the values of references.</param>
    /// <param name="diagnostics">Takes what cannot be read.</param>
    public BashWord(EnvText source, int start, string key, Resolver resolve, DiagnosticBag diagnostics)
    {
        this.source = source;
        text = source.Text;
        this.start = start;
        this.key = key;
        this.resolve = resolve;
        this.diagnostics = diagnostics;
        End = start;
    }

    /// <summary>Gives the value of a referenced name.</summary>
    /// <param name="key">The key whose value refers to it.</param>
    /// <param name="name">The name referred to.</param>
    /// <param name="index">Where the reference stands.</param>
    public delegate EnvValue Resolver(string key, string name, int index);

    /// <summary>Whether <c>export</c> stands in front: its arguments undergo brace expansion, a plain assignment does not.</summary>
    public bool IsExported { get; init; }

    /// <summary>Whether no character of the value may be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The index behind the word; where the word cannot be read, a place in its last readable line.</summary>
    public int End { get; private set; }

    public string Text => value.ToString();

    /// <summary>If the word refers to opaque values: the word again, with references to those only. Otherwise null.</summary>
    public string? References => quote?.ToString();

    public bool DependsOnSecret => quote is not null;

    /// <summary>Whether the value has the key's earlier value in it.</summary>
    public bool RefersToItself { get; private set; }

    /// <summary>The place of a quote that closes on another line; null when there is none.</summary>
    public int? QuoteOverLines { get; private set; }

    public static bool IsOperator(char c) => c is ';' or '&' or '|' or '<' or '>' or '(' or ')';

    /// <summary>False when something in the word cannot be read; it has been reported then.</summary>
    public bool Read()
    {
        while (End < text.Length && text[End] is not (' ' or '\t' or '\n'))
        {
            if (!ReadUnquoted())
                return false;
        }

        return true;
    }

    private bool ReadUnquoted()
    {
        var c = text[End];
        switch (c)
        {
            case '\'':
                return ReadSingleQuoted();
            case '"':
                return ReadDoubleQuoted();
            case '\\':
                return ReadEscape(quoted: false);
            case '{' when IsExported:
                return Refuse(EnvFileDiagnostics.UnsupportedExpansion, "{…}");
            case '$':
                return ReadDollar(quoted: false);
            case '`':
                return Refuse(EnvFileDiagnostics.CommandSubstitution, "`");
            case '~' when End == start || text[End - 1] == ':':
                return Refuse(EnvFileDiagnostics.Tilde);
            default:
                if (IsOperator(c))
                    return Refuse(EnvFileDiagnostics.ShellOperator, c.ToString());
                return Take();
        }
    }

    private bool ReadSingleQuoted()
    {
        var close = text.IndexOf('\'', End + 1);
        if (close < 0)
            return RefuseUnterminated('\'', End);
        Append(text.AsSpan(End + 1, close - End - 1));
        CloseQuote(End, close);
        return true;
    }

    private bool ReadDoubleQuoted()
    {
        var open = End++;
        while (End < text.Length && text[End] != '"')
        {
            if (text[End] == '\\')
            {
                if (!ReadEscape(quoted: true))
                    return false;
            }
            else if (text[End] == '$')
            {
                if (!ReadDollar(quoted: true))
                    return false;
            }
            else if (text[End] == '`')
            {
                return Refuse(EnvFileDiagnostics.CommandSubstitution, "`");
            }
            else
            {
                Take();
            }
        }

        if (End == text.Length)
            return RefuseUnterminated('"', open);
        CloseQuote(open, End);
        return true;
    }

    private void CloseQuote(int open, int close)
    {
        if (text.AsSpan(open, close - open).Contains('\n'))
            QuoteOverLines = open;
        End = close + 1;
    }

    // Within double quotes a backslash quotes only $ ` " and itself. Before a line end bash joins the lines first and parses
    // then, so that "$" and "(…)" on two lines are a command.
    private bool ReadEscape(bool quoted)
    {
        if (End + 1 == text.Length)
            return Take();

        var next = text[End + 1];
        if (next == '\n')
        {
            var refused = Refuse(EnvFileDiagnostics.LineContinuation);
            // What is joined belongs to this line.
            End += 2;
            return refused;
        }

        if (quoted && next is not ('$' or '`' or '"' or '\\'))
            Append("\\");
        Append(text.AsSpan(End + 1, 1));
        End += 2;
        return true;
    }

    private bool ReadDollar(bool quoted)
    {
        var next = End + 1 < text.Length ? text[End + 1] : '\0';
        if (EnvFile.IsKeyStart(next))
            return ReadReference(EnvFile.KeyEnd(text, End + 1), End + 1, EnvFile.KeyEnd(text, End + 1));
        switch (next)
        {
            case '{':
                // ${1x} and ${#x} have no name.
                var nameEnd = EnvFile.KeyEnd(text, End + 2);
                if (nameEnd > End + 2 && nameEnd < text.Length && text[nameEnd] == '}')
                    return ReadReference(nameEnd, End + 2, nameEnd + 1);
                return RefuseExpansion("${…}");
            case '(' or '[':
                return Refuse(EnvFileDiagnostics.CommandSubstitution, $"${next}");
            case '\'' or '"' when !quoted:
            case (>= '0' and <= '9') or '@' or '*' or '#' or '?' or '$' or '!' or '-':
                return RefuseExpansion($"${next}");
            default:
                return Take();
        }
    }

    private bool ReadReference(int nameEnd, int nameStart, int end)
    {
        var name = text[nameStart..nameEnd];
        var referred = resolve(key, name, End);
        RefersToItself |= name == key;
        if (referred.Text is { } known)
            Append(known);
        else
            (quote ??= new BashQuote(Text)).Refer(name);
        End = end;
        return true;
    }

    // The character means itself, and so do the following ones that always do.
    private bool Take()
    {
        var from = End++;
        while (End < text.Length && BashQuote.MeansItself(text[End]))
            End++;
        Append(text.AsSpan(from, End - from));
        return true;
    }

    private void Append(ReadOnlySpan<char> literal)
    {
        value.Append(literal);
        quote?.Append(literal);
    }

    private bool RefuseUnterminated(char quote, int open)
    {
        diagnostics.Add(EnvFileDiagnostics.UnterminatedQuote.At(source.LocationOf(open), quote.ToString(), key));
        End = open;
        return false;
    }

    private bool RefuseExpansion(string found) => IsSecret
        ? Refuse(EnvFileDiagnostics.DollarInSecret)
        : Refuse(EnvFileDiagnostics.UnsupportedExpansion, found);

    private bool Refuse(DiagnosticDescriptor descriptor, params ReadOnlySpan<string> found)
    {
        diagnostics.Add(descriptor.At(source.LocationOf(End), [key, .. found]));
        return false;
    }
}
