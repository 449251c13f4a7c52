namespace NapTasks.Exposure;

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

    /// <summary>What users run in sandboxes: the wildcard.</summary>
    Previews,
}
