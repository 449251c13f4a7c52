using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>Which object of a cluster is meant.</summary>
/// <param name="ApiVersion">Group and version; the version alone for Kubernetes' core group.</param>
/// <param name="Kind">As in the manifest.</param>
/// <param name="Namespace">As in the manifest; empty: it is of the whole cluster.</param>
/// <param name="Name">As in the manifest.</param>
internal sealed record ObjectReference(string ApiVersion, string Kind, string Namespace, string Name)
{
    /// <summary>As kubectl takes it, with the group: Istio and Gateway API both have a kind Gateway.</summary>
    public string Resource =>
        ApiVersion.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? $"{Kind.ToLowerInvariant()}.{ApiVersion[..slash]}" : Kind.ToLowerInvariant();

    public static ObjectReference To(KubernetesObject o) => new(
        Text(o.Document["apiVersion"]), o.Kind, Text((o.Document["metadata"] as YamlMapping)?["namespace"]), o.Name.ToString());

    private static string Text(YamlNode? node) => (node as YamlScalar)?.Text ?? "";
}
