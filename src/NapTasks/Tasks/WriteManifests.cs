using System.Collections.Immutable;
using Microsoft.Build.Framework;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Values;

namespace NapTasks.Tasks;

/// <summary>Brings the output folder to what values.env asks for, or says what is wrong and writes nothing.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteManifests : ManifestTask
{
    /// <summary>Whether hand edits of generated files may be lost.</summary>
    public bool DiscardEdits { get; set; }

    private protected override IEnumerable<Diagnostic> Judge(ImmutableArray<FileFinding> findings) =>
        findings.Select(f => OutputReport.Obstacle(f, OutputDirectory, DiscardEdits)).OfType<Diagnostic>();

    private protected override bool Finish(OutputFolder folder, ImmutableArray<FileFinding> findings, DeploymentValues values)
    {
        folder.Apply(findings);
        var unchanged = findings.Count(f => f.State == FileState.Current);
        var removed = findings.Count(f => f.Wanted is null);
        Log.LogMessage(
            MessageImportance.High,
            Message.Written.Format(Language, OutputName, findings.Length - unchanged - removed, unchanged, removed, values.Summary));
        SayWhatStaysInTheCluster(findings, values);
        return true;
    }

    private void SayWhatStaysInTheCluster(ImmutableArray<FileFinding> findings, DeploymentValues values)
    {
        var objects = Removal.Objects(findings, values);
        if (objects.IsEmpty)
            return;
        Log.LogMessage(MessageImportance.High, Message.Removed.Format(Language));
        foreach (var command in Removal.Commands(objects))
            Log.LogMessage(MessageImportance.High, "  {0}", command);
    }
}
