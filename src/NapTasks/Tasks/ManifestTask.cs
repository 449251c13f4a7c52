using System.Collections.Immutable;
using Microsoft.Build.Framework;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Rendering;
using NapTasks.Values;

namespace NapTasks.Tasks;

/// <summary>What writing and verifying share: comparing the output folders with what values.env asks for.</summary>
public abstract class ManifestTask : ValuesTask
{
    private protected ManifestTask()
    {
    }

    /// <summary>The absolute path of the folder of manifests.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The absolute path of the folder for Argo CD or Flux; it is there only where one of them is asked for.</summary>
    [Required]
    public string GitOpsDirectory { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        ImmutableArray<Diagnostic> refusals = [.. new[] { OutputDirectory, GitOpsDirectory }.Select(folder => OutputPlace.Refusal(folder, ValuesFile)).OfType<Diagnostic>()];
        if (!refusals.IsEmpty)
            return Report(refusals);
        if (Render() is not { } result || !Report(result.Diagnostics) || result.Manifests is null)
            return false;
        try
        {
            ImmutableArray<ComparedFolder> folders = [.. Compare(result)];
            return Report([.. folders.SelectMany(folder => folder.Findings.Select(f => Judge(f, folder.Path))).OfType<Diagnostic>()])
                && Finish(folders, result.Values!);
        }
        catch (ChangedMeanwhileException e)
        {
            return Report([OutputReport.ChangedMeanwhile(e.File, e.Folder)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Report([OutputDiagnostics.CannotWrite.At(new SourceLocation(OutputDirectory), ComparedFolder.NameOf(OutputDirectory), e.Message)]);
        }
    }

    /// <summary>What stands against going on, or is said of a file by a check; null: nothing.</summary>
    private protected abstract Diagnostic? Judge(FileFinding finding, string folder);

    private protected abstract bool Finish(ImmutableArray<ComparedFolder> folders, DeploymentValues values);

    private IEnumerable<ComparedFolder> Compare(RenderResult result)
    {
        yield return ComparedFolder.Of(OutputDirectory, "", result.Values!.Summary, result.Manifests!);
        var tool = result.Values.GitOps is { Tool: var chosen } ? GitOpsKeys.Word(chosen) : $"{GitOpsKeys.Tool.Name}=";
        var gitOps = ComparedFolder.Of(GitOpsDirectory, ManifestSet.GitOpsOwner, tool, result.GitOps);
        // Where it has never been asked for, nobody wants to hear of it.
        if (!gitOps.Findings.IsEmpty)
            yield return gitOps;
    }
}
