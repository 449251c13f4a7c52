namespace NapTasks.Rendering.Installers;

/// <summary>A text file of an installer.</summary>
/// <param name="Path">Relative to the installer's folder, with slashes.</param>
/// <param name="Text">With LF line ends.</param>
internal sealed record InstallerFile(string Path, string Text);
