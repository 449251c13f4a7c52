using Microsoft.Win32.SafeHandles;

namespace NapTasks.Output;

/// <summary>
/// A file written in full beside the one it is to replace. It stays open until then: an open one is
/// another build's, one that nobody has open was left by a build that died.
/// </summary>
internal sealed class StagedFile : IDisposable
{
    private const int Attempts = 5;
    private const string Extension = ".naptasks.tmp";

    // Of a Guid without its dashes.
    private const int IdLength = 32;

    private readonly string target;
    private readonly byte[] content;
    private readonly string temporary;
    private readonly SafeFileHandle handle;
    private bool committed;

    private StagedFile(string target, byte[] content)
    {
        this.target = target;
        this.content = content;
        // A distinctive name, whatever the target is called, so that nobody else's file is taken for a left-over.
        temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Guid.NewGuid():N}{Extension}");
        // Shared for renaming only, which Windows asks for.
        handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
    }

    /// <param name="target">The file that it is to replace.</param>
    /// <param name="content">All of it.</param>
    /// <exception cref="IOException">The disk is full, or nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public static StagedFile Write(string target, byte[] content)
    {
        var staged = Create(target, content);
        try
        {
            RandomAccess.Write(staged.handle, content, fileOffset: 0);
        }
        catch
        {
            staged.Dispose();
            throw;
        }

        return staged;
    }

    /// <summary>Whether a file's name is that of a staged file.</summary>
    public static bool IsStaged(string path) =>
        Path.GetFileName(path) is ['.', .. var name] && name.Length == IdLength + Extension.Length && name.EndsWith(Extension, StringComparison.Ordinal)
        && name.Take(IdLength).All(char.IsAsciiHexDigitLower);

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
        try
        {
            File.Move(temporary, target, overwrite: true);
            committed = true;
        }
        catch (FileNotFoundException)
        {
            // Swept by another build, in the instant between its creation and its lock.
            using var again = Write(target, content);
            File.Move(again.temporary, target, overwrite: true);
            again.committed = true;
        }
    }

    /// <summary>Removes what was not committed, or leaves it to the next build's sweep.</summary>
    public void Dispose()
    {
        handle.Dispose();
        if (committed)
            return;
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The earlier failure is the one to report.
        }
    }

    // The folder may go, and the new file may be held by a sweep, while another build of the same repository runs.
    private static StagedFile Create(string target, byte[] content)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new StagedFile(target, content);
            }
            catch (DirectoryNotFoundException) when (attempt < Attempts)
            {
                // Gone since it was made or looked at.
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            }
            catch (IOException) when (attempt < Attempts)
            {
                // Once more, under another name.
            }
        }
    }
}
