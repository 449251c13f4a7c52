using NapTasks.Rendering;

namespace NapTasks.Output;

/// <summary>One file of the output folder.</summary>
/// <param name="Path">Relative to the folder, with slashes.</param>
/// <param name="State">How it stands.</param>
/// <param name="Wanted">What is to be there; null when nothing is.</param>
/// <param name="Actual">What is there; null when nothing readable is.</param>
internal sealed record FileFinding(string Path, FileState State, ManifestFile? Wanted, string? Actual);
