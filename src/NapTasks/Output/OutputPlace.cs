using System.Text.RegularExpressions;
using NapTasks.Diagnostics;

namespace NapTasks.Output;

/// <summary>Where generated files may go: into a folder directly beside values.env, with a plain name, so never into .git or out of the repository.</summary>
internal static partial class OutputPlace
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
        return Path.GetDirectoryName(path) == Path.GetDirectoryName(Path.GetFullPath(valuesFile)) && PlainName().IsMatch(Path.GetFileName(path));
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex PlainName();
}
