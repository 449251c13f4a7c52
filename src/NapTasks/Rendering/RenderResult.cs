using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering;

/// <summary>What a rendering gave.</summary>
/// <param name="Diagnostics">All findings, in the order of the file.</param>
internal sealed record RenderResult(ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The assignments; null when the file is no text.</summary>
    public EnvFile? File { get; init; }

    /// <summary>What was read, not to be relied on when there is an error; null when the file is no text.</summary>
    public DeploymentValues? Values { get; init; }

    /// <summary>The model; null when there is an error.</summary>
    public Site? Site { get; init; }

    /// <summary>Whether controllers or companions leave something to do by hand.</summary>
    public bool HasSteps { get; init; }

    /// <summary>Null when there is an error.</summary>
    public ManifestSet? Manifests { get; init; }

    /// <summary>What lies beside them for Argo CD or Flux.</summary>
    public ManifestSet GitOps { get; init; } = ManifestSet.Empty;
}
