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

    public IEnumerable<Diagnostic> Apply(DeploymentValues values, KeyReader keys)
    {
        // Nearly every rule is silent nearly every time, and a fleet asks all of them of every customer.
        foreach (var key in DependsOn)
        {
            if (!keys.IsValid(key))
                return [];
        }

        var findings = Check(values, keys);
        return findings is Finding[] { Length: 0 } ? [] : findings.Select(f => Descriptor.At(f.Location ?? keys.LocationOf(f.Key), [.. f.Arguments]));
    }
}
