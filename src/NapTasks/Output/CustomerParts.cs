using NapTasks.Companions;

namespace NapTasks.Output;

/// <summary>What there is of a customer to be applied, on disk.</summary>
/// <param name="HasManifests">Whether it has been built.</param>
/// <param name="HasOverlay">Whether it has an overlay of its own.</param>
/// <param name="HasCluster">Whether there is anything for the cluster's operator.</param>
internal readonly record struct CustomerParts(bool HasManifests, bool HasOverlay, bool HasCluster)
{
    /// <param name="folder">The customer's folder.</param>
    public static CustomerParts In(string folder) => new(
        Has(folder, GitOpsFiles.Manifests),
        Has(folder, GitOpsFiles.Applied),
        Has(folder, GitOpsFiles.ForClusterOperator));

    private static bool Has(string folder, string part) => File.Exists(Path.Combine([folder, .. part.Split('/'), Kustomization.FileName]));
}
