using NapTasks.Values;

namespace NapTasks.Rendering.Installers;

/// <summary>What the words of one command mean, as far as it concerns variables.</summary>
internal sealed class BashCommand
{
    private State state = State.Start;

    private enum State
    {
        /// <summary>The next word is a command, a keyword or an assignment.</summary>
        Start,
        Arguments,
        Export,
        Declare,
        Names,
        Loop,
        Case,
        Printf,
        PrintfVariable,
        Source,
    }

    /// <summary>Whether <c>NAME=value</c> is an assignment here.</summary>
    public bool TakesAssignments => state is State.Start or State.Export or State.Declare;

    /// <summary>Takes the next word.</summary>
    /// <param name="word">Empty when it is not literal.</param>
    public Step Take(string word)
    {
        var current = state;
        state = Next(current, word);
        return new Step(
            current is State.Declare or State.Names or State.Loop or State.PrintfVariable && EnvFile.IsKey(word) ? word : null,
            current switch
            {
                State.Case when word == "in" => 1,
                // The condition itself is always evaluated; what depends on it comes after then.
                State.Start => word switch
                {
                    "then" or "do" => 1,
                    "elif" or "fi" or "done" or "esac" => -1,
                    _ => 0,
                },
                _ => 0,
            },
            current == State.Source);
    }

    private static State Next(State current, string word) => current switch
    {
        State.Start => word switch
        {
            "if" or "elif" or "then" or "else" or "while" or "until" or "do" or "{" or "!" or "time" => State.Start,
            "export" => State.Export,
            "local" or "declare" or "typeset" or "readonly" => State.Declare,
            "read" or "mapfile" or "readarray" or "getopts" => State.Names,
            "for" or "select" => State.Loop,
            "case" => State.Case,
            "printf" => State.Printf,
            "source" or "." => State.Source,
            _ => State.Arguments,
        },
        State.Printf => word == "-v" ? State.PrintfVariable : State.Arguments,
        State.Case => word == "in" ? State.Start : State.Case,
        State.Loop or State.PrintfVariable or State.Source => State.Arguments,
        _ => current,
    };

    /// <param name="Assigned">The variable that the command sets by this word.</param>
    /// <param name="Depth">By how much the nesting of branches and loops changes.</param>
    /// <param name="Sources">Whether the word is a file that is read as if it stood here.</param>
    internal readonly record struct Step(string? Assigned, int Depth, bool Sources);
}
