using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Tasks.Fleets;

/// <summary>
/// What became of all customers. It takes outcomes in any order, from any thread, and tells them in one: errors all, and of warnings
/// each kind once, at the first customer that has it.
/// </summary>
/// <param name="names">Of the customers.</param>
/// <param name="selected">How many are built.</param>
/// <param name="isError">Whether a finding is one for whoever builds.</param>
internal sealed class FleetReport(ImmutableArray<string> names, int selected, Predicate<Diagnostic> isError)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, FleetFinding> findings = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, ImmutableArray<string>> deletions = [];

    public int Customers => names.Length;

    public int Selected => selected;

    public int Failed { get; private set; }

    public int Written { get; private set; }

    public int Unchanged { get; private set; }

    public int Removed { get; private set; }

    /// <summary>What became of the files for Argo CD or Flux; null where nothing was made of them.</summary>
    public CustomerOutcome? GitOps { get; private set; }

    /// <summary>In the order of the customers, then of their files.</summary>
    public IEnumerable<FleetFinding> Findings => findings.Values
        .OrderBy(f => f.Customer)
        .ThenBy(f => f.Diagnostic.Location?.File, StringComparer.Ordinal)
        .ThenBy(f => f.Diagnostic.Location?.Line)
        .ThenBy(f => f.Diagnostic.Location?.Column)
        .ThenBy(f => f.Diagnostic.Code, StringComparer.Ordinal)
        .ThenBy(f => string.Join('\0', f.Diagnostic.Arguments), StringComparer.Ordinal);

    /// <summary>Commands for what stays in the clusters, and for which customers they are.</summary>
    public IEnumerable<(string Customers, ImmutableArray<string> Commands)> Deletions =>
        from customer in deletions
        group names[customer.Key] by string.Join('\n', customer.Value) into same
        select (string.Join(", ", same), same.Key.Split('\n').ToImmutableArray());

    public void Add(CustomerOutcome outcome)
    {
        lock (gate)
        {
            Failed += outcome.HasFailed ? 1 : 0;
            Written += outcome.Written;
            Unchanged += outcome.Unchanged;
            Removed += outcome.Removed;
            if (!outcome.Deletions.IsEmpty)
                deletions.Add(outcome.Customer, outcome.Deletions);
            // A second one of a kind at the same customer is not another customer's.
            foreach (var finding in outcome.Findings.DistinctBy(KeyOf))
                Take(outcome.Customer, finding);
        }
    }

    /// <summary>The files that stand for all customers.</summary>
    public void AddGitOps(CustomerOutcome outcome)
    {
        GitOps = outcome;
        foreach (var finding in outcome.Findings)
            Add(outcome.Customer, finding);
    }

    /// <summary>One more finding of a customer.</summary>
    public void Add(int customer, Diagnostic finding)
    {
        lock (gate)
            Take(customer, finding);
    }

    private void Take(int customer, Diagnostic finding)
    {
        var key = KeyOf(finding);
        findings[key] = findings.TryGetValue(key, out var known)
            ? known.With(finding, customer, names[customer])
            : new FleetFinding(finding, customer, names[customer], 0, null);
    }

    // What stands in the file that all share is found with each customer.
    private string KeyOf(Diagnostic finding) =>
        isError(finding) ? $"{finding.Code}\0{finding.Location}\0{string.Join('\0', finding.Arguments)}" : finding.Code;
}
