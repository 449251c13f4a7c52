using Microsoft.Build.Framework;
using NapTasks.Controllers;
using NapTasks.Rendering.Comparisons;

namespace NapTasks.Tasks;

/// <summary>Says what would change with another ingress controller, or with node ports; writes nothing.</summary>
[MSBuildMultiThreadableTask]
public sealed class CompareControllers : ProjectTask
{
    /// <summary>The name of a controller, or nodeport. Not required here: when it is missing, the answer lists the names.</summary>
    public string With { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        if (ReadInput() is not { } input)
            return false;
        var result = Comparer.Compare(input, With, IngressControllerCatalogue.Default);
        if (result.Comparison is { } comparison)
            Print(ComparisonText.Lines(comparison, Language));
        return Report(result.Errors);
    }
}
