using System.Globalization;
using System.Text;
using CsCheck;
using NapTasks.Diagnostics;
using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.Tests.Values;

public sealed class EnvFileReaderTests
{
    /// <summary>Lines that are read, the key they set last, and its value as bash has it.</summary>
    public static TheoryData<string, string, string> Accepted => new()
    {
        { "A=x", "A", "x" },
        { "A=", "A", "" },
        { "A= # nothing", "A", "" },
        { "A=x # comment", "A", "x" },
        { "A=x#y", "A", "x#y" },
        { "A=x\t#y", "A", "x" },
        { "# A=x\nB=y", "B", "y" },
        { "   A=x", "A", "x" },
        { "\tA=x", "A", "x" },
        { "export A=x", "A", "x" },
        { "export\t  A=x", "A", "x" },
        { "export=x", "export", "x" },
        { "A='x y'", "A", "x y" },
        { "A=\"x y\"", "A", "x y" },
        { "A='x'\"y\"z", "A", "xyz" },
        { "A=x\\ y", "A", "x y" },
        { "A='x\\\ny'", "A", "x\\\ny" },
        { "A='x\ny'", "A", "x\ny" },
        { "A=\"x\ny\"", "A", "x\ny" },
        { "A=\"\\a\\\\\\\"\\$\\`\"", "A", "\\a\\\"$`" },
        { "A='$B `c` \\'", "A", "$B `c` \\" },
        { "A=$", "A", "$" },
        { "A=a$/b", "A", "a$/b" },
        { "A=\"$\"", "A", "$" },
        { "A=\"$'x'\"", "A", "$'x'" },
        { "A=x=y", "A", "x=y" },
        { "A={a,b}", "A", "{a,b}" },
        { "A=*", "A", "*" },
        { "A=a~b", "A", "a~b" },
        { "A='~'", "A", "~" },
        { "A=!x", "A", "!x" },
        { "A=x\nB=$A", "B", "x" },
        { "A=x\nB=${A}y", "B", "xy" },
        { "A='x y'\nB=$A", "B", "x y" },
        { "A=x\nB=\"$A y\"", "B", "x y" },
        { "A=x\nA=${A}y", "A", "xy" },
        { "A=1\nB=$A.2", "B", "1.2" },
        { "A=ü€漢", "A", "ü€漢" },
        { "A=''", "A", "" },
        { "A=\"\"", "A", "" },
        { "A=''\"\"''", "A", "" },
        { "A='it'\\''s'", "A", "it's" },
        { "A=\"it's\"", "A", "it's" },
        { "A='say \"x\"'", "A", "say \"x\"" },
        { "A=\"say \\\"x\\\"\"", "A", "say \"x\"" },
        { "A=\\#x", "A", "#x" },
        { "A='#x' #y", "A", "#x" },
        { "A=\"x #y\"", "A", "x #y" },
        { "A='x;y|z&(w)<v>'", "A", "x;y|z&(w)<v>" },
        { "A=\"x;y|z&(w)<v>\"", "A", "x;y|z&(w)<v>" },
        { "A=x\\;y", "A", "x;y" },
        { "A=\\'x\\'", "A", "'x'" },
        { "A=x\\\\y", "A", "x\\y" },
        { "A='x\\y'", "A", "x\\y" },
        { "A=\"x\\y\"", "A", "x\\y" },
        { "A=\"tab\tx\"", "A", "tab\tx" },
        { "A='  x  '", "A", "  x  " },
        { "A=x   ", "A", "x" },
        { "A=x\t", "A", "x" },
        { "\n\n  \n\tA=x\n\n", "A", "x" },
        { "#A=y\n  # A=z\nA=x", "A", "x" },
        { "export   A='x y' # z", "A", "x y" },
        { "A=x:y,z/w@v%u+t", "A", "x:y,z/w@v%u+t" },
        { "A='x\n\ny'", "A", "x\n\ny" },
        { "A=x\\", "A", "x\\" },
    };

