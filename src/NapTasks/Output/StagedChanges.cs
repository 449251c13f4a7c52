using System.Collections.Immutable;

namespace NapTasks.Output;

/// <summary>What is to happen to an output folder: its new files, written beside their targets, and what is to go.</summary>
/// <param name="unwanted">What is to be deleted.</param>
internal sealed class StagedChanges(ImmutableArray<FileFinding> unwanted) : IDisposable
{
    private readonly List<(FileFinding Change, StagedFile File)> written = [];

    public IReadOnlyList<(FileFinding Change, StagedFile File)> Written => written;

    public IEnumerable<StagedFile> Files => written.Select(w => w.File);

    public ImmutableArray<FileFinding> Unwanted => unwanted;

    public void Add(FileFinding change, StagedFile file) => written.Add((change, file));

    /// <summary>Removes what has not taken its place.</summary>
    public void Dispose()
    {
        foreach (var (_, file) in written)
            file.Dispose();
    }
}
