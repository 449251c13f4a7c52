using NapTasks.Yaml;

namespace NapTasks.Rendering.Installers;

/// <summary>What a Deployment of the installer says of its pods.</summary>
internal static class PodTemplate
{
    public static IEnumerable<YamlNode> Containers(YamlMapping deployment) => deployment.Items("spec", "template", "spec", "containers");

    /// <summary>What several containers or fields say, each text once; nothing where none says anything.</summary>
    public static string Joined(IEnumerable<string?> texts) => string.Join(", ", texts.OfType<string>().Distinct(StringComparer.Ordinal));
}
