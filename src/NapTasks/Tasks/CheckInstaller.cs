using Microsoft.Build.Framework;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Installers;
using NapTasks.Rendering.Plain;

namespace NapTasks.Tasks;

/// <summary>Compares a folder of the platform's installer with values.env and with what is taken for granted of it; runs and writes nothing.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckInstaller : InstallerTask
{
    /// <inheritdoc />
    public override bool Execute()
    {
        if (ReadInput() is not { } input)
            return false;
        var diagnostics = new DiagnosticBag();
        if (ReadInstaller(diagnostics) is not { } installer)
            return Report(diagnostics.ToImmutable());
        var report = InstallerCheck.Of(installer, input, IngressControllerCatalogue.Default);
        diagnostics.AddRange(report.Diagnostics);
        var findings = diagnostics.ToImmutable();
        if (report.Keys > 0)
        {
            Print(Section.Of(InstallerMessages.Defaulted.Format(Language), WrappedText.Lines(string.Join(", ", report.Defaulted), Section.Inner).Where(l => l.Length > 0)));
            var errors = findings.Count(f => f.Severity == Severity.Error);
            Print(["", InstallerMessages.Compared.Format(Language, report.Keys, report.Facts, errors, findings.Length - errors)]);
        }

        return Report(findings);
    }
}
