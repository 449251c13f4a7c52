using System.Collections.Immutable;
using Microsoft.Build.Framework;
using NapTasks.Diagnostics;
using NapTasks.Output;

namespace NapTasks.Tasks;

/// <summary>What writing and verifying share: comparing the output folder with what values.env asks for.</summary>
public abstract class ManifestTask : ValuesTask
{
    private protected ManifestTask()
    {
    }

    /// <summary>The absolute path of the folder of generated files.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    private protected string OutputName => Path.GetFileName(Path.TrimEndingDirectorySeparator(OutputDirectory));

    /// <inheritdoc />
    public override bool Execute()
    {
        if (OutputPlace.Refusal(OutputDirectory, ValuesFile) is { } refusal)
            return Report([refusal]);
        if (Render() is not { } result || !Report(result.Diagnostics) || result.Manifests is not { } manifests)
            return false;
        try
        {
            var folder = new OutputFolder(OutputDirectory);
            var findings = folder.Compare(manifests);
            return Report([.. Judge(findings)]) && Finish(folder, findings, result.Values!.Summary);
        }
        catch (ChangedMeanwhileException e)
        {
            return Report([OutputReport.ChangedMeanwhile(e.File, OutputDirectory)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Report([OutputDiagnostics.CannotWrite.At(new SourceLocation(OutputDirectory), OutputName, e.Message)]);
        }
    }

    private protected abstract IEnumerable<Diagnostic> Judge(ImmutableArray<FileFinding> findings);

    private protected abstract bool Finish(OutputFolder folder, ImmutableArray<FileFinding> findings, string consequences);
}
