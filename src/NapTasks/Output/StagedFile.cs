namespace NapTasks.Output;

/// <summary>A file written in full, and flushed to disk, beside the one it is to replace.</summary>
internal sealed class StagedFile : IDisposable
{
    private readonly string target;
    private readonly string temporary;

    private StagedFile(string target)
    {
        this.target = target;
        temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
    }

    public static StagedFile Write(string target, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var staged = new StagedFile(target);
        try
        {
            using var stream = new FileStream(staged.temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            staged.Dispose();
            throw;
        }

        return staged;
    }

    /// <summary>A rename, so that a reader sees the old file or the new one, never a part.</summary>
    public void Commit() => File.Move(temporary, target, overwrite: true);

    /// <summary>Removes what was not committed.</summary>
    public void Dispose() => File.Delete(temporary);
}
