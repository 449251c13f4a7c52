using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>
/// What the Services are told of the user, for controllers whose headers Envoy expands. Each is set, not added to: whatever a client wrote
/// itself is gone.
/// </summary>
internal static class EnvoyHeaders
{
    /// <summary>By the header's name.</summary>
    public static YamlMapping Of(PlatformExposure exposure) => new()
    {
        // The name that the user asked for, with its port where that is not 443: of a preview, too.
        ["X-Forwarded-Host"] = "%REQ(:authority)%",
        // As far as Envoy was told to believe proxies in front of it; the connection's otherwise.
        ["X-Forwarded-For"] = "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%",
        // What arrives is plain http, but every user came by https.
        ["X-Forwarded-Proto"] = exposure.Values.Tls == TlsMode.Offloaded ? "https" : null,
    };
}
