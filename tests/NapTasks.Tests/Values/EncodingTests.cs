using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Tests.Values;

/// <summary>How a file is encoded: what bash would not read as people see it is an error at its place, or a warning.</summary>
public sealed class EncodingTests
{
    /// <summary>Bytes that are no text, or characters that nobody sees: the code, and where.</summary>
    public static TheoryData<byte[], string, int, int> Refused => new()
    {
        { [0x41, 0x3D, 0xFF], "NAP1007", 1, 3 },
        { [0x41, 0x0A, 0xC3], "NAP1007", 2, 1 },
        { [0xFF, 0xFE, 0x41, 0x00], "NAP1007", 1, 1 },
        { [0xFE, 0xFF, 0x00, 0x41], "NAP1007", 1, 1 },
        { [0x41, 0x00, 0x3D, 0x00], "NAP1008", 1, 2 },
        { [0x41, 0x3D, 0xC0, 0x80], "NAP1007", 1, 3 },
        { [0x41, 0x3D, 0xED, 0xA0, 0x80], "NAP1007", 1, 3 },
        { [0x41, 0x3D, 0xF4, 0x90, 0x80, 0x80], "NAP1007", 1, 3 },
        { [0x41, 0x3D, 0xD6, 0xD0], "NAP1007", 1, 3 },
        { [0x41, 0x3D, 0xE9, 0x0A], "NAP1007", 1, 3 },
        { [0x41, 0x3D, 0x00], "NAP1008", 1, 3 },
        { [0x41, 0x3D, 0x0D, 0x42], "NAP1008", 1, 3 },
        { [0x41, 0x3D, 0x0D], "NAP1008", 1, 3 },
        { [0x41, 0x3D, 0x01], "NAP1008", 1, 3 },
        { [0x41, 0x3D, 0x1B, 0x5B, 0x31, 0x6D], "NAP1008", 1, 3 },
        { [0x41, 0x3D, 0x7F], "NAP1008", 1, 3 },
        { [0x41, 0x3D, 0xC2, 0x85], "NAP1008", 1, 3 },
        { [0x41, 0x3D, 0xC2, 0x9B], "NAP1008", 1, 3 },
        { [0x41, 0x3D, 0xE2, 0x80, 0xA8], "NAP1008", 1, 3 },
        { [0x41, 0x3D, 0xE2, 0x80, 0xA9], "NAP1008", 1, 3 },
    };

    /// <summary>What people's editors add: the file, its warnings, and its values.</summary>
    public static TheoryData<string, string[], string[]> Warned => new()
    {
        { "\uFEFFA=x\nB=y\n", ["NAP1005"], ["x", "y"] },
        { "A=x\r\nB=y\r\n", ["NAP1006"], ["x", "y"] },
        { "A=x\nB=y\r\n", ["NAP1006"], ["x", "y"] },
        { "A='x\r\ny'\r\n", ["NAP1006"], ["x\ny"] },
        { "\uFEFFA=x\r\nB=y\r\n", ["NAP1005", "NAP1006"], ["x", "y"] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_text_or_invisible_is_an_error_at_its_place(byte[] content, string code, int line, int column)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(EnvFileReader.Read(content, "values.env", [], diagnostics));
        var error = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal((code, Severity.Error, new SourceLocation("values.env", line, column)), (error.Code, error.Severity, error.Location!.Value));
    }

    [Theory]
    [MemberData(nameof(Warned))]
    public void Crlf_and_a_byte_order_mark_are_read_with_a_warning(string text, string[] codes, string[] values)
    {
        var diagnostics = new DiagnosticBag();
        var file = EnvFileReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "values.env", [], diagnostics)!;
        Assert.Equal(codes.Select(c => (c, Severity.Warning)), diagnostics.ToImmutable().Select(d => (d.Code, d.Severity)));
        Assert.Equal(values, file.Assignments.Select(a => a.Value.Text));
    }
}
