using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;
using NapTasks.Values;

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

    /// <summary>Null when a file cannot be read; that has been reported then, but not what the rendering has found.</summary>
    private protected RenderResult? Render()
    {
        var diagnostics = new DiagnosticBag();
        var content = InputFile.Read(ValuesFile, diagnostics);
        var example = File.Exists(SecretsExample) && new FileInfo(SecretsExample).Length > 0 ? InputFile.Read(SecretsExample, diagnostics) : [];
        if (content is null || example is null)
        {
            Report(diagnostics.ToImmutable());
            return null;
        }

        var secretNames = SecretKeys.ListedIn(Encoding.UTF8.GetString(example));
        return ManifestRenderer.Render(new RenderInput(ValuesFile, content, secretNames), IngressControllerCatalogue.Default);
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
