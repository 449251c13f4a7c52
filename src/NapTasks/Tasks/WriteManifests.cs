using System.Collections.Immutable;
using Microsoft.Build.Framework;
using NapTasks.Diagnostics;
using NapTasks.Output;

namespace NapTasks.Tasks;

/// <summary>Brings the output folder to what values.env asks for, or says what is wrong and writes nothing.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteManifests : ManifestTask
{
    /// <summary>Whether hand edits of generated files may be lost.</summary>
    public bool DiscardEdits { get; set; }

    private protected override IEnumerable<Diagnostic> Judge(ImmutableArray<FileFinding> findings) =>
        findings.Select(f => OutputReport.Obstacle(f, OutputDirectory, DiscardEdits)).OfType<Diagnostic>();

    private protected override bool Finish(OutputFolder folder, ImmutableArray<FileFinding> findings, string consequences)
    {
        folder.Apply(findings);
        var unchanged = findings.Count(f => f.State == FileState.Current);
        var removed = findings.Count(f => f.Wanted is null);
        Log.LogMessage(
            MessageImportance.High,
            Message.Written.Format(Language, OutputName, findings.Length - unchanged - removed, unchanged, removed, consequences));
        return true;
    }
}
