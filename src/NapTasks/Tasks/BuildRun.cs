using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Rendering;
using NapTasks.Rendering.Fleets;
using NapTasks.Values;

namespace NapTasks.Tasks;

/// <summary>Brings the files of customers to what their values ask for, or compares them.</summary>
/// <param name="repository">The customers.</param>
/// <param name="selected">Indices of those to be built. All others are read as well, for what two of them cannot both have.</param>
/// <param name="verb">What to do.</param>
/// <param name="isError">Whether a finding keeps its customer's files from being written: warnings may be errors for whoever builds.</param>
/// <param name="report">Takes what becomes of them.</param>
internal sealed class BuildRun(Repository repository, ImmutableArray<int> selected, BuildVerb verb, Predicate<Diagnostic> isError, BuildReport report)
{
    /// <param name="done">Is told how many customers are done; may be called from any thread.</param>
    /// <param name="cancelled">Whether to end the run before the next customer.</param>
    public void Execute(Action<int> done, Func<bool> cancelled)
    {
        var facts = repository.ReadFacts();
        var blocked = ReportClashes(facts);
        var count = 0;
        Customers.ForEach(selected.Length, i =>
        {
            if (cancelled())
                return;
            report.Add(Build(selected[i], blocked));
            done(Interlocked.Increment(ref count));
        });
        if (repository.IsFleet && verb != BuildVerb.Brief && count == selected.Length && count > 0 && report.Failed == 0)
            BuildGitOps(facts);
    }

    // Neither of two customers that clash is written: which of them is at fault is not known here.
    private HashSet<int> ReportClashes(CustomerFacts?[] facts)
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

    private CustomerOutcome Build(int customer, HashSet<int> blocked)
    {
        var findings = new DiagnosticBag();
        if (repository.Read(customer, findings) is not { } input)
            return new(customer, findings.ToImmutable()) { HasFailed = true };
        var result = ManifestRenderer.Render(input, IngressControllerCatalogue.Default);
        if (result is not { Site: { } site, Values: { } values } || blocked.Contains(customer) || result.Diagnostics.Any(isError.Invoke))
            return new(customer, result.Diagnostics) { HasFailed = true };
        if (verb == BuildVerb.Brief)
            return Deliver(customer, result.Diagnostics, repository.PathOf(customer, CustomerFolders.Brief), values,
                f => [ComparedFolder.Of(f, ManifestSet.BriefOwner, values.Summary, ManifestSet.Brief(site))]);
        return Deliver(customer, result.Diagnostics, repository.PathOf(customer, CustomerFolders.Manifests), values, f => CompareManifests(f, result)) with
        {
            HasSteps = verb != BuildVerb.Verify && result.HasSteps,
            PrunedBy = values.GitOps?.Tool switch { null => null, GitOpsTool.Flux => "Flux", _ => "Argo CD" },
        };
    }

    private IEnumerable<ComparedFolder> CompareManifests(string folder, RenderResult result)
    {
        var values = result.Values!;
        yield return ComparedFolder.Of(folder, "", values.Summary, result.Manifests!);
        if (repository.IsFleet)
            yield break;
        var tool = values.GitOps is { Tool: var chosen } ? GitOpsKeys.Word(chosen) : $"{GitOpsKeys.Tool.Name}=";
        yield return ComparedFolder.Of(repository.PathOf(GitOpsFiles.Folder), ManifestSet.GitOpsOwner, tool, result.GitOps);
    }

    // What is in the repository is applied, so the disk is searched for it. One customer with an error leaves these files as they are, whether it was built or not.
    private void BuildGitOps(CustomerFacts?[] facts)
    {
        if (!facts.All(f => f is { IsReadable: true }) || FleetGitOps.Findings(facts).Any())
            return;
        var files = FleetGitOps.Render(facts.OfType<CustomerFacts>(), Members(facts));
        report.AddGitOps(Deliver(selected[0], [], repository.PathOf(GitOpsFiles.Folder), null, f => [ComparedFolder.Of(f, ManifestSet.GitOpsOwner, "", files)]));
    }

    private IEnumerable<FleetMember> Members(CustomerFacts?[] facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (CustomerParts.In(repository.PathOf(i, "")) is { HasManifests: true } parts)
                yield return new FleetMember(repository.Names[i], parts.HasOverlay, parts.HasCluster, facts[i]!.Cluster);
        }
    }

    // All folders are compared before the first one is written: an edit in one of them keeps the others as they are, too.
    private CustomerOutcome Deliver(
        int customer, ImmutableArray<Diagnostic> said, string place, DeploymentValues? values, Func<string, IEnumerable<ComparedFolder>> compare)
    {
        try
        {
            // A customer who never asked for any does not want to hear of it.
            ImmutableArray<ComparedFolder> folders = [.. compare(place).Where(f => !f.Findings.IsEmpty)];
            said = said.AddRange(folders.SelectMany(folder => folder.Findings.Select(f => Judge(f, folder.Path))).OfType<Diagnostic>());
            if (said.Any(isError.Invoke))
                return new(customer, said) { HasFailed = true };
            foreach (var folder in verb == BuildVerb.Verify ? [] : folders)
                folder.Folder.Apply(folder.Findings);
            return new(customer, said)
            {
                Folders = [.. folders.Select(Count)],
                Deletions = [.. ObjectIdentity.DeleteCommands(Removal.Objects(folders.SelectMany(f => f.Findings), values))],
            };
        }
        catch (ChangedMeanwhileException e)
        {
            return new(customer, said.Add(OutputReport.ChangedMeanwhile(e.File, e.Folder))) { HasFailed = true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(customer, said.Add(OutputDiagnostics.CannotWrite.At(new SourceLocation(place), Path.GetFileName(place), e.Message))) { HasFailed = true };
        }
    }

    private Diagnostic? Judge(FileFinding file, string folder) => verb == BuildVerb.Verify
        ? OutputReport.Drift(file, folder)
        : OutputReport.Obstacle(file, folder, discardEdits: verb == BuildVerb.Overwrite);

    private static FolderCount Count(ComparedFolder folder)
    {
        var unchanged = folder.Findings.Count(f => f.State == FileState.Current);
        var removed = folder.Findings.Count(f => f.Wanted is null);
        return new(folder.Name, folder.Summary, folder.Findings.Length - unchanged - removed, unchanged, removed);
    }
}

/// <summary>What is done with the files of each customer.</summary>
internal enum BuildVerb
{
    /// <summary>Written, unless one of them was edited by hand.</summary>
    Write,

    /// <summary>Written, hand edits or not.</summary>
    Overwrite,

    /// <summary>Compared only.</summary>
    Verify,

    /// <summary>The pages are written, and nothing else.</summary>
    Brief,
}
