namespace NapTasks.Rendering.Installers;

/// <summary>
/// Finds the variables in a bash script, without executing anything: commands, quotes, comments, here-documents, nested expansions. The
/// order of the text counts as the order of execution, and a function counts as called. Scripts that build names of variables at run time,
/// or close the pattern of a <c>case</c> within <c>$( )</c>, are misread there. Text that cannot be read ends the scan without an error.
/// </summary>
/// <remarks>
/// The order of the text stands for the order of execution, and a function counts as called. A script that builds names of variables
/// at run time, or closes the pattern of a <c>case</c> within <c>$( )</c>, is read wrongly there. What cannot be read ends the scan; it is no error.
/// </remarks>
internal sealed class BashScanner(string text)
{
    private readonly BashExpansions expansions = new(text);
    private readonly BashHereDocuments hereDocuments = new(text);

    /// <summary>In the order of the text.</summary>
    public List<VariableUse> Uses => expansions.Uses;

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
        while (Position < text.Length)
        {
            var c = text[Position];
            if (c == end)
            {
                Position++;
                return;
            }

            switch (c)
            {
                case '\n':
                    Position = hereDocuments.Skip(Position + 1, expansions);
                    command = new();
                    break;
                case ' ' or '\t' or '\r':
                    Position++;
                    break;
                case '#':
                    Position = text.IndexOf('\n', Position) is var line and >= 0 ? line : text.Length;
                    break;
                case ';' or '&' or '|' or ')':
                    Position++;
                    command = new();
                    break;
                case '(':
                    Position++;
                    expansions.Nested(() => Commands(')'));
                    command = new();
                    break;
                case '<' or '>':
                    Redirect();
                    break;
                default:
                    Word(command, end);
                    break;
            }
        }
    }

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

    private static bool IsValuesFile(string word) =>
        word.Contains("values", StringComparison.OrdinalIgnoreCase) || word.Contains(".env", StringComparison.Ordinal);
}
