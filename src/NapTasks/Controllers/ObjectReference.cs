using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>An object as it is written: which one of the cluster is meant, and in which version.</summary>
/// <param name="ApiVersion">Group and version; the version alone for Kubernetes' core group.</param>
/// <param name="Identity">What makes it that one.</param>
internal sealed record ObjectReference(string ApiVersion, ObjectIdentity Identity)
{
    public string Kind => Identity.Kind;

    public string Name => Identity.Name;

    /// <summary>Null: it is of the whole cluster.</summary>
    public string? Namespace => Identity.Namespace;

    public static ObjectReference To(KubernetesObject o)
    {
        var apiVersion = Text(o.Document["apiVersion"]) ?? "";
        var ns = Text((o.Document["metadata"] as YamlMapping)?["namespace"]);
        return new(apiVersion, new(ObjectIdentity.GroupOf(apiVersion), o.Kind, ns, o.Name.ToString()));
    }

    private static string? Text(YamlNode? node) => (node as YamlScalar)?.Text;
}
