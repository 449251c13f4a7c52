using NapTasks.Diagnostics;

namespace NapTasks.Output;

/// <summary>Where generated files may go: into a folder directly beside values.env, with a plain name, so never into .git or out of the repository.</summary>
internal static class OutputPlace
{
    /// <summary>What keeps a folder from being one of generated files; null when nothing does.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="valuesFile">The absolute path of values.env.</param>
    public static Diagnostic? Refusal(string folder, string valuesFile) =>
        IsBeside(folder, valuesFile) ? null : OutputDiagnostics.WrongPlace.At(new SourceLocation(valuesFile), folder);

    private static bool IsBeside(string folder, string valuesFile)
    {
        if (!Path.IsPathFullyQualified(folder))
            return false;
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Path.GetDirectoryName(path) == Path.GetDirectoryName(Path.GetFullPath(valuesFile)) && IsPlain(Path.GetFileName(path));
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
