using System.Buffers;
using System.Text;

namespace NapTasks.Output;

/// <summary>Reads files that another build of the same repository may just have removed.</summary>
internal static class FileText
{
    /// <summary>Whether a file holds a text, to the byte; false when it is not there. Most do, and nothing is kept of them.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static bool Holds(string path, string text)
    {
        var size = Encoding.UTF8.GetByteCount(text);
        var buffer = ArrayPool<byte>.Shared.Rent(2 * size);
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var actual = buffer.AsSpan(0, size);
            var wanted = buffer.AsSpan(size, Encoding.UTF8.GetBytes(text, buffer.AsSpan(size)));
            return RandomAccess.GetLength(file) == size && RandomAccess.Read(file, actual, fileOffset: 0) == size && actual.SequenceEqual(wanted);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>All of a file; null when it is not there.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string? Read(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
