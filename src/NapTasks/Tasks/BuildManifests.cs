using System.Diagnostics;
using Microsoft.Build.Framework;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Yaml;

namespace NapTasks.Tasks;

/// <summary>Brings the files of all customers to what their values ask for, or compares them: one call, for one customer or for thousands.</summary>
[MSBuildMultiThreadableTask]
public sealed class BuildManifests : ProjectTask, ICancelableTask
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private volatile bool cancelled;

    /// <summary>What to do; each target says it itself, so that no property decides whether edits are lost.</summary>
    [Required]
    public string Verb { get; set; } = "";

    /// <summary>NapShard: one part of how many, 3/8; empty: all.</summary>
    public string Shard { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        YamlDocument.Prepare();
        var verb = Enum.Parse<BuildVerb>(Verb);
        var diagnostics = new DiagnosticBag();
        var repository = Open(diagnostics);
        var selected = repository?.Select(Only, Shard, diagnostics) ?? [];
        if (!Report(diagnostics.ToImmutable()) || repository is null)
            return false;
        var report = new BuildReport(repository, verb, selected.Length, IsError);
        new BuildRun(repository, selected, verb, IsError, report).Execute(ReportProgress(selected.Length), () => cancelled);
        foreach (var (finding, text) in report.Findings(Language))
            Report(finding, text);
        Print(report.Lines(Language));
        return !Log.HasLoggedErrors && !cancelled;
    }

    /// <inheritdoc />
    public void Cancel() => cancelled = true;

    // Only a run that takes long has anything to say before its end.
    private Action<int> ReportProgress(int selected)
    {
        var gate = new Lock();
        var clock = Stopwatch.StartNew();
        return done =>
        {
            if (done == selected || clock.Elapsed < Patience)
                return;
            lock (gate)
            {
                if (clock.Elapsed < Patience)
                    return;
                clock.Restart();
                Print(FleetMessages.Progress.Format(Language, CustomerFolders.Folder, done, selected));
            }
        };
    }
}
