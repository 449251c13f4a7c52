using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Rendering.Comparisons;

/// <summary>What comparing gave.</summary>
/// <param name="Comparison">Null when there is an error.</param>
/// <param name="Errors">What keeps from comparing.</param>
internal sealed record ComparisonResult(Comparison? Comparison, ImmutableArray<Diagnostic> Errors);
