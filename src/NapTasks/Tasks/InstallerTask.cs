using NapTasks.Diagnostics;
using NapTasks.Rendering.Installers;

namespace NapTasks.Tasks;

/// <summary>What the tasks share that look into a folder of the platform's installer.</summary>
public abstract class InstallerTask : ProjectTask
{
    private protected InstallerTask()
    {
    }

    /// <summary>The folder; a relative path starts at the project's folder. Not required here: when it is missing, the answer says how to write it.</summary>
    public string Installer { get; set; } = "";

    /// <summary>Reads the folder and says so; null when there is none.</summary>
    private protected InstallerSource? ReadInstaller(DiagnosticBag diagnostics)
    {
        // An empty path would mean the project's own folder, and no path may contain a NUL.
        var folder = Installer.Length == 0 || Installer.Contains('\0', StringComparison.Ordinal) ? Installer : Path.GetFullPath(Installer, Path.GetDirectoryName(Project)!);
        if (InstallerFolder.Read(folder, diagnostics) is not { } installer)
            return null;
        Print([InstallerMessages.Read.Format(Language, folder, installer.Files.Length)]);
        return installer;
    }
}
