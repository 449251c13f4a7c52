using System.Buffers;
using System.Text;

namespace NapTasks.Output;

/// <summary>Reads a file that is most likely to hold a text which is known already.</summary>
internal static class FileText
{
    /// <summary>The text of the file, or, where that is the expected one to the byte, the very instance that was expected.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">What it is likely to hold.</param>
    /// <returns>Null when somebody has just removed it.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string? Read(string path, string expected)
    {
        try
        {
            // Nobody is kept from writing meanwhile, and no lock is asked for: what is compared here is replaced as a whole.
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var size = Encoding.UTF8.GetByteCount(expected);
            var length = RandomAccess.GetLength(file);
            if (length != size)
                return Decode(File.ReadAllBytes(path));
            var buffer = ArrayPool<byte>.Shared.Rent(2 * size);
            var actual = buffer.AsSpan(0, size);
            var wanted = buffer.AsSpan(size, size);
            try
            {
                Encoding.UTF8.GetBytes(expected, wanted);
                return RandomAccess.Read(file, actual, fileOffset: 0) == size && actual.SequenceEqual(wanted) ? expected : Decode(File.ReadAllBytes(path));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string Decode(byte[] content) => Encoding.UTF8.GetString(content);
}
