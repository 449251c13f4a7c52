using System.Collections.Immutable;
using System.Text;
using NapTasks.Rendering;

namespace NapTasks.Output;

/// <summary>
/// The folder of generated files, and the only code that writes to disk. It owns a file when its first line says so, and
/// names that very path; everything else in the folder is the customer's and is never touched.
/// </summary>
/// <param name="folder">Its absolute path.</param>
/// <param name="owner">What stands before the paths in the first lines; empty for <c>manifests/</c>.</param>
internal sealed class OutputFolder(string folder, string owner = "")
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Of a build that died; found by comparing.
    private ImmutableArray<string> leftovers = [];

    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>Compares the folder with what is to be in it: first every wanted file, then what is there beyond them.</summary>
    /// <exception cref="IOException">Something cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be read.</exception>
    public ImmutableArray<FileFinding> Compare(ManifestSet wanted)
    {
        if (wanted.Files.FirstOrDefault(f => !MayBeWanted(f.Path)) is { } file)
            throw new ArgumentException($"{file.Path} is no path of ours.", nameof(wanted));
        var paths = wanted.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var ways = new FolderWays(root);
        return
        [
            .. wanted.Files.Select(f => Inspect(f, ways)).DistinctBy(f => f.Path),
            .. OtherFiles().Where(path => !paths.Contains(path)).Select(InspectUnwanted).OfType<FileFinding>(),
        ];
    }

    /// <summary>Brings the folder to what is wanted. All files are written beside their targets first, then renamed.</summary>
    /// <exception cref="IOException">The disk is full, or something cannot be written; what is there is whole, old or new.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be written.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody changed one of the files since the comparison; it is as they left it.</exception>
    public void Apply(IEnumerable<FileFinding> findings)
    {
        using var staged = Stage(findings, throughToDisk: true);
        Commit(staged);
    }

    /// <summary>The first half of <see cref="Apply"/>: writes what is wanted beside its target.</summary>
    /// <param name="findings">What the comparison found.</param>
    /// <param name="throughToDisk">False where <see cref="SharedFlush"/> comes between the halves.</param>
    /// <exception cref="IOException">The disk is full, or something cannot be written; nothing has changed then.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be written.</exception>
    public StagedChanges Stage(IEnumerable<FileFinding> findings, bool throughToDisk)
    {
        var changes = findings.Where(f => f.State is not FileState.Current).ToArray();
        if (Array.Find(changes, c => c.State is FileState.Foreign or FileState.Link) is { } foreign)
            throw new ArgumentException($"{foreign.Path} is not ours.", nameof(findings));
        foreach (var path in leftovers)
            StagedFile.Sweep(path);
        var staged = new StagedChanges([.. changes.Where(c => c.Wanted is null)]);
        // Where any is missing, its folder may be, too.
        foreach (var parent in changes.Where(c => c.State is FileState.Missing).Select(c => FolderWays.ParentOf(c.Path)).Distinct())
            Directory.CreateDirectory(FullPath(parent));
        try
        {
            foreach (var change in changes)
            {
                if (change.Wanted is not null)
                    staged.Add(change, StagedFile.Write(FullPath(change.Path), Utf8.GetBytes(change.Wanted.Text), throughToDisk));
            }

            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    /// <summary>The other half: renames what has been staged and flushed, and deletes what is no longer wanted.</summary>
    /// <exception cref="IOException">Something cannot be renamed or deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be renamed or deleted.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody changed one of the files since the comparison; it is as they left it.</exception>
    public void Commit(StagedChanges staged)
    {
        // Links that came meanwhile count, too: nothing is remembered of the folders.
        var ways = new FolderWays(root);
        foreach (var (change, file) in staged.Written)
        {
            ThrowWhenChanged(change, Inspect(change.Wanted!, ways));
            file.Commit();
        }

        foreach (var change in staged.Unwanted)
        {
            if (InspectUnwanted(change.Path) is not { } now)
                continue;
            ThrowWhenChanged(change, now);
            Remove(change.Path);
        }
    }

    // Writing takes its time: what somebody put there meanwhile is not lost either.
    private void ThrowWhenChanged(FileFinding before, FileFinding now)
    {
        if (now.State is FileState.Foreign or FileState.Link || (now.State is FileState.EditedByHand && now.Actual != before.Actual))
            throw new ChangedMeanwhileException(root, before.Path);
    }

    private FileFinding Inspect(ManifestFile wanted, FolderWays ways)
    {
        var way = ways.To(FolderWays.ParentOf(wanted.Path));
        if (way.Link is not null)
            return new(way.Link, FileState.Link, wanted, null);
        if (way.File is not null)
            return new(way.File, FileState.Foreign, wanted, null);
        if (way.IsMissing)
            return new(wanted.Path, FileState.Missing, wanted, null);
        var path = FullPath(wanted.Path);
        var file = new FileInfo(path);
        if (!FolderWays.Exists(file))
            return new(wanted.Path, FileState.Missing, wanted, null);
        if (FolderWays.IsLink(file))
            return new(wanted.Path, FileState.Link, wanted, null);
        // A folder is not ours, nor an empty file, nor a pipe, which has no length either and which reading would wait for.
        if (!file.Exists || file.Length == 0)
            return new(wanted.Path, FileState.Foreign, wanted, null);
        if (FileText.Holds(path, wanted.Text))
            return new(wanted.Path, FileState.Current, wanted, wanted.Text);
        if (FileText.Read(path) is not { } actual)
            return new(wanted.Path, FileState.Missing, wanted, null);
        var state = actual.Replace("\r\n", "\n", StringComparison.Ordinal) == wanted.Text
            ? FileState.Current
            : OwnershipReader.Of(owner + wanted.Path, actual) switch
            {
                Ownership.Unedited => FileState.Outdated,
                Ownership.Edited => FileState.EditedByHand,
                _ => FileState.Foreign,
            };
        return new(wanted.Path, state, wanted, actual);
    }

    private FileFinding? InspectUnwanted(string relative)
    {
        var path = FullPath(relative);
        if (!OwnershipReader.MayOwn(path) || FileText.Read(path) is not { } actual)
            return null;
        return OwnershipReader.Of(owner + relative, actual) switch
        {
            Ownership.Unedited => new(relative, FileState.Stale, null, actual),
            Ownership.Edited => new(relative, FileState.EditedByHand, null, actual),
            _ => null,
        };
    }

    // Links are not followed: what they lead to is not ours.
    private IEnumerable<string> AllFiles() =>
        Directory.Exists(root) && new DirectoryInfo(root).LinkTarget is null
            ? Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            : [];

    private IEnumerable<string> OtherFiles()
    {
        string[] all = [.. AllFiles()];
        leftovers = [.. all.Where(StagedFile.IsStaged)];
        return all.Where(path => !StagedFile.IsStaged(path)).Select(path => path[(root.Length + 1)..].Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    private void Remove(string relative)
    {
        try
        {
            File.Delete(FullPath(relative));
            RemoveEmptyFolders(relative);
        }
        catch (IOException) when (!File.Exists(FullPath(relative)))
        {
            // Another build of the same repository was faster, or has just put a file into the folder.
        }
    }

    // The output folder itself too: it came with its first file.
    private void RemoveEmptyFolders(string relative)
    {
        for (var folder = Path.GetDirectoryName(FullPath(relative))!; folder.Length >= root.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (Directory.EnumerateFileSystemEntries(folder).Any())
                break;
            Directory.Delete(folder);
        }
    }

    private string FullPath(string relative) => Path.Join(root, relative.Replace('/', Path.DirectorySeparatorChar));

    // What a rendering may ask for: plain names, so that no path leads out of the folder or into .git.
    private static bool MayBeWanted(string path) => path.Split('/').All(name =>
        name.Length > 0 && name[0] is not ('.' or '-') && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-'));
}
