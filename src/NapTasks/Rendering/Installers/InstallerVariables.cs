using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NapTasks.Values;

namespace NapTasks.Rendering.Installers;

/// <summary>
/// The values that an installer's variables have for a deployment, without running anything: what values.env says, the defaults of the
/// script, and what it sets once and in any case. Secrets have none.
/// </summary>
internal sealed partial class InstallerVariables
{
    // A default may refer to another one. In a folder of unknown origin that has to end somewhere.
    private const int LongestChain = 8;
    private const int LongestValue = 1024;
    private const int Budget = 4 * 1024 * 1024;

    // Of two names for one thing values.env may have the other one only; that is told by the keys.
    private static readonly FrozenDictionary<string, string> Twins = Keys.OfThePlatform.Where(k => k.SeedName is not null)
        .SelectMany(k => new[] { KeyValuePair.Create(k.Name, k.SeedName!), KeyValuePair.Create(k.SeedName!, k.Name) }).ToFrozenDictionary(StringComparer.Ordinal);

    private readonly EnvFile file;
    private readonly Dictionary<string, string> defaults;
    private readonly FrozenDictionary<string, string> constants;
    private int budget = Budget;

    public InstallerVariables(BashScript script, EnvFile file)
    {
        this.file = file;
        defaults = script.After.Where(u => u.Default is not null).DistinctBy(u => u.Name).ToDictionary(u => u.Name, u => u.Default!, StringComparer.Ordinal);
        var settled = script.After.GroupBy(u => u.Name, StringComparer.Ordinal)
            .Where(uses => uses.Count(u => u.Kind == VariableUseKind.Assigned) == 1
                && !uses.Any(u => u.Kind == VariableUseKind.AssignedWithDefault || (u.Kind == VariableUseKind.Assigned && u.Conditional)))
            .Select(uses => uses.Key).ToHashSet(StringComparer.Ordinal);
        constants = script.Lines.SelectMany(l => l.Words).Select(BashAssignment.Of).OfType<BashAssignment>().Where(a => settled.Contains(a.Name))
            .DistinctBy(a => a.Name).ToFrozenDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
    }

    /// <summary>The script's default for a key that values.env does not set; null when it has none, or computes it.</summary>
    public string? Default(string name) => defaults.TryGetValue(name, out var text) ? Resolved(text, 0, Settled.Nothing) : null;

    /// <summary>The value of a variable; null when only a run would tell, or for a secret.</summary>
    public string? Of(string name, Settled settled) => Of(name, 0, settled);

    /// <summary>A text with its references replaced, as envsubst does; those whose value is not known stay.</summary>
    public string Substituted(string text, Settled settled) => Substituted(text, 0, settled);

    private string Substituted(string text, int chain, Settled settled) =>
        Reference().Replace(text, reference => Of(reference.Groups[1].Value, chain, settled) ?? reference.Value);

    // Null also for what is longer than anything in a manifest.
    private string? Of(string name, int chain, Settled settled)
    {
        if (settled.Values.GetValueOrDefault(name) is { } known)
            return known;
        if (constants.TryGetValue(name, out var constant))
            return Resolved(constant, chain, settled);
        var assigned = settled.Ignored.Contains(name) ? null : Assigned(name) ?? (Twins.GetValueOrDefault(name) is { } twin ? Assigned(twin) : null);
        var text = assigned is { } value ? value.Text : defaults.GetValueOrDefault(name);
        if (text is null || text.Length > LongestValue || (budget -= text.Length) < 0)
            return null;
        return assigned is null ? Resolved(text, chain, settled) : text;
    }

    private EnvValue? Assigned(string name) => file.TryGet(name, out var assignment) && assignment.Value.Text is not { Length: 0 } ? assignment.Value : null;

    private string? Resolved(string text, int chain, Settled settled) =>
        chain < LongestChain && text.Length <= LongestValue && (budget -= text.Length) >= 0 && !Computed().IsMatch(text) ? Substituted(text, chain + 1, settled) : null;

    [GeneratedRegex(@"\$\{?([A-Z][A-Z0-9_]*)\}?")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[`'""\\]|\$\(|\$\{[^}]*[^A-Z0-9_}][^}]*\}")]
    private static partial Regex Computed();
}

/// <summary>What holds whatever values.env and the script's defaults say.</summary>
/// <param name="Values">By name.</param>
internal sealed record Settled(ImmutableDictionary<string, string> Values)
{
    public static readonly Settled Nothing = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>Keys of values.env that count as not set.</summary>
    public ImmutableHashSet<string> Ignored { get; init; } = [];
}
