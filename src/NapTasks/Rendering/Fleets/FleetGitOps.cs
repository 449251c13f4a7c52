using System.Globalization;
using NapTasks.Companions;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering.Fleets;

/// <summary>What applies a fleet, made from what its customers say of it.</summary>
internal static class FleetGitOps
{
    /// <summary>What keeps customers from being applied together.</summary>
    /// <param name="customers">All of them, by index; null where a file could not be read.</param>
    public static IEnumerable<Clash> Findings(IReadOnlyList<CustomerFacts?> customers)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        int? first = null;
        for (var i = 0; i < customers.Count; i++)
        {
            if (customers[i] is not { IsReadable: true } customer)
                continue;
            var (gitOps, place) = customer.GitOps;
            first ??= i;
            if (gitOps != customers[first.Value]!.GitOps.Value)
                yield return new(FleetDiagnostics.GitOpsDiffers.At(place, customer.Name, customers[first.Value]!.Name), first.Value, i);
            if (gitOps is null)
                continue;
            var file = new SourceLocation(customer.File);
            if (FleetMember.IdOf(customer.Name) is not { } id)
                yield return new(FleetDiagnostics.NoNameInCluster.At(file, customer.Name, FleetMember.MaxLength.ToString(CultureInfo.InvariantCulture)), i, i);
            else if (!ids.TryAdd(id.ToString(), i))
                yield return new(FleetDiagnostics.SameNameInCluster.At(file, customer.Name, customers[ids[id.ToString()]]!.Name, id.ToString()), ids[id.ToString()], i);
        }
    }

    /// <summary>All files of <c>gitops/</c>; none without a tool. The customers agree, and have names: there are no findings.</summary>
    /// <param name="customers">All of them.</param>
    /// <param name="members">Those of them that have something to apply; not looked for without a tool.</param>
    public static ManifestSet Render(IEnumerable<CustomerFacts> customers, IEnumerable<FleetMember> members)
    {
        CustomerFacts[] all = [.. customers];
        if (all is not [{ GitOps.Value: { } gitOps } one, ..])
            return ManifestSet.Empty;
        var partOf = all.All(c => c.AppPrefix == one.AppPrefix) ? one.AppPrefix : Keys.AppPrefix.Fallback;
        return ManifestSet.GitOps(FleetGitOpsFiles.Of(partOf, gitOps, [.. members]));
    }
}
