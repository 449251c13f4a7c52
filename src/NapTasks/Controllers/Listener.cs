using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>A listener of a Gateway or a ListenerSet.</summary>
/// <param name="Name">What routes name as <c>sectionName</c>, always: without it they attach to port 80 too and race the redirect.</param>
/// <param name="Host">Null: every host.</param>
/// <param name="Secret">Null: no TLS, so plain HTTP unless another protocol is said.</param>
internal sealed record Listener(string Name, Hostname? Host = null, ObjectName? Secret = null)
{
    public int Port { get; init; } = Secret is null ? 80 : 443;

    public string Protocol { get; init; } = Secret is null ? "HTTP" : "HTTPS";

    public YamlMapping ToYaml() => new()
    {
        ["name"] = Name,
        ["hostname"] = Host?.ToString(),
        ["port"] = Port,
        ["protocol"] = Protocol,
        ["tls"] = Secret is { } secret
            ? new YamlMapping
            {
                ["mode"] = "Terminate",
                // Only one: each implementation gives several on a listener another meaning.
                ["certificateRefs"] = new YamlSequence { new YamlMapping { ["group"] = "", ["kind"] = "Secret", ["name"] = secret.ToString() } },
            }
            : null,
        ["allowedRoutes"] = new YamlMapping { ["namespaces"] = new YamlMapping { ["from"] = "Same" } },
    };
}
