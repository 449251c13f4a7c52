namespace NapTasks.Exposure;

/// <summary>Traffic that a firewall has to let through towards the relay, answers included.</summary>
/// <param name="From">Who opens it.</param>
/// <param name="Port">Where it arrives at the relay's node.</param>
internal sealed record TurnFlow(TurnClients From, TurnPort Port);