    /// <summary>What bash would execute, expand or mangle: the code, and where.</summary>
    public static TheoryData<string, string, int, int> Refused => new()
    {
        { "A=$(touch x)", "NAP1013", 1, 3 },
        { "A=\"$(touch x)\"", "NAP1013", 1, 4 },
        { "A=`touch x`", "NAP1013", 1, 3 },
        { "A=\"`touch x`\"", "NAP1013", 1, 4 },
        { "A=$((1+1))", "NAP1013", 1, 3 },
        { "A=$[1+1]", "NAP1013", 1, 3 },
        { "A=a;B=b", "NAP1014", 1, 4 },
        { "A=a&", "NAP1014", 1, 4 },
        { "A=a|b", "NAP1014", 1, 4 },
        { "A=a<b", "NAP1014", 1, 4 },
        { "A=a>b", "NAP1014", 1, 4 },
        { "A=a ; touch x", "NAP1014", 1, 5 },
        { "A=a(b", "NAP1014", 1, 4 },
        { "A=a)", "NAP1014", 1, 4 },
        { "A=(x)", "NAP1015", 1, 3 },
        { "A+=x", "NAP1015", 1, 2 },
        { "A[0]=x", "NAP1015", 1, 2 },
        { "A = v", "NAP1011", 1, 2 },
        { "A\t=v", "NAP1011", 1, 2 },
        { "A= v", "NAP1012", 1, 4 },
        { "A=x y", "NAP1012", 1, 5 },
        { "A=x B=y", "NAP1012", 1, 5 },
        { "touch x", "NAP1010", 1, 1 },
        { "A", "NAP1010", 1, 1 },
        { "1A=x", "NAP1010", 1, 1 },
        { "A-B=x", "NAP1010", 1, 1 },
        { "=x", "NAP1010", 1, 1 },
        { "set -e", "NAP1010", 1, 1 },
        { "source other.env", "NAP1010", 1, 1 },
        { "<<<<<<< HEAD", "NAP1010", 1, 1 },
        { "export A", "NAP1010", 1, 8 },
        { "export -n A=x", "NAP1010", 1, 8 },
        { "A=${B:-x}", "NAP1016", 1, 3 },
        { "A=${#B}", "NAP1016", 1, 3 },
        { "A=${}", "NAP1016", 1, 3 },
        { "A=$1", "NAP1016", 1, 3 },
        { "A=pa$$word", "NAP1016", 1, 5 },
        { "A=$?", "NAP1016", 1, 3 },
        { "A=$'x'", "NAP1016", 1, 3 },
        { "A=$\"x\"", "NAP1016", 1, 3 },
        { "B=x\nA='x", "NAP1017", 2, 3 },
        { "A=x\"y", "NAP1017", 1, 4 },
        { "A=$B", "NAP1018", 1, 3 },
        { "A=\"x $B\"", "NAP1018", 1, 6 },
        { "A=$B\nB=x", "NAP1019", 1, 3 },
        { "A=$A", "NAP1020", 1, 3 },
        { "A=~", "NAP1021", 1, 3 },
        { "A=~/x", "NAP1021", 1, 3 },
        { "A=x:~/y", "NAP1021", 1, 5 },
        { "A=x\\\ny", "NAP1023", 1, 4 },
        { "A=\"x\\\ny\"", "NAP1023", 1, 5 },
        { "A=\"$\\\n(touch x)\"", "NAP1023", 1, 5 },
        { "A=\\\n~", "NAP1023", 1, 3 },
        { "export A={a,b}", "NAP1016", 1, 10 },
        { "A=$JWT_SECRET", "NAP1018", 1, 3 },
        { "UID=5", "NAP1022", 1, 1 },
        { "PATH=/x", "NAP1022", 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_bash_only_assigns_is_read(string text, string key, string expected)
    {
        var (file, diagnostics) = Read(text);
        Assert.Empty(diagnostics);
        Assert.True(file!.TryGet(key, out var assignment));
        Assert.Equal(expected, assignment.Value.Text);
    }

    [Fact]
    public async Task Bash_reads_the_same_values()
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        using var folder = new TestDirectory();
        var script = new StringBuilder();
        var expected = new StringBuilder();
        foreach (var (index, row) in Accepted.Index())
        {
            var (text, key, value) = row.Data;
            folder.Write($"{index}.env", text + "\n");
            script.Append(CultureInfo.InvariantCulture, $"(set -aeuo pipefail; . ./{index}.env; printf '%s\\0' \"${key}\")\n");
            expected.Append(value).Append('\0');
        }

        // Without a final line end, bash keeps the backslash that it would otherwise join the next line with.
        folder.Write($"{Accepted.Count - 1}.env", "A=x\\");
        Assert.Equal(expected.ToString(), (await Shell.Run(bash, folder.Path, "-c", script.ToString())).Output);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_bash_would_execute_or_mangle_is_an_error_at_its_place(string text, string code, int line, int column)
    {
        var (_, diagnostics) = Read(text);
        var error = Assert.Single(diagnostics);
        Assert.Equal((code, Severity.Error), (error.Code, error.Severity));
        Assert.Equal(new SourceLocation("values.env", line, column), error.Location);
    }

    [Fact]
    public void Every_fault_of_a_file_is_reported_and_the_lines_between_are_read()
    {
        var (file, diagnostics) = Read("A=$(x)\nB=b\nC = c\nD=d\nE=(e)\nF='f\n");
        Assert.Equal(["NAP1013", "NAP1011", "NAP1015", "NAP1017"], diagnostics.Select(d => d.Code));
        Assert.Equal(["B", "D"], file!.Assignments.Select(a => a.Key));
        Assert.Equal(["A", "C", "E", "F"], file.Unreadable.Order());
    }

    [Fact]
    public void A_key_that_is_set_again_is_read_from_its_last_line_with_a_warning_of_both()
    {
        var (file, diagnostics) = Read("A=x\nB=y\nA=z\n");
        var warning = Assert.Single(diagnostics);
        Assert.Equal(("NAP1030", "1", new SourceLocation("values.env", 3, 1)), (warning.Code, warning.Arguments[1], warning.Location!.Value));
        Assert.True(file!.TryGet("A", out var assignment));
        Assert.Equal("z", assignment.Value.Text);
    }

    [Fact]
    public void A_secret_has_no_text_however_it_is_written_or_passed_on()
    {
        var (file, diagnostics) = Read("JWT_SECRET=${JWT_SECRET}\nPG_PASSWORD=hunter2\nURL=x${PG_PASSWORD}y\nREGISTRY_USERNAME=$REGISTRY_USERNAME\n", "REGISTRY_USERNAME");
        Assert.Empty(diagnostics);
        Assert.All(file!.Assignments, a => Assert.Null(a.Value.Text));
        Assert.DoesNotContain("hunter2", file.Assignments.Select(a => a.ToString()).Aggregate(string.Concat), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_another_line_happens_to_close_is_reported_where_it_opens() =>
        Assert.Equal(("NAP1017", new SourceLocation("values.env", 1, 3)), Read("A='x\nB=y\n# it's so\nC=z\n").Diagnostics.Select(d => (d.Code, d.Location!.Value)).Single());

    [Fact]
    public void What_refers_to_a_line_that_cannot_be_read_is_not_reported_again()
    {
        var (file, diagnostics) = Read("A=$(x)\nB=$A\nC=x$B\nD=$E\nE=`x`\n");
        Assert.Equal(["NAP1013", "NAP1013"], diagnostics.Select(d => d.Code));
        Assert.Empty(file!.Assignments);
    }

    [Fact]
    public void The_names_of_an_example_count_with_and_without_a_comment_sign() =>
        Assert.Equal(["A", "B_1", "C"], SecretKeys.ListedIn("A=\n# B_1=\n#C=x\n# a sentence = no\n# make: y\n").Order());

    // Whatever is accepted has the value that bash gives; what bash would execute is never accepted.
    [Fact]
    public async Task Bash_reads_generated_files_as_we_do()
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        string[] pieces = ["A", "B", "x", "1", "=", "+=", " ", "\t", "#", "'", "\"", "\\", "$", "${", "}", "{", ",",
            "(", ")", "$A", "${B}", "~", ":", "/", ";", "`", "\n", "\nA=", "\nB=", "\nexport B=", "*", "!", "é", "\\\n"];
        var files = new List<(string Text, EnvFile File)>();
        // The same files in every run: a failure can be looked at.
        var random = new Random(20_261);
        for (var n = 0; n < 20_000; n++)
        {
            var text = $"A={string.Concat(random.GetItems(pieces, random.Next(1, 10)))}\n";
            var (file, diagnostics) = Read(text);
            if (diagnostics.All(d => d.Severity == Severity.Warning))
                files.Add((text, file!));
        }

        Assert.True(files.Count > 2_000, $"{files.Count} files were accepted.");
        using var folder = new TestDirectory();
        // One bash for all of them, which a file that it cannot read would end; of one nothing stays for the next but bash's own variables.
        var script = new StringBuilder("set -aeuo pipefail\nforget() { local v; for v in \"${!A@}\" \"${!B@}\" \"${!x@}\"; do [[ $v == BASH* ]] || unset \"$v\"; done; }\n");
        foreach (var (index, (text, _)) in files.Index())
        {
            folder.Write($"{index}.env", text);
            script.Append(CultureInfo.InvariantCulture, $"forget; . ./{index}.env; printf '%s\\0' \"${{A-unset}}\" \"${{B-unset}}\"\n");
        }

        folder.Write("all.sh", script.ToString());
        var result = await Shell.Run(bash, folder.Path, "all.sh");
        var values = result.Output.Split('\0')[..^1];
        Assert.True(values.Length == 2 * files.Count, $"bash cannot read {files[Math.Min(values.Length / 2, files.Count - 1)].Text}: {result.Error}");
        Cases.Count(20_000, $"generated values.env read, {files.Count} of them compared with bash value by value");
        foreach (var (index, (text, file)) in files.Index())
        {
            foreach (var (offset, key) in new[] { (0, "A"), (1, "B") })
                Assert.True((file.TryGet(key, out var assignment) ? assignment.Value.Text : "unset") == values[(2 * index) + offset],
                    $"{text}: {key} is {values[(2 * index) + offset]} in bash");
        }
    }

    [Fact]
    public void Random_text_never_throws()
    {
        const string Alphabet = "AB_=$(){}[]'\"\\`~:;&|<># \t\n\rxé\u2028\0";
        const int Inputs = 150_000;
        Gen.String[Gen.Char[Alphabet], 0, 40].Sample(text => { Read(text); }, iter: Inputs);
        Cases.Count(Inputs, "random texts of bash's own characters read without an exception");
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        const int Inputs = 50_000;
        Gen.Byte.Array[0, 64].Sample(bytes => { EnvFileReader.Read(bytes, "values.env", [], new DiagnosticBag()); }, iter: Inputs);
        Cases.Count(Inputs, "random byte strings read without an exception");
    }

    // Up to the rules and the manifests: keys of ours with whatever somebody may have written there.
    [Fact]
    public void Random_values_of_our_keys_never_throw()
    {
        const int Inputs = 20_000;
        var keys = Keys.All.Select(k => k.Name).ToArray();
        string[] values = ["", "true", "false", "external", "nodeport", "contour", "contour,traefik",
            "nap.acme.com", "https://nap.acme.com", "https://nap.acme.com/", "acme.com", "x", "-", "30080", "0",
            "99999999999999999999", "10.0.0.1", "::1", "::", "a,b", ",", "/", "/a", "/a,/b", "ClusterIssuer/x",
            "例子.com", "x.y.z.", "*.a.b", "http://", "http://[", "k=v", "'a b'", "${MAIN_DOMAIN}", "\u00e9"];
        var random = new Random(4_711);
        for (var n = 0; n < Inputs; n++)
        {
            var text = ValuesText.External;
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                text = text.With(keys[random.Next(keys.Length)], values[random.Next(values.Length)]);
            text.Render();
        }

        Cases.Count(Inputs, "values.env with random values of our keys rendered or refused without an exception");
    }

    // 350,000 keys, and one line: as much as is read at all, since a larger file is refused by its size alone.
    [Fact]
    public void The_largest_file_that_is_read_is_read_whole()
    {
        var keys = new StringBuilder();
        var count = 0;
        while (keys.Length < (1024 * 1024) - 16)
            keys.Append(CultureInfo.InvariantCulture, $"K{count++}=\n");
        var result = ValuesText.Render(keys.ToString());
        Assert.Equal(count, result.File!.Assignments.Length);

        var line = ValuesText.Render($"A={new string('x', (1024 * 1024) - 16)}\n");
        Assert.Equal((1024 * 1024) - 16, line.File!.Assignments.Single().Value.Text!.Length);
    }

    private static (EnvFile? File, IReadOnlyList<Diagnostic> Diagnostics) Read(string text, params string[] secretNames)
    {
        var diagnostics = new DiagnosticBag();
        var file = EnvFileReader.Read(Encoding.UTF8.GetBytes(text), "values.env", [.. secretNames], diagnostics);
        return (file, diagnostics.ToImmutable());
    }
}
