using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Build.Framework;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Rendering.Fleets;

namespace NapTasks.Tasks.Fleets;

/// <summary>What writing and verifying a fleet share: one call for all of its customers.</summary>
public abstract class FleetTask : Microsoft.Build.Utilities.Task, ICancelableTask
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Language language = Languages.Of(CultureInfo.CurrentUICulture);
    private volatile bool cancelled;

    private protected FleetTask()
    {
    }

    /// <summary>The absolute path of the folder of all customers.</summary>
    [Required]
    public string CustomersDirectory { get; set; } = "";

    /// <summary>The absolute path of fleet.env, which need not exist.</summary>
    [Required]
    public string SharedFile { get; set; } = "";

    /// <summary>The absolute path of secrets.env.example, which names what comes from the environment; it need not exist.</summary>
    [Required]
    public string SecretsExample { get; set; } = "";

    /// <summary>The absolute path of the folder for Argo CD or Flux; it is there only where one of them is asked for.</summary>
    [Required]
    public string GitOpsDirectory { get; set; } = "";

    /// <summary>NapOnly: names of customers, or of folders that have some, with + between; empty: all.</summary>
    public string Only { get; set; } = "";

    /// <summary>NapShard: one part of how many, 3/8; empty: all.</summary>
    public string Shard { get; set; } = "";

    private protected abstract FleetVerb Verb { get; }

    private protected abstract Message Summary { get; }

    /// <inheritdoc />
    public override bool Execute()
    {
        var logger = new DiagnosticLogger(Log, language);
        var diagnostics = new DiagnosticBag();
        if ((OutputPlace.Refusal(CustomersDirectory, SharedFile) ?? OutputPlace.Refusal(GitOpsDirectory, SharedFile)) is { } refusal)
        {
            logger.Log(refusal);
            return false;
        }

        var fleet = Fleet.Open(CustomersDirectory, SharedFile, SecretsExample, diagnostics);
        var selected = fleet is null ? [] : Selection.Of(fleet.Names, Only, Shard, diagnostics);
        foreach (var finding in diagnostics.ToImmutable())
            logger.Log(finding);
        if (fleet is null || Log.HasLoggedErrors)
            return false;
        var report = new FleetRun(fleet, selected, GitOpsDirectory, Verb, IsError).Execute(ReportProgress(selected.Length), () => cancelled);
        foreach (var finding in report.Findings)
            logger.Log(finding.Diagnostic, finding.Message(SharedFile, language));
        Say(report);
        return !Log.HasLoggedErrors && !cancelled;
    }

    /// <inheritdoc />
    public void Cancel() => cancelled = true;

    private string FolderName => ComparedFolder.NameOf(CustomersDirectory);

    private void Say(FleetReport report)
    {
        foreach (var (customers, commands) in report.Deletions.ToImmutableArray())
        {
            Print($"{Message.Removed.Text(language)} [{PrintableText.Of(customers)}]");
            foreach (var command in commands)
                Print($"  {command}");
        }

        SayGitOps(report);
        Print(Summary.Format(language, FolderName, report.Selected, report.Customers, report.Failed, report.Written, report.Unchanged, report.Removed));
    }

    // Where nothing was ever asked for, nobody wants to hear of it.
    private void SayGitOps(FleetReport report)
    {
        if (report.GitOps is not { HasFailed: false } files || files.Written + files.Unchanged + files.Removed == 0)
            return;
        foreach (var command in files.Deletions.IsEmpty ? [] : files.Deletions.Insert(0, Message.Removed.Text(language)))
            Print(command);
        Print(FleetMessages.GitOps.Format(language, ComparedFolder.NameOf(GitOpsDirectory), files.Written, files.Unchanged, files.Removed));
    }

    // Only a run that takes long has anything to say before its end.
    private Action<int> ReportProgress(int selected)
    {
        var gate = new Lock();
        var clock = Stopwatch.StartNew();
        return done =>
        {
            if (clock.Elapsed < Patience)
                return;
            lock (gate)
            {
                if (clock.Elapsed < Patience)
                    return;
                clock.Restart();
                Print(FleetMessages.Progress.Format(language, FolderName, done, selected));
            }
        };
    }

    private void Print(string line) => Log.LogMessage(MessageImportance.High, "{0}", line);

    private bool IsError(Diagnostic finding) =>
        finding.Severity == Severity.Error || (BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(finding.Code));
}
