using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>One check of how values fit together; it has one code.</summary>
/// <param name="Descriptor">The kind of finding that the rule gives.</param>
/// <param name="DependsOn">Keys without which it cannot be judged: when one of them is not valid, the rule is silent.</param>
/// <param name="Check">Gives the arguments of each finding and the key it is about.</param>
internal sealed record Rule(DiagnosticDescriptor Descriptor, ImmutableArray<Key> DependsOn, Rule.Judge Check)
{
    public delegate IEnumerable<Finding> Judge(DeploymentValues values, KeyReader keys);

    /// <param name="values">What is judged.</param>
    /// <param name="keys">Where it comes from.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public void Apply(DeploymentValues values, KeyReader keys, DiagnosticBag diagnostics)
    {
        foreach (var key in DependsOn)
        {
            if (!keys.IsValid(key))
                return;
        }

        foreach (var finding in Check(values, keys))
            diagnostics.Add(Descriptor.At(finding.Location ?? keys.LocationOf(finding.Key), [.. finding.Arguments]));
    }
}
