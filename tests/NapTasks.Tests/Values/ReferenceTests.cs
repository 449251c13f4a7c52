using System.Globalization;
using System.Text;
using NapTasks.Diagnostics;
using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.Tests.Values;

/// <summary>$X and ${X} of keys above are read as bash reads them; every other reference is an error where it stands.</summary>
public sealed class ReferenceTests
{
    private const int Chains = 500;

    /// <summary>The file, and the value of its key Z.</summary>
    public static TheoryData<string, string> Read => new()
    {
        { "A=x\nZ=$A", "x" },
        { "A=x\nZ=${A}", "x" },
        { "A=x\nZ=\"$A\"", "x" },
        { "A=x\nZ='$A'", "$A" },
        { "A=x\nZ=\\$A", "$A" },
        { "A=x\nZ=\"\\$A\"", "$A" },
        { "A=x\nZ=$A.y", "x.y" },
        { "A=x\nZ=${A}y", "xy" },
        { "A=x\nB=y\nZ=$A$B", "xy" },
        { "A=x\nB=$A\nZ=$B", "x" },
        { "A=\nZ=y$A", "y" },
        { "A='$B'\nZ=$A", "$B" },
        { "A='a b'\nZ=$A", "a b" },
        { "A=x\nA=y\nZ=$A", "y" },
        { "A=x\nZ=y\nZ=$Z$A", "yx" },
        { "A=x\nexport Z=$A", "x" },
        { "A='*'\nZ=$A", "*" },
        { "A='~'\nZ=$A", "~" },
    };

    /// <summary>The file, its one error, and where.</summary>
    public static TheoryData<string, string, int, int> Refused => new()
    {
        { "Z=$A", "NAP1018", 1, 3 },
        { "Z=${A}", "NAP1018", 1, 3 },
        { "A=x\nZ=$a", "NAP1018", 2, 3 },
        { "A=x\nZ=$A_", "NAP1018", 2, 3 },
        { "A=x\nZ=\"y $AA\"", "NAP1018", 2, 6 },
        { "Z=$HOME", "NAP1018", 1, 3 },
        { "Z=$A\nA=x", "NAP1019", 1, 3 },
        { "Z=$A\nA=$B\nB=x", "NAP1019", 1, 3 },
        { "A=$B\nB=$A", "NAP1019", 1, 3 },
        { "Z=$Z", "NAP1020", 1, 3 },
        { "Z=x${Z}", "NAP1020", 1, 4 },
        { "Z=${A", "NAP1016", 1, 3 },
        { "A=x\nZ=${A:-y}", "NAP1016", 2, 3 },
        { "A=x\nZ=${!A}", "NAP1016", 2, 3 },
        { "A=x\nZ=${A%x}", "NAP1016", 2, 3 },
        { "A=x\nZ=${A/x/y}", "NAP1016", 2, 3 },
        { "A=x\nZ=${A[0]}", "NAP1016", 2, 3 },
        { "A=x\nZ=${A@P}", "NAP1016", 2, 3 },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void A_reference_to_a_key_above_has_its_value(string text, string expected)
    {
        var (file, diagnostics) = Reader(text);
        Assert.DoesNotContain(diagnostics, d => d.Severity == Severity.Error);
        Assert.True(file.TryGet("Z", out var assignment));
        Assert.Equal(expected, assignment.Value.Text);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Any_other_reference_is_an_error_at_its_place(string text, string code, int line, int column)
    {
        var error = Reader(text).Diagnostics.First(d => d.Severity == Severity.Error);
        Assert.Equal((code, new SourceLocation("values.env", line, column)), (error.Code, error.Location!.Value));
    }

    // Keys in a random order, each referring to some above, in every way of writing it; in every other file one line refers to
    // itself, to a later key or to none.
    [Fact]
    public async Task Chains_of_references_have_the_values_of_bash_and_a_broken_one_is_found()
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        using var folder = new TestDirectory();
        var random = new Random(20_262);
        var script = new StringBuilder();
        var expected = new StringBuilder();
        for (var n = 0; n < Chains; n++)
        {
            var keys = Enumerable.Range(0, random.Next(2, 40)).Select(i => $"K{i}").ToArray();
            var lines = keys.Select((key, i) => $"{key}={Value(random, keys[..i], i)}").ToList();
            var broken = random.Next(keys.Length);
            if (n % 2 == 1)
                lines[broken] = $"K{broken}=${{{(broken % 3 == 0 ? $"K{broken}" : broken % 3 == 1 ? $"K{broken + 1}" : "NOWHERE")}}}";
            var text = string.Join('\n', lines) + "\n";
            var (file, diagnostics) = Reader(text);
            Assert.Equal(n % 2 == 1, diagnostics.Any(d => d.Severity == Severity.Error && d.Location!.Value.Line == broken + 1));
            if (n % 2 == 1)
                continue;
            folder.Write($"{n}.env", text);
            script.Append(CultureInfo.InvariantCulture, $"(set -aeuo pipefail; . ./{n}.env; printf '%s\\0' {string.Join(' ', keys.Select(k => $"\"${k}\""))})\n");
            foreach (var assignment in file.Assignments)
                expected.Append(assignment.Value.Text).Append('\0');
        }

        folder.Write("all.sh", script.ToString());
        Assert.Equal(expected.ToString(), (await Shell.Run(bash, folder.Path, "all.sh")).MustSucceed().Output);
        Cases.Count(Chains, "chains of references, half of them broken");
    }

    [Fact]
    public void References_that_double_line_by_line_are_stopped_before_they_fill_the_memory()
    {
        var doubled = $"A0=xxxxxxxxxx\n{string.Concat(Enumerable.Range(1, 60).Select(i => $"A{i}=$A{i - 1}$A{i - 1}\n"))}";
        var error = Assert.Single(Reader(doubled).Diagnostics);
        Assert.Equal(("NAP1025", 17), (error.Code, error.Location!.Value.Line));

        var repeated = $"A={new string('x', 100_000)}\n{string.Concat(Enumerable.Range(1, 100_000).Select(i => $"A{i}=$A\n"))}";
        Assert.Equal(["NAP1025"], Reader(repeated).Diagnostics.Select(d => d.Code));
    }

    private static string Value(Random random, string[] above, int index)
    {
        if (above.Length == 0)
            return "x";
        var other = above[Math.Max(0, above.Length - random.Next(1, 4))];
        return random.Next(7) switch
        {
            0 => $"${other}",
            1 => $"${{{other}}}",
            2 => $"\"${other}\"",
            3 => $"\"{index} ${{{other}}}\"",
            4 => $"'{index}'${{{other}}}",
            5 => $"{index}.${other} # ${other}",
            _ => $"'${other}'",
        };
    }

    private static (EnvFile File, IReadOnlyList<Diagnostic> Diagnostics) Reader(string text)
    {
        var diagnostics = new DiagnosticBag();
        var file = EnvFileReader.Read(Encoding.UTF8.GetBytes(text), "values.env", [], diagnostics);
        return (file!, diagnostics.ToImmutable());
    }
}
