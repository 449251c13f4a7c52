using System.Collections.Immutable;
using Microsoft.Build.Framework;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Values;

namespace NapTasks.Tasks;

/// <summary>Writes nothing, and fails when an output folder is not what values.env asks for.</summary>
[MSBuildMultiThreadableTask]
public sealed class VerifyManifests : ManifestTask
{
    private protected override Diagnostic? Judge(FileFinding finding, string folder) => OutputReport.Drift(finding, folder);

    private protected override bool Finish(ImmutableArray<ComparedFolder> folders, DeploymentValues values)
    {
        foreach (var folder in folders)
            Log.LogMessage(MessageImportance.High, Message.Verified.Format(Language, folder.Name, folder.Findings.Length, folder.Summary));
        return true;
    }
}
