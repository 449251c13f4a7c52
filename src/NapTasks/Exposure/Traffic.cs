namespace NapTasks.Exposure;

/// <summary>What travels over a route. None has a limit on the total time of a response or on the size of a body.</summary>
internal enum Traffic
{
    /// <summary>HTTP, SSE and WebSockets, which may be silent for a long time.</summary>
    Streaming,

    /// <summary>Anonymous downloads, without WebSockets.</summary>
    Download,
}
