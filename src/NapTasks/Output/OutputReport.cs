using NapTasks.Diagnostics;

namespace NapTasks.Output;

/// <summary>What the state of a file means: for a build, which may write, and for a check, which may not.</summary>
internal static class OutputReport
{
    /// <summary>The reason why a build must not write anything; null when this file gives none.</summary>
    /// <param name="finding">The file.</param>
    /// <param name="folder">The output folder's path, for the place.</param>
    /// <param name="discardEdits">Whether hand edits may be lost.</param>
    public static Diagnostic? Obstacle(FileFinding finding, string folder, bool discardEdits) => finding.State switch
    {
        FileState.EditedByHand when !discardEdits => (Path.GetFileName(folder) == CustomerFolders.Brief ? OutputDiagnostics.EditedPage : OutputDiagnostics.EditedByHand)
            .At(EditLocation(finding, folder), Shown(finding, folder)),
        FileState.Foreign => OutputDiagnostics.InTheWay.At(Place(finding, folder), Shown(finding, folder)),
        FileState.Link => OutputDiagnostics.Link.At(Place(finding, folder), Shown(finding, folder)),
        _ => null,
    };

    /// <summary>What a check says of a file; null when it is as it is to be.</summary>
    public static Diagnostic? Drift(FileFinding finding, string folder) => finding.State switch
    {
        FileState.Current => null,
        FileState.Missing => OutputDiagnostics.Missing.At(Place(finding, folder), Shown(finding, folder)),
        FileState.Stale => OutputDiagnostics.Stale.At(Place(finding, folder, 1, 1), Shown(finding, folder)),
        FileState.Outdated => Differs(finding, folder),
        _ => Obstacle(finding, folder, discardEdits: false),
    };

    /// <summary>The message of a build that stopped at a file which somebody was just changing.</summary>
    public static Diagnostic ChangedMeanwhile(string path, string folder)
    {
        var finding = new FileFinding(path, FileState.EditedByHand, null, null);
        return OutputDiagnostics.ChangedMeanwhile.At(Place(finding, folder), Shown(finding, folder));
    }

    private static Diagnostic Differs(FileFinding finding, string folder)
    {
        // The first line holds the sum, which differs whenever anything does: the first other line is what people want to see.
        var (line, column, wanted) = FirstDifference.Find(finding.Actual!, finding.Wanted!.Text, fromLine: 2);
        var place = Place(finding, folder, line, column);
        return wanted.Length > 0
            ? OutputDiagnostics.Differs.At(place, Shown(finding, folder), wanted)
            : OutputDiagnostics.Surplus.At(place, Shown(finding, folder));
    }

    private static SourceLocation EditLocation(FileFinding finding, string folder)
    {
        if (finding.Wanted is null)
            return Place(finding, folder, 1, 1);
        var (line, column, _) = FirstDifference.Find(finding.Actual!, finding.Wanted.Text, fromLine: 2);
        return Place(finding, folder, line, column);
    }

    private static SourceLocation Place(FileFinding finding, string folder, int line = 0, int column = 0) =>
        new(Path.Combine([folder, .. finding.Path.Split('/')]), line, column);

    private static string Shown(FileFinding finding, string folder) => $"{Path.GetFileName(folder)}/{finding.Path}";
}
