using Microsoft.Build.Utilities;
using NapTasks.Diagnostics;

namespace NapTasks.Tasks;

/// <summary>Hands findings to MSBuild, so that NoWarn, warnings as errors, editors and CI annotations treat them like any other.</summary>
internal sealed class DiagnosticLogger(TaskLoggingHelper log, Language language)
{
    public void Log(Diagnostic diagnostic) => Log(diagnostic, diagnostic.Message(language));

    public void Log(Diagnostic diagnostic, string message)
    {
        var place = diagnostic.Location ?? default;
        if (diagnostic.Severity == Severity.Error)
            log.LogError(null, diagnostic.Code, null, place.File, place.Line, place.Column, 0, 0, message);
        else
            log.LogWarning(null, diagnostic.Code, null, place.File, place.Line, place.Column, 0, 0, message);
    }
}
