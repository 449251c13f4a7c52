using System.Collections.Frozen;
using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>
/// Reads values.env as <c>source</c> in bash reads it, without executing anything: assignments, comments, quotes, and
/// references to keys above. What bash would execute or change in another way is an error at its place.
/// </summary>
internal sealed class EnvFileReader
{
    // Assigning to these fails, is ignored, or changes how bash reads the rest of the file.
    private static readonly FrozenSet<string> SpecialVariables = FrozenSet.Create(StringComparer.Ordinal,
        "_", "BASHOPTS", "BASHPID", "BASH_ALIASES", "BASH_ARGC", "BASH_ARGV", "BASH_ARGV0", "BASH_CMDS", "BASH_COMMAND", "BASH_COMPAT",
        "BASH_ENV", "BASH_EXECUTION_STRING", "BASH_LINENO", "BASH_LOADABLES_PATH", "BASH_REMATCH", "BASH_SOURCE", "BASH_SUBSHELL",
        "BASH_VERSINFO", "BASH_VERSION", "BASH_XTRACEFD", "CHILD_MAX", "COMP_WORDBREAKS", "DIRSTACK", "ENV", "EPOCHREALTIME",
        "EPOCHSECONDS", "EUID", "FUNCNAME", "GLOBIGNORE", "GROUPS", "HISTCMD", "IFS", "IGNOREEOF", "LINENO", "OPTIND", "PATH",
        "PIPESTATUS", "POSIXLY_CORRECT", "PPID", "RANDOM", "SECONDS", "SHELLOPTS", "SHLVL", "SRANDOM", "UID");

    private readonly EnvText source;
    private readonly string text;
    private readonly FrozenSet<string> secretNames;
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<EnvAssignment>.Builder assignments = ImmutableArray.CreateBuilder<EnvAssignment>();
    private readonly Dictionary<string, EnvAssignment> last = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string>.Builder unreadable = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
    private readonly List<(string Key, string Name, int Index)> unresolved = [];
    private readonly ExpansionBudget expansion = new();
    private int position;

    private EnvFileReader(EnvText source, FrozenSet<string> secretNames, DiagnosticBag diagnostics)
    {
        this.source = source;
        text = source.Text;
        this.secretNames = secretNames;
        this.diagnostics = diagnostics;
    }

    /// <summary>Reads as much as can be read; what could not is in <paramref name="diagnostics"/>. Null when it is no text at all.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="path">The path as the user should see it.</param>
    /// <param name="secretNames">Names, besides those of <see cref="SecretKeys.IsSecret"/>, that come from the environment and stay opaque.</param>
    /// <param name="diagnostics">Takes every finding.</param>
    public static EnvFile? Read(ReadOnlySpan<byte> content, string path, FrozenSet<string> secretNames, DiagnosticBag diagnostics)
    {
        var source = EnvText.Decode(content, path, diagnostics);
        if (source is null)
            return null;
        var reader = new EnvFileReader(source, secretNames, diagnostics);
        reader.ReadLines();
        return new EnvFile(path, reader.assignments.ToImmutable(), reader.unreadable.ToImmutable());
    }

    private void ReadLines()
    {
        while (true)
        {
            SkipBlanks();
            if (position == text.Length)
                break;
            if (text[position] == '\n')
                position++;
            else if (text[position] == '#' || !TryReadAssignment())
                SkipLine();
        }

        ReportUnresolved();
    }

    // False when the rest of the line is not to be read: it has been reported.
    private bool TryReadAssignment()
    {
        var start = position;
        var key = ReadName();
        var exported = key == "export" && position < text.Length && text[position] is ' ' or '\t';
        if (exported)
        {
            SkipBlanks();
            start = position;
            key = ReadName();
        }

        if (!StartsValue(key, start))
            return Unreadable(key);
        if (SpecialVariables.Contains(key))
        {
            Report(EnvFileDiagnostics.SpecialVariable, start, key);
            return Unreadable(key);
        }

        position++;
        var valueStart = position;
        var references = unresolved.Count;
        var word = new BashWord(source, position, key, Resolve, diagnostics) { IsExported = exported, IsSecret = IsSecret(key) };
        var complete = word.Read();
        position = word.End;
        if (!complete || !EndsLine(key, word))
            return Unreadable(key);
        // With a part of it unknown, the whole value is; what is wrong is reported at the end.
        if (unresolved.Count > references)
            return false;
        Assign(key, word, start, valueStart);
        return true;
    }

    private bool Unreadable(string key)
    {
        unreadable.Add(key);
        return false;
    }

