using System.Text;
using NapTasks.Rendering;

namespace NapTasks.Output;

/// <summary>Tells generated files from the customer's.</summary>
internal static class OwnershipReader
{
    private const string MergeMarker = "<<<<<<< ";

    /// <param name="path">Where the file is, relative to the output folder: a line that names another path is that of a copy.</param>
    /// <param name="text">All of the file.</param>
    public static Ownership Of(string path, string text)
    {
        var (first, body) = SplitLine(text);
        if (OwnershipLine.Parse(first) is { } line)
            return line.Path != path ? Ownership.None : line.Sum == OwnershipLine.SumOf(body) ? Ownership.Unedited : Ownership.Edited;
        return LineInConflict(first, body)?.Path == path ? Ownership.Edited : Ownership.None;
    }

    /// <summary>Whether a file has to be read as a whole. A customer's file may be of any size, a pipe, or not readable for us.</summary>
    public static bool MayOwn(string path)
    {
        try
        {
            // A pipe has no length, and opening it would wait for its other end.
            if (new FileInfo(path).Length == 0)
                return false;
            using var stream = File.OpenRead(path);
            Span<byte> head = stackalloc byte[OwnershipLine.MaxLength];
            var (first, rest) = SplitLine(Encoding.UTF8.GetString(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]));
            return OwnershipLine.Parse(first) is not null || LineInConflict(first, rest) is not null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not readable for us, open elsewhere, or gone since: it is not ours.
            return false;
        }
    }

    // Two branches that both changed a file differ in its first line, so a conflict begins above it.
    private static OwnershipLine? LineInConflict(string first, string rest) =>
        first.StartsWith(MergeMarker, StringComparison.Ordinal) ? OwnershipLine.Parse(SplitLine(rest).Line) : null;

    private static (string Line, string Following) SplitLine(string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? (text[start..], "") : (text[start..end], text[(end + 1)..]);
    }
}

/// <summary>The owner of a file, according to its first line.</summary>
internal enum Ownership
{
    /// <summary>The customer's.</summary>
    None,

    /// <summary>Generated, and its sum is right.</summary>
    Unedited,

    /// <summary>Generated, and its sum is wrong, or a merge has left its markers.</summary>
    Edited,
}
