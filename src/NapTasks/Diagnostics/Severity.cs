namespace NapTasks.Diagnostics;

/// <summary>What a finding means for the run: an error stops it before anything is written, a warning does not.</summary>
internal enum Severity
{
    Warning,
    Error,
}
