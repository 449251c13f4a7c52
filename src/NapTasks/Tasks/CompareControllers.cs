using System.Globalization;
using Microsoft.Build.Framework;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Comparisons;

namespace NapTasks.Tasks;

/// <summary>Says what would change with another ingress controller, or with node ports; writes nothing.</summary>
[MSBuildMultiThreadableTask]
public sealed class CompareControllers : Microsoft.Build.Utilities.Task
{
    /// <summary>The absolute path of values.env.</summary>
    [Required]
    public string ValuesFile { get; set; } = "";

    /// <summary>The absolute path of secrets.env.example; it need not exist.</summary>
    [Required]
    public string SecretsExample { get; set; } = "";

    /// <summary>The name of a controller, or nodeport. Not required here: what is missing is answered with the names there are.</summary>
    public string With { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        var language = Languages.Of(CultureInfo.CurrentUICulture);
        var diagnostics = new DiagnosticBag();
        var result = ValuesInput.Read(ValuesFile, SecretsExample, diagnostics) is { } input
            ? Comparer.Compare(input, With, IngressControllerCatalogue.Default)
            : new ComparisonResult(null, diagnostics.ToImmutable());
        var logger = new DiagnosticLogger(Log, language);
        foreach (var error in result.Errors)
            logger.Log(error);
        if (result.Comparison is { } comparison)
        {
            foreach (var line in ComparisonText.Lines(comparison, language))
                Log.LogMessage(MessageImportance.High, line);
        }

        return !Log.HasLoggedErrors;
    }
}
