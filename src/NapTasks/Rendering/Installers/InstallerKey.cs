namespace NapTasks.Rendering.Installers;

/// <summary>A key that an installer takes from values.env.</summary>
/// <param name="Name">The key.</param>
/// <param name="Need">How much.</param>
internal sealed record InstallerKey(string Name, KeyNeed Need);
