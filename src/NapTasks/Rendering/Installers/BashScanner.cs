namespace NapTasks.Rendering.Installers;

/// <summary>
/// Finds the variables in a bash script, without executing anything: commands, quotes, comments, here-documents, nested expansions. The
/// order of the text counts as the order of execution, and a function counts as called. Scripts that build names of variables at run time,
/// or close the pattern of a <c>case</c> within <c>$( )</c>, are misread there. Text that cannot be read ends the scan without an error.
/// </summary>
internal sealed class BashScanner(string text)
{
    // Longer than any that says something; a word can have others in it.
    private const int LongestWord = 4096;

    private readonly BashExpansions expansions = new(text);
    private readonly BashHereDocuments hereDocuments = new(text);
    private int scopes;

    /// <summary>In the order of the text.</summary>
    public List<VariableUse> Uses => expansions.Uses;

    /// <summary>The commands, in the order of their ends.</summary>
    public List<BashLine> Lines { get; } = [];

    /// <summary>How many uses stand above the line that reads the values file; null: there is none.</summary>
    public int? SourcedAt { get; private set; }

    private int Position { get => expansions.Position; set => expansions.Position = value; }

    public void Scan()
    {
        expansions.Code = Commands;
        while (Position < text.Length)
            Commands('\0');
    }

    // Until the character that ends it, which is taken; '\0': the end of the text.
    private void Commands(char end)
    {
        var command = new BashCommand();
        var line = new LineBuilder(Lines, scopes++);
        while (Position < text.Length)
        {
            var c = text[Position];
            if (c == end)
            {
                line.Finish(Separator());
                Position++;
                return;
            }

            switch (c)
            {
                case '\n':
                    line.Finish("\n");
                    Position = hereDocuments.Skip(Position + 1, expansions);
                    command = new();
                    break;
                case ' ' or '\t' or '\r':
                    Position++;
                    break;
                case '#':
                    Position = text.IndexOf('\n', Position) is var next and >= 0 ? next : text.Length;
                    break;
                case ';' or '&' or '|' or ')':
                    var separator = Separator();
                    line.Finish(separator);
                    Position += separator.Length;
                    command = new();
                    break;
                case '(':
                    line.Finish("(");
                    Position++;
                    expansions.Nested(() => Commands(')'));
                    command = new();
                    break;
                case '<' or '>':
                    Redirect();
                    break;
                default:
                    var start = Position;
                    Word(command, end);
                    line.Add(start, Position - start > LongestWord ? "" : text[start..Position]);
                    break;
            }
        }

        line.Finish("");
    }

    // What ends a command here: one character, or two of ; & |.
    private string Separator() => Position + 1 < text.Length && text[Position] is ';' or '&' or '|' && text[Position + 1] == text[Position]
        ? text[Position..(Position + 2)]
        : $"{text[Position]}";

    private void Redirect()
    {
        if (hereDocuments.Start(Position) is { } rest)
        {
            Position = rest;
        }
        else if (Position + 1 < text.Length && text[Position + 1] == '(')
        {
            Position += 2;
            expansions.Nested(() => Commands(')'));
        }
        else
        {
            Position++;
        }
    }

    private void Word(BashCommand command, char end)
    {
        if (command.TakesAssignments && expansions.AssignmentAt() is { } assigned)
        {
            var before = Uses.Count;
            Position = assigned.ValueStart;
            if (Position < text.Length && text[Position] == '(')
            {
                Position++;
                expansions.Nested(() => Commands(')'));
            }
            else
            {
                expansions.Word(end);
            }

            // X="${X:-…}" takes a value from outside.
            var own = Uses.Skip(before).FirstOrDefault(u => u.Name == assigned.Name && u.Kind == VariableUseKind.Defaulted);
            expansions.Add(assigned.Name, own is null ? VariableUseKind.Assigned : VariableUseKind.AssignedWithDefault, own?.Default);
            return;
        }

        var start = Position;
        var literal = expansions.Word(end);
        var step = command.Take(literal ?? "");
        if (step.Assigned is { } name)
            expansions.Add(name, VariableUseKind.Assigned);
        expansions.Depth = Math.Max(0, expansions.Depth + step.Depth);
        // References on the line itself, such as the path of the file, count as above it.
        if (step.Sources && IsValuesFile(text[start..Position]))
            SourcedAt ??= Uses.Count;
    }

    /// <summary>Whether a word names the file with the values.</summary>
    public static bool IsValuesFile(string word) =>
        word.Contains("values", StringComparison.OrdinalIgnoreCase) || word.Contains(".env", StringComparison.Ordinal);

    /// <summary>Collects the words of one command after the other.</summary>
    private sealed class LineBuilder(List<BashLine> lines, int scope)
    {
        private readonly List<string> words = [];
        private int start;

        public void Add(int position, string word)
        {
            if (words.Count == 0)
                start = position;
            // A line that goes on below leaves nothing of the word.
            var bare = word.Replace("\\\n", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
            if (bare.Length > 0 || (word.Length > 0 && word[0] is '"' or '\''))
                words.Add(bare);
        }

        public void Finish(string end)
        {
            if (words.Count > 0 || end == ";;")
                lines.Add(new(scope, [.. words], end, start));
            words.Clear();
        }
    }
}
