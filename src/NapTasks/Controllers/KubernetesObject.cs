using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>An object to apply, with the head that all of ours share.</summary>
/// <param name="Kind">As in the manifest.</param>
/// <param name="Name">As in the manifest.</param>
/// <param name="Document">The whole manifest.</param>
internal sealed record KubernetesObject(string Kind, ObjectName Name, YamlMapping Document)
{
    /// <summary>An object in the platform's namespace that is ours alone, with the labels by which it can be found and deleted.</summary>
    public static KubernetesObject Create(PlatformExposure exposure, string apiVersion, string kind, ObjectName name, YamlMapping spec) =>
        new(kind, name, new YamlMapping
        {
            ["apiVersion"] = apiVersion,
            ["kind"] = kind,
            ["metadata"] = new YamlMapping
            {
                ["name"] = name.ToString(),
                ["namespace"] = exposure.Namespace.ToString(),
                ["labels"] = new YamlMapping
                {
                    ["app.kubernetes.io/managed-by"] = "NapTasks",
                    ["app.kubernetes.io/part-of"] = exposure.AppPrefix.ToString(),
                },
            },
            ["spec"] = spec,
        });
}
