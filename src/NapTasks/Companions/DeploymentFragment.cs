using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// A part of a Deployment of the installer's, for server-side apply. It has a field manager of its own, so the installer's next run leaves alone what
/// only the fragment names. By itself it is no Deployment, so no kustomization lists it.
/// </summary>
/// <param name="Namespace">Of the platform.</param>
/// <param name="Name">Of the Deployment, whose pods have it as their label <c>app</c>.</param>
/// <param name="FieldManager">Who holds the fields.</param>
internal sealed record DeploymentFragment(Namespace Namespace, ObjectName Name, string FieldManager)
{
    /// <param name="fieldManager">Who is to hold the fields.</param>
    /// <param name="folder">Where the fragment is. Relative to the output folder, with its slash.</param>
    public static string ApplyCommand(string fieldManager, string folder) => $"kubectl apply --server-side --field-manager={fieldManager} -f manifests/{folder.TrimEnd('/')}";

    /// <param name="podSpec">What the fragment sets in the pod's template.</param>
    public YamlMapping Print(YamlMapping podSpec) => new()
    {
        ["apiVersion"] = "apps/v1",
        ["kind"] = "Deployment",
        ["metadata"] = new YamlMapping { ["name"] = Name.ToString(), ["namespace"] = Namespace.ToString() },
        ["spec"] = new YamlMapping
        {
            // As the installer has it; without it this would be no Deployment.
            ["selector"] = new YamlMapping { ["matchLabels"] = new YamlMapping { ["app"] = Name.ToString() } },
            ["template"] = new YamlMapping { ["spec"] = podSpec },
        },
    };
}
