using System.Collections.Immutable;

namespace NapTasks.Diagnostics;

/// <summary>Collects the findings of one run, so that all are reported at once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> findings = [];

    public bool HasErrors { get; private set; }

    public int Count => findings.Count;

    public void Add(Diagnostic finding)
    {
        findings.Add(finding);
        HasErrors |= finding.Severity == Severity.Error;
    }

    public void AddRange(IEnumerable<Diagnostic> added)
    {
        foreach (var finding in added)
            Add(finding);
    }

    /// <summary>In the order of the file, then of the code, so that a run reads like the file.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => findings.Count < 2 ? [.. findings] :
    [
        .. findings
            .OrderBy(f => f.Location?.File, StringComparer.Ordinal)
            .ThenBy(f => f.Location?.Line)
            .ThenBy(f => f.Location?.Column)
            .ThenBy(f => f.Code, StringComparer.Ordinal),
    ];
}
