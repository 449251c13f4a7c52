using System.Text.RegularExpressions;
using NapTasks.Values;

namespace NapTasks.Rendering.Installers;

/// <summary>Reads words with their quotes and expansions, and collects what they do with variables.</summary>
internal sealed partial class BashExpansions(string text)
{
    // Deeper than any script that somebody wrote.
    private const int DeepestNesting = 64;

    private readonly Stack<string> guards = new();
    private int nesting;
    private int position;

    public List<VariableUse> Uses { get; } = [];

    /// <summary>Never beyond the end of the text.</summary>
    public int Position { get => position; set => position = Math.Min(value, text.Length); }

    /// <summary>How many branches and loops are around.</summary>
    public int Depth { get; set; }

    /// <summary>Reads commands up to the character that ends them.</summary>
    public Action<char> Code { get; set; } = _ => { };

    public void Add(string name, VariableUseKind kind, string? defaultText = null)
    {
        if (name.Length > 1 && char.IsAsciiLetterUpper(name[0]) && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_'))
            Uses.Add(new(name, kind, Depth > 0, [.. guards], defaultText));
    }

    /// <summary>Reads something within something else; too deep down the rest of the text is given up.</summary>
    public void Nested(Action read)
    {
        if (nesting >= DeepestNesting)
        {
            Position = text.Length;
            return;
        }

        var depth = Depth;
        nesting++;
        read();
        nesting--;
        Depth = depth;
    }

    /// <summary>The assignment that begins here, if there is one.</summary>
    public (string Name, int ValueStart)? AssignmentAt()
    {
        var match = Assignment().Match(text, Position, Math.Min(256, text.Length - Position));
        return match.Success ? (match.Groups[1].Value, match.Index + match.Length) : null;
    }

    /// <summary>Reads a word; null when it has quotes or expansions.</summary>
    /// <param name="end">A backtick when the word stands within backticks.</param>
    public string? Word(char end)
    {
        var start = Position;
        var literal = true;
        while (Position < text.Length && text[Position] is var c && c != end && c is not (' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>'))
        {
            literal &= c is not ('\'' or '"' or '$' or '`' or '\\');
            Piece(c, inQuotes: false);
        }

        return literal ? text[start..Position] : null;
    }

    /// <summary>Reads the body of a here-document.</summary>
    public void Data(int start, int end)
    {
        Position = start;
        while (Position < end)
            Piece(text[Position] is '"' or '\'' ? ' ' : text[Position], inQuotes: true);
    }

    // One character, or what it opens.
    private void Piece(char c, bool inQuotes)
    {
        switch (c)
        {
            case '\\':
                Position += 2;
                break;
            case '$':
                Expansion(inQuotes);
                break;
            case '`':
                Position++;
                Nested(() => Code('`'));
                break;
            case '"':
                Position++;
                Nested(() => Until('"', inQuotes: true));
                break;
            case '\'' when !inQuotes:
                SingleQuoted();
                break;
            default:
                Position++;
                break;
        }
    }

    private void Until(char end, bool inQuotes)
    {
        while (Position < text.Length && text[Position] != end)
            Piece(text[Position], inQuotes);
        Position++;
    }

    private void SingleQuoted()
    {
        var close = text.IndexOf('\'', Position + 1);
        close = close < 0 ? text.Length : close;
        foreach (Match name in Reference().Matches(text[Position..close]))
            Add(name.Groups[1].Value, VariableUseKind.Mentioned);
        Position = close + 1;
    }

    // $'…', in which nothing is expanded.
    private void AnsiQuoted()
    {
        Position++;
        while (Position < text.Length && text[Position] != '\'')
            Position += text[Position] == '\\' ? 2 : 1;
        Position++;
    }

    private void Expansion(bool inQuotes)
    {
        Position++;
        var rest = text.AsSpan(Position);
        if (rest.StartsWith("(("))
        {
            Nested(Arithmetic);
        }
        else if (rest.StartsWith("("))
        {
            Position++;
            Nested(() => Code(')'));
        }
        else if (rest.StartsWith("{"))
        {
            Position++;
            Nested(() => Braces(inQuotes));
        }
        else if (rest.StartsWith("'") && !inQuotes)
        {
            AnsiQuoted();
        }
        else
        {
            Add(Name(), VariableUseKind.Plain);
        }
    }

    private void Arithmetic()
    {
        var open = 0;
        do
        {
            open += text[Position] switch { '(' => 1, ')' => -1, _ => 0 };
            Piece(text[Position], inQuotes: true);
        }
        while (open > 0 && Position < text.Length);
    }

    // ${X}, ${X:-word} and all the others.
    private void Braces(bool inQuotes)
    {
        // The length of X, or what X names.
        if (Position + 1 < text.Length && text[Position] is '#' or '!' && EnvFile.IsKeyStart(text[Position + 1]))
            Position++;
        var name = Name();
        var colon = Position < text.Length && text[Position] == ':' ? 1 : 0;
        var operation = Position + colon < text.Length ? text[Position + colon] : '}';
        if (operation is not ('-' or '=' or '+'))
        {
            Add(name, VariableUseKind.Plain);
            Until('}', inQuotes);
            return;
        }

        Position += colon + 1;
        var start = Position;
        var use = Uses.Count;
        guards.Push(name);
        Depth += operation == '+' ? 1 : 0;
        Until('}', inQuotes);
        Depth -= operation == '+' ? 1 : 0;
        guards.Pop();
        var word = text[start..Math.Max(start, Position - 1)];
        var found = Uses.Count;
        Add(name, VariableUseKind.Defaulted, operation == '+' ? null : word);
        if (operation == '=')
            Add(name, VariableUseKind.AssignedWithDefault, word);
        // The name stands in front of its default.
        var added = Uses[found..];
        Uses.RemoveRange(found, added.Count);
        Uses.InsertRange(use, added);
    }

    private string Name()
    {
        var start = Position;
        while (Position < text.Length && EnvFile.IsKeyPart(text[Position]))
            Position++;
        return text[start..Position];
    }

    [GeneratedRegex(@"\G([A-Za-z_][A-Za-z0-9_]*)(?:\[[^\]\n]*\])?\+?=")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\$\{([A-Z][A-Z0-9_]*)\}")]
    private static partial Regex Reference();
}
