using System.Collections.Immutable;
using Microsoft.Build.Framework;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Values;

namespace NapTasks.Tasks;

/// <summary>Writes nothing, and fails when the output folder is not what values.env asks for.</summary>
[MSBuildMultiThreadableTask]
public sealed class VerifyManifests : ManifestTask
{
    private protected override IEnumerable<Diagnostic> Judge(ImmutableArray<FileFinding> findings) =>
        findings.Select(f => OutputReport.Drift(f, OutputDirectory)).OfType<Diagnostic>();

    private protected override bool Finish(OutputFolder folder, ImmutableArray<FileFinding> findings, DeploymentValues values)
    {
        Log.LogMessage(MessageImportance.High, Message.Verified.Format(Language, OutputName, findings.Length, values.Summary));
        return true;
    }
}
