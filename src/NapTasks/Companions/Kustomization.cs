using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>Lists what a folder holds to apply, for kubectl -k, Argo CD and Flux.</summary>
internal static class Kustomization
{
    public const string FileName = "kustomization.yaml";

    public static YamlMapping Print(IEnumerable<string> resources) => new()
    {
        ["apiVersion"] = "kustomize.config.k8s.io/v1beta1",
        ["kind"] = "Kustomization",
        ["resources"] = new YamlSequence { resources.Select(r => (YamlNode)r) },
    };
}
