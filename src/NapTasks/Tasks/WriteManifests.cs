using System.Collections.Immutable;
using Microsoft.Build.Framework;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Values;

namespace NapTasks.Tasks;

/// <summary>Brings the output folders to what values.env asks for, or says what is wrong and writes nothing.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteManifests : ManifestTask
{
    /// <summary>Whether hand edits of generated files may be lost.</summary>
    public bool DiscardEdits { get; set; }

    private protected override Diagnostic? Judge(FileFinding finding, string folder) => OutputReport.Obstacle(finding, folder, DiscardEdits);

    private protected override bool Finish(ImmutableArray<ComparedFolder> folders, DeploymentValues values)
    {
        foreach (var folder in folders)
            folder.Folder.Apply(folder.Findings);
        foreach (var folder in folders)
        {
            var unchanged = folder.Findings.Count(f => f.State == FileState.Current);
            var removed = folder.Findings.Count(f => f.Wanted is null);
            Log.LogMessage(
                MessageImportance.High,
                Message.Written.Format(Language, folder.Name, folder.Findings.Length - unchanged - removed, unchanged, removed, folder.Summary));
        }

        SayWhatStaysInTheCluster(Removal.Objects(folders.SelectMany(f => f.Findings), values), values);
        return true;
    }

    private void SayWhatStaysInTheCluster(ImmutableArray<ObjectIdentity> objects, DeploymentValues values)
    {
        if (objects.IsEmpty)
            return;
        Log.LogMessage(MessageImportance.High, Message.Removed.Format(Language));
        if (values.GitOps is { Tool: var tool })
            Log.LogMessage(MessageImportance.High, Message.PrunedByTool.Format(Language, tool == GitOpsTool.Flux ? "Flux" : "Argo CD"));
        foreach (var command in ObjectIdentity.DeleteCommands(objects))
            Log.LogMessage(MessageImportance.High, "  {0}", command);
    }
}
