using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>What <c>${NAME}</c> stands for in a file: a key above it, a secret, or nothing, which is wrong.</summary>
/// <param name="source">The file.</param>
/// <param name="secretNames">Names, besides those of <see cref="SecretKeys.IsSecret"/>, that come from the environment.</param>
/// <param name="customer">What is looked at where the file itself sets nothing; null where there is one file only.</param>
/// <param name="diagnostics">Takes every finding.</param>
internal sealed class EnvReferences(EnvText source, FrozenSet<string> secretNames, EnvFile? customer, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, EnvAssignment> last = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string>.Builder unreadable = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
    private readonly List<(string Key, string Name, int Index)> unresolved = [];
    private readonly ExpansionBudget expansion = new();

    /// <summary>How many references lead nowhere so far.</summary>
    public int Unresolved => unresolved.Count;

    /// <summary>Keys with a line that could not be read.</summary>
    public ImmutableHashSet<string> Unreadable => unreadable.ToImmutable();

    public bool IsSecret(string key) => SecretKeys.IsSecret(key) || secretNames.Contains(key);

    public bool TryGet(string key, [NotNullWhen(true)] out EnvAssignment? assignment) => last.TryGetValue(key, out assignment);

    public void Set(EnvAssignment assignment) => last[assignment.Key] = assignment;

    public void SetUnreadable(string key) => unreadable.Add(key);

    /// <summary>Forgets all dead references but the first ones: the line that holds them does not count.</summary>
    public void ForgetUnresolved(int from) => unresolved.RemoveRange(from, unresolved.Count - from);

    /// <summary>A key above wins; then a secret, which comes from the environment; anything else stops install.sh.</summary>
    /// <param name="key">The key whose value has the reference.</param>
    /// <param name="name">The name referred to.</param>
    /// <param name="index">Where the reference stands.</param>
    public EnvValue Resolve(string key, string name, int index)
    {
        if (last.TryGetValue(name, out var earlier) || customer?.TryGet(name, out earlier) == true)
            return Expand(key, earlier.Value, index);
        if ((name == key && IsSecret(key)) || secretNames.Contains(name))
            return EnvValue.Opaque;
        unresolved.Add((key, name, index));
        return EnvValue.Of("");
    }

    /// <summary>
    /// Reports references that lead nowhere. It does so at the end of the file, since only then is it known whether the name is set further
    /// down. Consequences of a line that has been reported are not reported again.
    /// </summary>
    public void Report()
    {
        if (unresolved.Count == 0)
            return;
        var later = unresolved.GroupBy(u => u.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(u => u.Index), StringComparer.Ordinal);
        foreach (var (key, name, index) in unresolved)
        {
            var cause = unreadable.Contains(name) || customer?.Unreadable.Contains(name) == true;
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

    private EnvValue Expand(string key, EnvValue value, int index)
    {
        // Reported once: after an error nothing is made of the rest.
        var first = !expansion.IsExhausted;
        if (expansion.Take(value))
            return value;
        if (first)
            Report(EnvFileDiagnostics.ExpansionTooLarge, index, key, $"{ExpansionBudget.Limit}");
        return EnvValue.Of("");
    }

    private void Report(DiagnosticDescriptor descriptor, int index, params ReadOnlySpan<string> arguments) =>
        diagnostics.Add(descriptor.At(source.LocationOf(index), arguments));
}
