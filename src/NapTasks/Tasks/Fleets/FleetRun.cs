using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Rendering;
using NapTasks.Rendering.Fleets;
using NapTasks.Values;

namespace NapTasks.Tasks.Fleets;

/// <summary>Brings the files of many customers to what their values ask for, or compares them.</summary>
/// <param name="fleet">The customers.</param>
/// <param name="selected">Indices of those to be built. All others are read as well, for what two of them cannot both have.</param>
/// <param name="verb">What to do.</param>
/// <param name="isError">Whether a finding keeps its customer's files from being written: warnings may be errors for whoever builds.</param>
internal sealed class FleetRun(Fleet fleet, ImmutableArray<int> selected, FleetVerb verb, Predicate<Diagnostic> isError)
{
    /// <param name="done">Is told how many customers are done; may be called from any thread.</param>
    /// <param name="cancelled">Whether to end the run before the next customer.</param>
    public FleetReport Execute(Action<int> done, Func<bool> cancelled)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        var report = new FleetReport(fleet.Names, selected.Length, isError);
        var blocked = ReportClashes(report, options);
        var count = 0;
        Parallel.ForEach(selected, options, (customer, loop) =>
        {
            if (cancelled())
            {
                loop.Stop();
                return;
            }

            report.Add(Build(customer, blocked.Contains(customer)));
            done(Interlocked.Increment(ref count));
        });
        return report;
    }

    // Neither of two customers that clash is written: which of them is at fault is not known here.
    private HashSet<int> ReportClashes(FleetReport report, ParallelOptions options)
    {
        var built = selected.ToHashSet();
        var blocked = new HashSet<int>();
        foreach (var clash in Clashes.Find(fleet.ReadFacts(options)).Where(c => built.Contains(c.First) || built.Contains(c.Second)))
        {
            report.Add(clash.Second, clash.Finding);
            if (isError(clash.Finding))
                blocked.UnionWith([clash.First, clash.Second]);
        }

        return blocked;
    }

    private CustomerOutcome Build(int customer, bool blocked)
    {
        var findings = new DiagnosticBag();
        if (fleet.Read(customer, findings) is not { } input)
            return new(customer, findings.ToImmutable()) { HasFailed = true };
        var result = ManifestRenderer.Render(input, IngressControllerCatalogue.Default);
        return blocked || result.Manifests is not { } manifests || result.Diagnostics.Any(isError.Invoke)
            ? new(customer, result.Diagnostics) { HasFailed = true }
            : Bring(customer, result.Diagnostics, manifests, result.Values!);
    }

    private CustomerOutcome Bring(int customer, ImmutableArray<Diagnostic> said, ManifestSet manifests, DeploymentValues values)
    {
        var path = fleet.OutputOf(customer);
        try
        {
            var folder = new OutputFolder(path);
            var files = folder.Compare(manifests);
            ImmutableArray<Diagnostic> obstacles = [.. files.Select(f => Judge(f, path)).OfType<Diagnostic>()];
            if (!obstacles.IsEmpty)
                return new(customer, said.AddRange(obstacles)) { HasFailed = true };
            if (verb != FleetVerb.Verify)
                // One flush takes milliseconds; thousands of files would take minutes, and git has them all.
                folder.Apply(files, flush: false);
            var unchanged = files.Count(f => f.State == FileState.Current);
            var removed = files.Count(f => f.Wanted is null);
            return new(customer, said)
            {
                Written = files.Length - unchanged - removed,
                Unchanged = unchanged,
                Removed = removed,
                Deletions = [.. ObjectIdentity.DeleteCommands(Removal.Objects(files, values))],
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(customer, said.Add(OutputDiagnostics.CannotWrite.At(new SourceLocation(path), ComparedFolder.NameOf(path), e.Message))) { HasFailed = true };
        }
    }

    private Diagnostic? Judge(FileFinding file, string path) => verb == FleetVerb.Verify
        ? OutputReport.Drift(file, path)
        : OutputReport.Obstacle(file, path, discardEdits: verb == FleetVerb.Overwrite);
}
