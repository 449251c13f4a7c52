using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>An object to apply.</summary>
/// <param name="Kind">As in the manifest.</param>
/// <param name="Name">As in the manifest.</param>
/// <param name="Document">The whole manifest.</param>
internal sealed record KubernetesObject(string Kind, ObjectName Name, YamlMapping Document)
{
    /// <summary>Whether people outside the platform's namespace apply it: it belongs in <c>cluster/</c>.</summary>
    public bool ForClusterOperator { get; private init; }

    /// <summary>An object of ours, with the labels by which it can be found and deleted.</summary>
    /// <param name="exposure">The deployment.</param>
    /// <param name="apiVersion">Group and version.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name; kinds that several controllers use carry the controller's name at the end.</param>
    /// <param name="body">What follows the metadata, as a rule <c>spec</c>.</param>
    /// <param name="annotations">None when null or empty.</param>
    /// <param name="foreignNamespace">Another namespace than the platform's: the object then goes to the cluster's operator.</param>
    public static KubernetesObject Create(
        PlatformExposure exposure,
        string apiVersion,
        string kind,
        ObjectName name,
        YamlMapping body,
        YamlMapping? annotations = null,
        Namespace? foreignNamespace = null)
    {
        var document = Print(exposure.Values.AppPrefix, apiVersion, kind, name, foreignNamespace ?? exposure.Values.Namespace, body, annotations);
        return new KubernetesObject(kind, name, document) { ForClusterOperator = foreignNamespace is { } other && other != exposure.Values.Namespace };
    }

    /// <summary>The manifest of an object of ours.</summary>
    public static YamlMapping Print(
        AppPrefix partOf,
        string apiVersion,
        string kind,
        ObjectName name,
        Namespace ns,
        YamlMapping body,
        YamlMapping? annotations = null)
    {
        var document = new YamlMapping
        {
            ["apiVersion"] = apiVersion,
            ["kind"] = kind,
            ["metadata"] = new YamlMapping
            {
                ["name"] = name.ToString(),
                ["namespace"] = ns.ToString(),
                ["labels"] = Labels(partOf),
                ["annotations"] = annotations is { IsEmpty: false } ? annotations : null,
            },
        };
        foreach (var (key, value) in body)
            document[key] = value;
        return document;
    }

    /// <summary>By which every object of ours is found.</summary>
    public static YamlMapping Labels(AppPrefix partOf) => new()
    {
        ["app.kubernetes.io/managed-by"] = "NapTasks",
        ["app.kubernetes.io/part-of"] = partOf.ToString(),
    };
}
