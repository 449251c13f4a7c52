using NapTasks.Exposure;

namespace NapTasks.Companions.Brief;

/// <summary>What one of the hosts is there for.</summary>
internal enum HostRole
{
    /// <summary>Web UI and API.</summary>
    Main,

    /// <summary>Anonymous downloads.</summary>
    Files,

    /// <summary>Remote browser.</summary>
    Browsers,

    /// <summary>Sandbox API.</summary>
    Sandbox,

    /// <summary>What users run in sandboxes.</summary>
    Previews,
}

internal static class HostRoles
{
    public static HostRole Of(Route route) => route switch
    {
        { IsMain: true } => HostRole.Main,
        { Traffic: Traffic.Download } => HostRole.Files,
        { Guarded: true } => HostRole.Browsers,
        { IsWildcard: true } => HostRole.Previews,
        _ => HostRole.Sandbox,
    };
}
