using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering;

/// <summary>What a rendering gave.</summary>
/// <param name="Manifests">Null when there is an error.</param>
/// <param name="Values">What was read, not to be relied on when there is an error; null when the file is no text.</param>
/// <param name="Diagnostics">All findings, in the order of the file.</param>
internal sealed record RenderResult(ManifestSet? Manifests, DeploymentValues? Values, ImmutableArray<Diagnostic> Diagnostics);
