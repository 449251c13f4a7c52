namespace NapTasks.Exposure;

/// <summary>How much at once an ingress has to carry.</summary>
internal static class Capacity
{
    /// <summary>WebSockets, SSE streams and requests under way, to one Service: Envoy's own limit of 1,024 is met by a few hundred users.</summary>
    public const int Streams = 65535;

    /// <summary>Connections of a proxy that needs one to the client and one to the Service for each stream.</summary>
    public const int Connections = 2 * (Streams + 1);

    /// <summary>What a process may have open for so many connections, with room for its listeners and logs.</summary>
    public const int OpenFiles = Connections + 1024;
}
