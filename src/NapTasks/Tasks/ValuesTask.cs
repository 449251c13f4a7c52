using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Build.Framework;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;

namespace NapTasks.Tasks;

/// <summary>What all tasks share: reading values.env, rendering in memory, reporting.</summary>
public abstract class ValuesTask : Microsoft.Build.Utilities.Task
{
    private protected ValuesTask()
    {
    }

    /// <summary>The absolute path of values.env. Its text never becomes a property: those end up in binary logs.</summary>
    [Required]
    public string ValuesFile { get; set; } = "";

    /// <summary>The absolute path of secrets.env.example, which names what comes from the environment; it need not exist.</summary>
    [Required]
    public string SecretsExample { get; set; } = "";

    private protected Language Language { get; } = Languages.Of(CultureInfo.CurrentUICulture);

    /// <summary>Null when a file cannot be read; that has been reported then.</summary>
    private protected RenderInput? ReadInput()
    {
        var diagnostics = new DiagnosticBag();
        var input = ValuesInput.Read(ValuesFile, SecretsExample, diagnostics);
        Report(diagnostics.ToImmutable());
        return input;
    }

    /// <summary>As <see cref="ReadInput"/>, rendered; what the rendering has found is not reported yet.</summary>
    private protected RenderResult? Render() =>
        ReadInput() is { } input ? ManifestRenderer.Render(input, IngressControllerCatalogue.Default) : null;

    /// <summary>Shows lines to whoever runs the build.</summary>
    private protected void Print(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Log.LogMessage(MessageImportance.High, "{0}", line);
    }

    // Warnings may become errors on the way (WarningsAsErrors): the log knows.
    private protected bool Report(ImmutableArray<Diagnostic> diagnostics)
    {
        var logger = new DiagnosticLogger(Log, Language);
        foreach (var diagnostic in diagnostics)
            logger.Log(diagnostic);
        return !Log.HasLoggedErrors;
    }
}
