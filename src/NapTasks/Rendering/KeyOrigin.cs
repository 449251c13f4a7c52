namespace NapTasks.Rendering;

/// <summary>A key as it is to be explained.</summary>
/// <param name="Key">Its name, the one that stands in the file where it has two.</param>
/// <param name="Value">As it counts; <c>•••</c> when it depends on a secret.</param>
/// <param name="Origin">The line, or why it counts without one.</param>
/// <param name="Lines">How many keys of the file it accounts for.</param>
internal sealed record KeyOrigin(string Key, string Value, string Origin, int Lines);
