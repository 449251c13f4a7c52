using NapTasks.Exposure;

namespace NapTasks.Companions.Brief;

/// <summary>The ports of TURN as text.</summary>
internal static class TurnText
{
    /// <summary>The port, or the range of ports, that clients dial.</summary>
    public static string Port(TurnRelay turn, TurnPort port) => port.IsRelay ? $"{port.First}-{port.Last}" : $"{turn.Port}";

    public static string Protocol(TurnPort port) => port.Transport == Transport.Tcp ? "TCP" : "UDP";

    /// <summary>A port with all its protocols.</summary>
    public static string Line(IGrouping<string, TurnPort> port) => $"{port.Key} {string.Join(", ", port.Select(Protocol))}";
}
