using Microsoft.Build.Framework;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;

namespace NapTasks.Tasks;

/// <summary>Writes nothing: shows what values.env says, where each value comes from and what it leads to; or explains a code.</summary>
[MSBuildMultiThreadableTask]
public sealed class ExplainValues : ProjectTask
{
    /// <summary>A code such as NAP2206, in any case; empty to explain the values.</summary>
    public string Code { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute() => Code.Length > 0 ? ExplainCode() : ExplainFile();

    private bool ExplainCode()
    {
        if (CodeExplanation.Of(Code.Trim().ToUpperInvariant(), IngressControllerCatalogue.Default, Language) is not { } lines)
            return Report([VerbDiagnostics.UnknownCode.With(Code, PublicUrlDiagnostics.PublicUrlWrong.Code)]);
        Print(lines);
        return true;
    }

    private bool ExplainFile()
    {
        if (ReadInput() is not { } input)
            return false;
        var result = ManifestRenderer.Render(input, IngressControllerCatalogue.Default);
        Print(ValuesExplanation.Of(result, IngressControllerCatalogue.Default, Language));
        return Report(result.Diagnostics);
    }
}
