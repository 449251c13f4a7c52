using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>
/// What the Services are told about the user, for controllers whose headers Envoy expands. Each header is set, not appended to, so nothing
/// that a client wrote itself remains.
/// </summary>
internal static class EnvoyHeaders
{
    /// <summary>By the header's name.</summary>
    public static YamlMapping Of(PlatformExposure exposure) => new()
    {
        // The name that the user asked for, with its port where that is not 443: of a preview, too.
        ["X-Forwarded-Host"] = "%REQ(:authority)%",
        // The user's address as far as Envoy trusts proxies in front of it; otherwise the address of the connection.
        ["X-Forwarded-For"] = "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%",
        // What arrives is plain http, but every user came by https.
        ["X-Forwarded-Proto"] = exposure.Values.Tls == TlsMode.Offloaded ? "https" : null,
    };
}
