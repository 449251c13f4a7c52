using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Build.Framework;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Rendering;
using NapTasks.Values;

namespace NapTasks.Tasks;

/// <summary>What writing and verifying share: reading the values, rendering, comparing, reporting.</summary>
public abstract class ManifestTask : Microsoft.Build.Utilities.Task
{
    private protected ManifestTask()
    {
    }

    /// <summary>The absolute path of values.env. Its text never becomes a property: those end up in binary logs.</summary>
    [Required]
    public string ValuesFile { get; set; } = "";

    /// <summary>The absolute path of secrets.env.example, which names what comes from the environment; it need not exist.</summary>
    [Required]
    public string SecretsExample { get; set; } = "";

    /// <summary>The absolute path of the folder of generated files.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    private protected Language Language { get; } = Languages.Of(CultureInfo.CurrentUICulture);

    private protected string OutputName => Path.GetFileName(Path.TrimEndingDirectorySeparator(OutputDirectory));

    /// <inheritdoc />
    public override bool Execute()
    {
        var diagnostics = new DiagnosticBag();
        if (ValuesInput.Read(ValuesFile, SecretsExample, diagnostics) is not { } input)
            return Report(diagnostics.ToImmutable());
        var result = ManifestRenderer.Render(input, IngressControllerCatalogue.Default);
        if (!Report(result.Diagnostics) || result.Manifests is not { } manifests)
            return false;
        try
        {
            var folder = new OutputFolder(OutputDirectory);
            var findings = folder.Compare(manifests);
            return Report([.. Judge(findings)]) && Finish(folder, findings, Consequences(result.Values!));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Report([OutputDiagnostics.CannotWrite.At(new SourceLocation(OutputDirectory), OutputName, e.Message)]);
        }
    }

    private protected abstract IEnumerable<Diagnostic> Judge(ImmutableArray<FileFinding> findings);

    private protected abstract bool Finish(OutputFolder folder, ImmutableArray<FileFinding> findings, string consequences);

    // Warnings may become errors on the way (WarningsAsErrors): the log knows.
    private bool Report(ImmutableArray<Diagnostic> diagnostics)
    {
        var logger = new DiagnosticLogger(Log, Language);
        foreach (var diagnostic in diagnostics)
            logger.Log(diagnostic);
        return !Log.HasLoggedErrors;
    }

    private static string Consequences(DeploymentValues values) => string.Join(
        ", ",
        [
            values.Mode == ExposureMode.External ? "external" : "nodeport",
            .. values.HasRoutes ? values.Controllers.Append(values.MainDomain?.ToString() ?? "") : [],
        ]);
}
