using System.Text;
using NapTasks.Rendering;

namespace NapTasks.Tests.Rendering;

/// <summary>
/// Generated files as one text, to be read as one diff: a line for each, and below it what the file has after its first line. That line
/// says who made it and follows from the rest; here it is only seen to be right.
/// </summary>
internal static class Bundle
{
    private const string Mark = "=== ";
    private const string AsIn = ": as in ";

    /// <param name="files">In the order in which they are shown.</param>
    /// <param name="pinnedIn">The snapshot that has a file already; null: it is shown.</param>
    public static string Print(IEnumerable<ManifestFile> files, Func<ManifestFile, string?>? pinnedIn = null)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            var body = file.Text[(file.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
            Assert.Equal(ManifestFile.Generated(file.Path, body), file);
            Append(text, file.Path, body, pinnedIn?.Invoke(file));
        }

        return text.ToString();
    }

    /// <summary>The same for what is no file: it has a name, and no first line.</summary>
    public static string Print(string name, string body)
    {
        var text = new StringBuilder();
        Append(text, name, body, null);
        return text.ToString();
    }

    /// <summary>What is printed, read back: of every name its body, or else the snapshot that has it.</summary>
    public static Dictionary<string, (string Body, string? PinnedIn)> Read(string text)
    {
        var found = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        foreach (var part in $"\n{text}".Split($"\n{Mark}")[1..])
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var (head, body) = end < 0 ? (part, "") : (part[..end], part[(end + 1)..]);
            // The last line feed of a body went with the mark of the next.
            if (body.Length > 0 && !body.EndsWith('\n'))
                body += '\n';
            var at = head.IndexOf(AsIn, StringComparison.Ordinal);
            found.Add(at < 0 ? head : head[..at], (body, at < 0 ? null : head[(at + AsIn.Length)..]));
        }

        return found;
    }

    private static void Append(StringBuilder text, string name, string body, string? pinnedIn)
    {
        // Else it could not be told where a body ends.
        Assert.DoesNotContain($"\n{Mark}", $"\n{body}", StringComparison.Ordinal);
        text.Append(Mark).Append(name);
        if (pinnedIn is not null)
        {
            text.Append(AsIn).Append(pinnedIn).Append('\n');
            return;
        }

        Assert.True(body.Length == 0 || body.TrimEnd('\n') is { Length: > 0 } lines && body.Length == lines.Length + 1, $"{name} ends otherwise than with its last line.");
        text.Append('\n').Append(body);
    }
}
