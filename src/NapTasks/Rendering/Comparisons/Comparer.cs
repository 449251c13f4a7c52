using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering.Comparisons;

/// <summary>Compares what values.env gives with what it would give with another controller. A pure function, like the renderer.</summary>
internal static class Comparer
{
    /// <param name="input">As for rendering.</param>
    /// <param name="with">A name of the catalogue, or <see cref="RoutingChoice.NodePorts"/>.</param>
    /// <param name="catalogue">The controllers there are.</param>
    public static ComparisonResult Compare(RenderInput input, string with, IngressControllerCatalogue catalogue)
    {
        var errors = new DiagnosticBag();
        if (with != RoutingChoice.NodePorts && !catalogue.Names.Contains(with, StringComparer.Ordinal))
            errors.Add(VerbDiagnostics.NotComparable.With(with, string.Join(", ", catalogue.Names.Append(RoutingChoice.NodePorts))));
        errors.AddRange(ManifestRenderer.Render(input, catalogue).Diagnostics.Where(d => d.Severity == Severity.Error));
        if (errors.HasErrors)
            return new(null, errors.ToImmutable());
        // Its messages have already been reported.
        var file = input.ReadFile(new DiagnosticBag())!;
        var today = RoutingState.Of(file, catalogue, null, errors)!;
        var then = RoutingState.Of(file, catalogue, RoutingChoice.Of(today.Values, with), errors);
        return new(then is null ? null : Comparison.Between(file, today, then), errors.ToImmutable());
    }
}

/// <summary>What comparing gave.</summary>
/// <param name="Comparison">Null when there is an error.</param>
/// <param name="Errors">What keeps from comparing.</param>
internal sealed record ComparisonResult(Comparison? Comparison, ImmutableArray<Diagnostic> Errors);
