using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Build.Framework;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Rendering;

namespace NapTasks.Tasks;

/// <summary>What all tasks share: the project that they are about, and reporting.</summary>
public abstract class ProjectTask : Microsoft.Build.Utilities.Task
{
    private protected ProjectTask()
    {
    }

    /// <summary>
    /// The absolute path of the project; everything else is found beside it. No text of a values.env ever becomes a property, since
    /// properties end up in binary logs.
    /// </summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>NapOnly: names of a fleet's customers, or of folders that have some, with + between; empty: all.</summary>
    public string Only { get; set; } = "";

    /// <summary>Another name for values.env; only tests have one.</summary>
    internal string ValuesFile { get; set; } = CustomerFolders.ValuesFile;

    private protected Language Language { get; } = Languages.Of(CultureInfo.CurrentUICulture);

    private protected Repository? Open(DiagnosticBag diagnostics) => Repository.Open(Project, ValuesFile, diagnostics);

    /// <summary>What to render for the one customer that is asked for. Null when there is none, or when it cannot be read, which is then already reported.</summary>
    private protected RenderInput? ReadInput()
    {
        var diagnostics = new DiagnosticBag();
        var input = Open(diagnostics)?.ReadOne(Only, diagnostics);
        Report(diagnostics.ToImmutable());
        return input;
    }

    /// <summary>Shows lines to whoever runs the build.</summary>
    private protected void Print(params IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Log.LogMessage(MessageImportance.High, "{0}", line);
    }

    // Warnings may become errors on the way (WarningsAsErrors): the log knows.
    private protected bool Report(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Report(diagnostic, diagnostic.Message(Language));
        return !Log.HasLoggedErrors;
    }

    /// <summary>Hands a finding to MSBuild, so that NoWarn, warnings as errors, editors and CI annotations treat it like any other.</summary>
    private protected void Report(Diagnostic diagnostic, string message)
    {
        var place = diagnostic.Location ?? default;
        if (diagnostic.Severity == Severity.Error)
            Log.LogError(null, diagnostic.Code, null, place.File, place.Line, place.Column, 0, 0, message);
        else
            Log.LogWarning(null, diagnostic.Code, null, place.File, place.Line, place.Column, 0, 0, message);
    }

    /// <summary>Whether a finding is an error for whoever builds.</summary>
    private protected bool IsError(Diagnostic finding) =>
        finding.Severity == Severity.Error || (BuildEngine is IBuildEngine8 engine && engine.ShouldTreatWarningAsError(finding.Code));
}
