using System.Text.RegularExpressions;

namespace NapTasks.Output;

/// <summary>
/// A file written in full beside the one it is to replace. It stays open until then: an open one is
/// another build's, one that nobody has open was left by a build that died.
/// </summary>
internal sealed partial class StagedFile : IDisposable
{
    private readonly string target;
    private readonly string temporary;
    private readonly FileStream stream;
    private bool committed;

    private StagedFile(string target)
    {
        this.target = target;
        temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        // Shared for renaming only, which Windows asks for.
        stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, bufferSize: 0);
    }

    public static StagedFile Write(string target, ReadOnlySpan<byte> content, bool flush)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var staged = new StagedFile(target);
        try
        {
            staged.stream.Write(content);
            if (flush)
                staged.stream.Flush(flushToDisk: true);
        }
        catch
        {
            staged.Dispose();
            throw;
        }

        return staged;
    }

    /// <summary>Whether a file's name is that of a staged file.</summary>
    public static bool IsStaged(string path) => StagedName().IsMatch(Path.GetFileName(path));

    /// <summary>Removes a staged file that no build has open any more.</summary>
    public static void Sweep(string path)
    {
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // In use, gone, or not ours to delete: nothing that a build has to fail for.
        }
    }

    /// <summary>A rename, so that a reader sees the old file or the new one, never a part.</summary>
    public void Commit()
    {
        File.Move(temporary, target, overwrite: true);
        committed = true;
    }

    /// <summary>Removes what was not committed.</summary>
    public void Dispose()
    {
        stream.Dispose();
        if (!committed)
            File.Delete(temporary);
    }

    [GeneratedRegex(@"^\..+\.[0-9a-f]{32}\.tmp$")]
    private static partial Regex StagedName();
}
