using NapTasks.Exposure;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// The three Services, each exactly the object that the installer renders, so that both may apply it. Annotations for a controller are
/// added to them; server-side apply leaves these alone.
/// </summary>
internal static class ServiceManifests
{
    public static YamlMapping Print(PlatformExposure exposure, ServiceExposure service, YamlMapping annotations) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Service",
        ["metadata"] = new YamlMapping
        {
            ["name"] = service.Name.ToString(),
            ["namespace"] = exposure.Values.Namespace.ToString(),
            ["labels"] = new YamlMapping { ["app"] = service.Name.ToString() },
            ["annotations"] = annotations.IsEmpty ? null : annotations,
        },
        ["spec"] = new YamlMapping
        {
            ["type"] = service.NodePort is null ? "ClusterIP" : "NodePort",
            ["selector"] = new YamlMapping { ["app"] = service.Name.ToString() },
            ["ports"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["name"] = "http",
                    ["port"] = service.Port,
                    ["targetPort"] = service.Port,
                    ["nodePort"] = service.NodePort is { } nodePort ? nodePort.Number : null,
                },
            },
        },
    };
}
