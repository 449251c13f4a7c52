using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Rendering;
using NapTasks.Values;

namespace NapTasks.Tasks.Fleets;

/// <summary>The files of one folder on their way to the disk: compared, written beside their targets, and, when those are flushed, renamed.</summary>
/// <param name="customer">The index of the customer whose folder it is, or of one that stands for all.</param>
/// <param name="path">The absolute path of the output folder.</param>
/// <param name="owner">What stands before the paths in the first lines.</param>
/// <param name="verb">What to do.</param>
/// <param name="isError">Whether a finding is one for whoever builds.</param>
internal sealed class FolderBuild(int customer, string path, string owner, FleetVerb verb, Predicate<Diagnostic> isError) : IDisposable
{
    private readonly OutputFolder folder = new(path, owner);
    private ImmutableArray<FileFinding> files = [];
    private ImmutableArray<Diagnostic> said = [];
    private StagedChanges? staged;

    public int Customer => customer;

    public CustomerOutcome Outcome { get; private set; } = new(customer, []);

    /// <summary>What is to be flushed before it takes its place.</summary>
    public IEnumerable<StagedFile> Staged => staged?.Files ?? [];

    /// <summary>Nothing of it is written.</summary>
    public void Fail(ImmutableArray<Diagnostic> findings) => Outcome = new(customer, findings) { HasFailed = true };

    /// <param name="wanted">What is to be in the folder.</param>
    /// <param name="values">What it was made from; null where no customer's values alone did.</param>
    /// <param name="findings">What there is to say besides.</param>
    public void Stage(ManifestSet wanted, DeploymentValues? values, ImmutableArray<Diagnostic> findings)
    {
        said = findings;
        Try(() =>
        {
            files = folder.Compare(wanted);
            ImmutableArray<Diagnostic> obstacles = [.. files.Select(Judge).OfType<Diagnostic>()];
            if (obstacles.Any(isError.Invoke))
            {
                Fail(said.AddRange(obstacles));
                return;
            }

            if (verb != FleetVerb.Verify)
                staged = folder.Stage(files, throughToDisk: !SharedFlush.IsSupported);
            var unchanged = files.Count(f => f.State == FileState.Current);
            var removed = files.Count(f => f.Wanted is null);
            Outcome = new(customer, said.AddRange(obstacles))
            {
                Written = files.Length - unchanged - removed,
                Unchanged = unchanged,
                Removed = removed,
                Deletions = [.. ObjectIdentity.DeleteCommands(Removal.Objects(files, values))],
            };
        });
    }

    /// <summary>Brings what has been staged to its place, unless flushing it has failed.</summary>
    public void Commit(IOException? problem)
    {
        if (staged is not null)
        {
            Try(() =>
            {
                if (problem is not null && staged.Written.Count > 0)
                    throw problem;
                folder.Commit(staged);
            });
        }
    }

    public void Dispose() => staged?.Dispose();

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (ChangedMeanwhileException e)
        {
            Fail(said.Add(OutputReport.ChangedMeanwhile(e.File, path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Fail(said.Add(OutputDiagnostics.CannotWrite.At(new SourceLocation(path), ComparedFolder.NameOf(path), e.Message)));
        }
    }

    private Diagnostic? Judge(FileFinding file) => verb == FleetVerb.Verify
        ? OutputReport.Drift(file, path)
        : OutputReport.Obstacle(file, path, discardEdits: verb == FleetVerb.Overwrite);
}
