using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>What identifies an object in the cluster, whatever file it is in and whatever version it is written in.</summary>
/// <param name="Group">Of the API; empty for the core group.</param>
/// <param name="Kind">As in the manifest.</param>
/// <param name="Namespace">Null: none, so of the whole cluster.</param>
/// <param name="Name">As in the manifest.</param>
internal sealed record ObjectIdentity(string Group, string Kind, string? Namespace, string Name)
{
    /// <summary>The argument for kubectl: <c>httpproxy.projectcontour.io/nap-main</c>.</summary>
    public override string ToString() => $"{Kind.ToLowerInvariant()}{(Group.Length == 0 ? "" : $".{Group}")}/{Name}";

    /// <summary>The commands that delete them: one for each kind in each namespace. They do not complain about objects that were never applied.</summary>
    public static IEnumerable<string> DeleteCommands(IEnumerable<ObjectIdentity> objects) =>
        from o in objects
        group o by o with { Name = "" } into kind
        select $"kubectl delete --ignore-not-found {(kind.Key.Namespace is null ? "" : $"-n {kind.Key.Namespace} ")}{string.Join(' ', kind)}";

    /// <summary>Reads a manifest, which somebody may have edited. Null when it is not one, or when a command could not name it safely.</summary>
    public static ObjectIdentity? Of(string manifest)
    {
        var head = YamlHead.Read(manifest);
        if (!head.TryGetValue("apiVersion", out var apiVersion) || !head.TryGetValue("kind", out var kind) || !head.TryGetValue("metadata.name", out var name))
            return null;
        var group = GroupOf(apiVersion);
        var ns = head.GetValueOrDefault("metadata.namespace");
        return kind.Length > 0 && kind.All(char.IsAsciiLetterOrDigit)
            && (group.Length == 0 || DnsLabel.IsValidSubdomain(group))
            && (ns is null || DnsLabel.IsValid(ns))
            && DnsLabel.IsValidSubdomain(name)
            ? new ObjectIdentity(group, kind, ns, name)
            : null;
    }

    /// <summary>Of an apiVersion; empty for the core group.</summary>
    public static string GroupOf(string apiVersion) =>
        apiVersion.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? apiVersion[..slash] : "";
}

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
