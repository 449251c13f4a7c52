using System.Collections.Immutable;

namespace NapTasks.Companions.Brief;

/// <summary>Hosts, entry and services, with TURN beside them, as text in boxes; what it looks like is the printers' part.</summary>
/// <param name="Title">Read out instead of the picture.</param>
/// <param name="Users">Where all connections begin.</param>
/// <param name="EntryPorts">What users connect to on the hosts.</param>
/// <param name="Lanes">From top to bottom: one per service.</param>
/// <param name="Entry">What all hosts lead to.</param>
/// <param name="Turn">Null where there is none.</param>
internal sealed record Picture(string Title, Box Users, string EntryPorts, ImmutableArray<Lane> Lanes, Box Entry, TurnBox? Turn);

/// <summary>A box of a picture: a line in bold, and lines below it.</summary>
internal sealed record Box(string Title, ImmutableArray<string> Lines);

/// <summary>The hosts that lead to one service.</summary>
internal sealed record Lane(ImmutableArray<string> Hosts, Box Service);

/// <summary>The TURN server, which is reached past the entry.</summary>
/// <param name="Box">The server.</param>
/// <param name="Ports">What users connect to, a line each.</param>
internal sealed record TurnBox(Box Box, ImmutableArray<string> Ports);
