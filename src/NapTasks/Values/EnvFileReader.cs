using System.Collections.Frozen;
using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>
/// Reads values.env as <c>source</c> in bash reads it, without executing anything: assignments, comments, quotes, and references to keys
/// above. Anything that bash would execute or change in another way is an error at its place.
/// </summary>
internal sealed class EnvFileReader
{
    private readonly EnvText source;
    private readonly string text;
    private readonly DiagnosticBag diagnostics;
    private readonly EnvFile? customer;
    private readonly EnvReferences references;
    private readonly BashWord.Resolver resolve;
    private readonly ImmutableArray<EnvAssignment>.Builder assignments = ImmutableArray.CreateBuilder<EnvAssignment>();
    private int position;

    private EnvFileReader(
        EnvText source, FrozenSet<string> secretNames, DiagnosticBag diagnostics, EnvFile? customer = null)
    {
        this.source = source;
        text = source.Text;
        this.diagnostics = diagnostics;
        this.customer = customer;
        references = new EnvReferences(source, secretNames, customer, diagnostics);
        resolve = references.Resolve;
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
        return new EnvFile(path, reader.assignments.ToImmutable(), reader.references.Unreadable);
    }

    /// <summary>
    /// Adds to a customer's assignments those of a file that all customers share. Keys that the customer has set are skipped there, and its
    /// references are looked up with the customer first.
    /// </summary>
    /// <param name="customer">The customer's own file.</param>
    /// <param name="shared">What they share.</param>
    /// <param name="secretNames">As for <see cref="Read"/>.</param>
    /// <param name="diagnostics">Takes every finding in what is not passed over.</param>
    public static EnvFile Complete(EnvFile customer, EnvText shared, FrozenSet<string> secretNames, DiagnosticBag diagnostics)
    {
        var reader = new EnvFileReader(shared, secretNames, diagnostics, customer);
        reader.ReadLines();
        return new EnvFile(customer.Path, customer.Assignments.AddRange(reader.assignments), customer.Unreadable.Union(reader.references.Unreadable));
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

        references.Report();
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
        if (ShellVariables.Special.Contains(key))
        {
            Report(EnvFileDiagnostics.SpecialVariable, start, key);
            return Unreadable(key);
        }

        position++;
        var valueStart = position;
        var before = references.Unresolved;
        var word = new BashWord(source, position, key, resolve, diagnostics) { IsExported = exported, IsSecret = references.IsSecret(key) };
        var complete = word.Read();
        position = word.End;
        if (!complete || !EndsLine(key, word))
            return Unreadable(key);
        if (IsCustomers(key))
        {
            references.ForgetUnresolved(before);
            return false;
        }

        // If a part is unknown, so is the whole value; faults are reported at the end.
        if (references.Unresolved > before)
            return false;
        Add(AssignmentOf(key, word, start, valueStart), word.RefersToItself);
        SkipLine();
        return true;
    }

    private bool Unreadable(string key)
    {
        references.SetUnreadable(key);
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
            // A quote further down closed it, although it was meant for something else.
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

    private EnvAssignment AssignmentOf(string key, BashWord word, int start, int valueStart)
    {
        var value = word.IsSecret ? EnvValue.Secret(OriginOf(word)) : word.DependsOnSecret ? EnvValue.Opaque : EnvValue.Of(word.Text);
        var place = source.LocationOf(start);
        return new EnvAssignment(key, value, place, place with { Column = place.Column + valueStart - start })
        {
            References = value.Origin == SecretOrigin.Written ? null : word.References,
        };
    }

    // A=${A}x after A=… extends it, and is meant.
    private void Add(EnvAssignment assignment, bool refersToItself)
    {
        if (references.TryGet(assignment.Key, out var earlier) && !refersToItself)
            diagnostics.Add(EnvFileDiagnostics.SetTwice.At(assignment.KeyLocation, assignment.Key, $"{earlier.KeyLocation.Line}"));
        references.Set(assignment);
        assignments.Add(assignment);
    }

    private static SecretOrigin OriginOf(BashWord word) =>
        word.Text.Length > 0 ? SecretOrigin.Written : word.DependsOnSecret ? SecretOrigin.Environment : SecretOrigin.Empty;

    private bool IsCustomers(string key) => customer is not null && (customer.Has(key) || customer.Unreadable.Contains(key));

    private string ReadName()
    {
        var start = position;
        position = EnvFile.KeyEnd(text, start);
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
