using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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

    // Left by a build that died; found by comparing.
    private ImmutableArray<string> leftovers = [];

    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>Compares the folder with its wanted contents: first every wanted file, then everything else in it.</summary>
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
        var changes = findings.Where(f => f.State is not FileState.Current).ToArray();
        if (Array.Find(changes, c => c.State is FileState.Foreign or FileState.Link) is { } foreign)
            throw new ArgumentException($"{foreign.Path} is not ours.", nameof(findings));
        foreach (var path in leftovers)
            StagedFile.Sweep(path);
        // Where any is missing, its folder may be, too.
        foreach (var parent in changes.Where(c => c.State is FileState.Missing).Select(c => FolderWays.ParentOf(c.Path)).Distinct())
            Directory.CreateDirectory(FullPath(parent));
        var staged = new List<(FileFinding Change, StagedFile File)>();
        try
        {
            foreach (var change in changes.Where(c => c.Wanted is not null))
                staged.Add((change, StagedFile.Write(FullPath(change.Path), Utf8.GetBytes(change.Wanted!.Text))));
            // Links made in the meantime count, too: nothing is remembered about the folders.
            var ways = new FolderWays(root);
            foreach (var (change, file) in staged)
            {
                ThrowWhenChanged(change, Inspect(change.Wanted!, ways));
                file.Commit();
            }
        }
        finally
        {
            foreach (var (_, file) in staged)
                file.Dispose();
        }

        foreach (var change in changes.Where(c => c.Wanted is null))
        {
            if (InspectUnwanted(change.Path) is not { } now)
                continue;
            ThrowWhenChanged(change, now);
            Remove(change.Path);
        }
    }

    // Writing takes time: files that appeared in the meantime are not lost either.
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
        var path = FullPath(wanted.Path);
        var file = new FileInfo(path);
        if (way.IsMissing || !FolderWays.Exists(file))
            return new(wanted.Path, FileState.Missing, wanted, null);
        if (FolderWays.IsLink(file))
            return new(wanted.Path, FileState.Link, wanted, null);
        // A folder is not ours. Nor is a pipe, which has no length either, and reading it would wait for ever.
        if (!file.Exists || (file.Length == 0 && !IsEmptyFile(path)))
            return new(wanted.Path, FileState.Foreign, wanted, null);
        return Read(path) is { } actual ? new(wanted.Path, StateOf(wanted, actual), wanted, actual) : new(wanted.Path, FileState.Missing, wanted, null);
    }

    private FileState StateOf(ManifestFile wanted, string actual)
    {
        if (actual == wanted.Text || actual.Replace("\r\n", "\n", StringComparison.Ordinal) == wanted.Text)
            return FileState.Current;
        // Nobody wrote this: a power cut may leave a file's name and size without its text.
        if (!actual.AsSpan().ContainsAnyExcept('\0'))
            return FileState.Outdated;
        return OwnershipReader.Of(owner + wanted.Path, actual) switch
        {
            Ownership.Unedited => FileState.Outdated,
            Ownership.Edited => FileState.EditedByHand,
            _ => FileState.Foreign,
        };
    }

    private FileFinding? InspectUnwanted(string relative)
    {
        var path = FullPath(relative);
        if (!OwnershipReader.MayOwn(path) || Read(path) is not { } actual)
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
        var path = FullPath(relative);
        try
        {
            File.Delete(path);
        }
        catch (IOException) when (!File.Exists(path))
        {
            // Another build of the same repository was faster.
        }

        RemoveEmptyFolders(Path.GetDirectoryName(path)!);
    }

    // The output folder itself too: it came with its first file.
    private void RemoveEmptyFolders(string folder)
    {
        try
        {
            for (; folder.Length >= root.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
                Directory.Delete(folder);
        }
        catch (IOException)
        {
            // Another build has removed it, or has just put a file into it. An empty one is no harm either.
        }
    }

    // Null when it is not there: another build of the same repository may just have removed it.
    private static string? Read(string path)
    {
        try
        {
            return Utf8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    // Opened for reading and writing, a pipe does not wait for its other end; and it cannot seek.
    private static bool IsEmptyFile(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return file.CanSeek;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string FullPath(string relative) => Path.Join(root, relative.Replace('/', Path.DirectorySeparatorChar));

    // What a rendering may ask for: plain names, so that no path leads out of the folder or into .git.
    private static bool MayBeWanted(string path) => path == ".gitignore" || path.Split('/').All(name =>
        name.Length > 0 && name[0] is not ('.' or '-') && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-'));
}

/// <summary>Somebody changed a file between the comparison and the moment in which it would have been replaced; it is as they left it.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without the file there is nothing to say.")]
internal sealed class ChangedMeanwhileException(string folder, string path) : IOException($"{path} was changed while this build ran.")
{
    /// <summary>The output folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Relative to it.</summary>
    public string File { get; } = path;
}
