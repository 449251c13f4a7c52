using Microsoft.Build.Framework;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Installers;
using NapTasks.Rendering.Plain;

namespace NapTasks.Tasks;

/// <summary>Compares a folder of the platform's installer with values.env and with the three Services; runs and writes nothing.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckInstaller : ProjectTask
{
    /// <summary>The folder; a relative path starts at the project's folder. Not required here: when it is missing, the answer says how to write it.</summary>
    public string Installer { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        if (ReadInput() is not { } input)
            return false;
        var diagnostics = new DiagnosticBag();
        // An empty path would mean the project's own folder, and no path may contain a NUL.
        var folder = Installer.Length == 0 || Installer.Contains('\0', StringComparison.Ordinal) ? Installer : Path.GetFullPath(Installer, Path.GetDirectoryName(Project)!);
        if (InstallerFolder.Read(folder, diagnostics) is not { } installer)
            return Report(diagnostics.ToImmutable());
        Print([InstallerMessages.Read.Format(Language, folder, installer.Files.Length)]);
        var report = InstallerCheck.Of(installer, input, IngressControllerCatalogue.Default);
        diagnostics.AddRange(report.Diagnostics);
        var findings = diagnostics.ToImmutable();
        if (report.Keys > 0)
        {
            Print(Section.Of(InstallerMessages.Defaulted.Format(Language), WrappedText.Lines(string.Join(", ", report.Defaulted), Section.Inner).Where(l => l.Length > 0)));
            var errors = findings.Count(f => f.Severity == Severity.Error);
            Print(["", InstallerMessages.Compared.Format(Language, report.Keys, report.Services, errors, findings.Length - errors)]);
        }

        return Report(findings);
    }
}
