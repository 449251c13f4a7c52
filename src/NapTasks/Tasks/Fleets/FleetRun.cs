using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Rendering;
using NapTasks.Rendering.Fleets;

namespace NapTasks.Tasks.Fleets;

/// <summary>Brings the files of many customers to what their values ask for, or compares them.</summary>
/// <param name="fleet">The customers.</param>
/// <param name="selected">Indices of those to be built. All others are read as well, for what two of them cannot both have.</param>
/// <param name="gitOps">The absolute path of the folder for Argo CD or Flux.</param>
/// <param name="verb">What to do.</param>
/// <param name="isError">Whether a finding keeps its customer's files from being written: warnings may be errors for whoever builds.</param>
internal sealed class FleetRun(Fleet fleet, ImmutableArray<int> selected, string gitOps, FleetVerb verb, Predicate<Diagnostic> isError)
{
    // Enough for one flush to count for many files.
    private const int MaxTogether = 16;

    // So many customers at most, on up to 32 processors, have their files open, some thirty each: no machine runs out of open ones.
    private const int MaxOpen = 64;

    /// <param name="done">Is told how many customers are done; may be called from any thread.</param>
    /// <param name="cancelled">Whether to end the run before the next customers.</param>
    public FleetReport Execute(Action<int> done, Func<bool> cancelled)
    {
        var report = new FleetReport(fleet.Names, selected.Length, isError);
        var facts = fleet.ReadFacts();
        var blocked = ReportClashes(report, facts);
        var count = 0;
        var threads = Environment.ProcessorCount;
        var size = Math.Clamp(Math.Min(selected.Length, MaxOpen / 2) / threads, 1, MaxTogether);
        var parts = (selected.Length + size - 1) / size;
        using (var diskWork = new DiskWork(threads))
        {
            Customers.ForEach(selected.Length, parts, part =>
            {
                if (cancelled())
                    return;
                var batch = Stage(selected.AsSpan(part * size, Math.Min(size, selected.Length - (part * size))), blocked);
                // Beside the last one there is nothing else to do.
                if (batch.HasFiles && part < parts - 1)
                    diskWork.Begin(() => Finish(batch));
                else
                    Finish(batch);
            });
        }

        void Finish(CustomerBatch batch)
        {
            foreach (var outcome in batch.Finish())
                report.Add(outcome);
            done(Interlocked.Add(ref count, batch.Count));
        }

        if (count == selected.Length && count > 0 && report.Failed == 0)
            BuildGitOps(report, facts);
        return report;
    }

    // Neither of two customers that clash is written: which of them is at fault is not known here.
    private HashSet<int> ReportClashes(FleetReport report, CustomerFacts?[] facts)
    {
        var blocked = new HashSet<int>();
        Clash[] clashes = [.. Clashes.Find(facts), .. FleetGitOps.Findings(facts)];
        if (clashes.Length == 0)
            return blocked;
        var built = selected.ToHashSet();
        foreach (var clash in clashes.Where(c => built.Contains(c.First) || built.Contains(c.Second)))
        {
            report.Add(clash.Second, clash.Finding);
            if (isError(clash.Finding))
                blocked.UnionWith([clash.First, clash.Second]);
        }

        return blocked;
    }

    private CustomerBatch Stage(ReadOnlySpan<int> customers, HashSet<int> blocked)
    {
        var builds = new FolderBuild[customers.Length];
        for (var i = 0; i < builds.Length; i++)
            builds[i] = BuildOf(customers[i], fleet.OutputOf(customers[i]), "");
        return new CustomerBatch(builds).Stage(build => Stage(build, blocked));
    }

    private FolderBuild BuildOf(int customer, string folder, string owner) => new(customer, folder, owner, verb, isError);

    private void Stage(FolderBuild build, HashSet<int> blocked)
    {
        var findings = new DiagnosticBag();
        if (fleet.Read(build.Customer, findings) is not { } input)
        {
            build.Fail(findings.ToImmutable());
            return;
        }

        var result = ManifestRenderer.Render(input, IngressControllerCatalogue.Default);
        if (blocked.Contains(build.Customer) || result.Manifests is null || result.Diagnostics.Any(isError.Invoke))
            build.Fail(result.Diagnostics);
        else
            build.Stage(result.Manifests, result.Values, result.Diagnostics);
    }

    // What is applied is what is in the repository, so that it is looked for on the disk. One customer with an error leaves these
    // files as they are, whether it was built or not.
    private void BuildGitOps(FleetReport report, CustomerFacts?[] facts)
    {
        if (!facts.All(f => f is { IsReadable: true }) || FleetGitOps.Findings(facts).Any())
            return;
        var files = FleetGitOps.Render(facts.OfType<CustomerFacts>(), Members(facts));
        using var folder = BuildOf(selected[0], gitOps, ManifestSet.GitOpsOwner);
        report.AddGitOps(new CustomerBatch([folder]).Stage(build => build.Stage(files, null, [])).Finish().Single());
    }

    private IEnumerable<FleetMember> Members(CustomerFacts?[] facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (CustomerParts.In(fleet.FolderOf(i)) is { HasManifests: true } parts)
                yield return new FleetMember(fleet.Names[i], parts.HasOverlay, parts.HasCluster, facts[i]!.Cluster);
        }
    }
}
