using NapTasks.Diagnostics;

namespace NapTasks.Exposure;

/// <summary>A port, or a range of ports, that coturn listens on at its node.</summary>
/// <param name="First">The lowest port.</param>
/// <param name="Last">The highest port; the same one where it is not a range.</param>
/// <param name="Transport">Its protocol.</param>
/// <param name="Purpose">For people who open firewalls.</param>
internal sealed record TurnPort(int First, int Last, Transport Transport, Message Purpose)
{
    /// <summary>Where an allocation's media arrives and leaves; a range, and the one coturn that made the allocation must get it.</summary>
    public bool IsRelay => First != Last;
}