    private bool StartsValue(string key, int start)
    {
        var rest = text.AsSpan(position);
        if (key.Length > 0 && rest.StartsWith("="))
        {
            if (!rest.StartsWith("=("))
                return true;
            Report(EnvFileDiagnostics.NotAScalar, position + 1, key);
        }
        else if (key.Length > 0 && (rest.StartsWith("+=") || rest.StartsWith("[")))
        {
            Report(EnvFileDiagnostics.NotAScalar, position, key);
        }
        else if (key.Length > 0 && rest.TrimStart(" \t").StartsWith("="))
        {
            Report(EnvFileDiagnostics.BlankBeforeEquals, position, key);
        }
        else
        {
            Report(EnvFileDiagnostics.NotAnAssignment, start);
        }

        return false;
    }

    // Nothing but blanks and a comment may follow a value.
    private bool EndsLine(string key, BashWord word)
    {
        var wordEnd = position;
        SkipBlanks();
        if (position == text.Length || text[position] == '\n' || (text[position] == '#' && position > wordEnd))
            return true;
        if (word.QuoteOverLines is { } open)
        {
            // It was closed by a quote further down that somebody meant for something else.
            Report(EnvFileDiagnostics.UnterminatedQuote, open, text[open].ToString(), key);
            position = open;
        }
        else if (BashWord.IsOperator(text[position]))
        {
            Report(EnvFileDiagnostics.ShellOperator, position, key, text[position].ToString());
        }
        else
        {
            Report(EnvFileDiagnostics.UnquotedBlank, position, key);
        }

        return false;
    }

    private void Assign(string key, BashWord word, int start, int valueStart)
    {
        var value = IsSecret(key) ? EnvValue.Secret(OriginOf(word)) : word.DependsOnSecret ? EnvValue.Opaque : EnvValue.Of(word.Text);
        // A=${A}x after A=… extends it, and is meant.
        if (last.TryGetValue(key, out var earlier) && !word.RefersToItself)
            Report(EnvFileDiagnostics.SetTwice, start, key, $"{earlier.KeyLocation.Line}");
        var assignment = new EnvAssignment(key, value, source.LocationOf(start), source.LocationOf(valueStart));
        last[key] = assignment;
        assignments.Add(assignment);
        SkipLine();
    }

    private static SecretOrigin OriginOf(BashWord word) =>
        word.Text.Length > 0 ? SecretOrigin.Written : word.DependsOnSecret ? SecretOrigin.Environment : SecretOrigin.Empty;

    private bool IsSecret(string key) => SecretKeys.IsSecret(key) || secretNames.Contains(key);

    // A key above wins; then a secret, which comes from the environment; anything else stops install.sh.
    private EnvValue Resolve(string key, string name, int index)
    {
        if (last.TryGetValue(name, out var earlier))
            return Expand(key, earlier.Value, index);
        if ((name == key && IsSecret(key)) || secretNames.Contains(name))
            return EnvValue.Opaque;
        unresolved.Add((key, name, index));
        return EnvValue.Of("");
    }

    private EnvValue Expand(string key, EnvValue value, int index)
    {
        // Said once: with an error nothing is made of the rest.
        var first = !expansion.IsExhausted;
        if (expansion.Take(value))
            return value;
        if (first)
            Report(EnvFileDiagnostics.ExpansionTooLarge, index, key, $"{ExpansionBudget.Limit}");
        return EnvValue.Of("");
    }

    // At the end, since only then it is known whether the name is set further down. What follows from a line that has been
    // reported is not reported again.
    private void ReportUnresolved()
    {
        var later = unresolved.GroupBy(u => u.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(u => u.Index), StringComparer.Ordinal);
        foreach (var (key, name, index) in unresolved)
        {
            var cause = unreadable.Contains(name);
            unreadable.Add(key);
            if (cause)
                continue;
            if (name == key)
                Report(EnvFileDiagnostics.SelfReference, index, key);
            else if (last.TryGetValue(name, out var below))
                Report(EnvFileDiagnostics.ForwardReference, index, key, name, $"{below.KeyLocation.Line}");
            else if (later.TryGetValue(name, out var other) && other > index)
                Report(EnvFileDiagnostics.ForwardReference, index, key, name, $"{source.LocationOf(other).Line}");
            else if (IsSecret(key))
                // What looks like a name is a part of the secret.
                Report(EnvFileDiagnostics.DollarInSecret, index, key);
            else
                Report(EnvFileDiagnostics.UndefinedReference, index, key, name);
        }
    }

    private string ReadName()
    {
        var start = position;
        if (position < text.Length && EnvFile.IsKeyStart(text[position]))
        {
            while (position < text.Length && EnvFile.IsKeyPart(text[position]))
                position++;
        }

        return text[start..position];
    }

    private void SkipBlanks()
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
    }

    private void SkipLine()
    {
        var end = text.IndexOf('\n', position);
        position = end < 0 ? text.Length : end + 1;
    }

    private void Report(DiagnosticDescriptor descriptor, int index, params ReadOnlySpan<string> arguments) =>
        diagnostics.Add(descriptor.At(source.LocationOf(index), arguments));
}
