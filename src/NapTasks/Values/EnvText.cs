using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The text of a values.env with LF line ends, and the line and column of each of its characters.</summary>
internal sealed class EnvText
{
    private readonly string path;
    private readonly List<int> lineStarts = [0];

    private EnvText(string path, string text)
    {
        this.path = path;
        Text = text;
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
            lineStarts.Add(i + 1);
    }

    public string Text { get; }

    public SourceLocation LocationOf(int index)
    {
        var line = lineStarts.BinarySearch(index);
        if (line < 0)
            line = ~line - 1;
        return new SourceLocation(path, line + 1, index - lineStarts[line] + 1);
    }

    /// <summary>
    /// Decodes strictly. A byte order mark and CRLF are read, with a warning. Text that is not UTF-8 is an error, and so are characters
    /// that bash and other tools interpret differently (control characters, a lone CR, U+2028, U+2029). Null is returned then.
    /// </summary>
    public static EnvText? Decode(ReadOnlySpan<byte> content, string path, DiagnosticBag diagnostics)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            diagnostics.Add(EnvFileDiagnostics.ByteOrderMark.At(new SourceLocation(path, 1, 1)));
            content = content[3..];
        }

        var length = ValidUtf8Prefix(content);
        var text = Encoding.UTF8.GetString(content[..length]);
        var crlf = text.IndexOf("\r\n", StringComparison.Ordinal);
        var decoded = new EnvText(path, text.Replace("\r\n", "\n", StringComparison.Ordinal));
        if (crlf >= 0)
            diagnostics.Add(EnvFileDiagnostics.CarriageReturns.At(decoded.LocationOf(crlf)));
        if (length < content.Length)
            diagnostics.Add(EnvFileDiagnostics.NotUtf8.At(decoded.LocationOf(decoded.Text.Length)));
        var forbidden = IndexOfForbidden(decoded.Text);
        if (forbidden >= 0)
        {
            diagnostics.Add(EnvFileDiagnostics.ForbiddenCharacter.At(
                decoded.LocationOf(forbidden),
                ((int)decoded.Text[forbidden]).ToString("X4", CultureInfo.InvariantCulture)));
        }

        return length < content.Length || forbidden >= 0 ? null : decoded;
    }

    // Control characters but tab and line feed, and what other tools take for a line end.
    private static int IndexOfForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if ((char.IsControl(text[i]) && text[i] is not ('\t' or '\n')) || text[i] is '\u2028' or '\u2029')
                return i;
        }

        return -1;
    }

    private static int ValidUtf8Prefix(ReadOnlySpan<byte> content)
    {
        if (Utf8.IsValid(content))
            return content.Length;
        var valid = 0;
        while (valid < content.Length && Rune.DecodeFromUtf8(content[valid..], out _, out var consumed) == OperationStatus.Done)
            valid += consumed;
        return valid;
    }
}
