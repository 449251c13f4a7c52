using System.Collections.Immutable;
using System.Text;
using CsCheck;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Fleets;
using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.Tests.Fleets;

/// <summary>The merged values.env says to bash what the two files say, the customer's first.</summary>
public sealed class MergedValuesTests
{
    /// <summary>A customer's lines, those of fleet.env, and the file that comes of them.</summary>
    public static TheoryData<string, string, string> Merged => new()
    {
        { "A=1", "B=2", "A=1\nB=2\n" },
        { "A=1", "A=2\nB=${A}", "A=1\nB=1\n" },
        { "A='x y'", "B=\"${A}'s\"", "A='x y'\nB='x y'\\''s'\n" },
        { "A=", "A=2\nB=${A}x", "A=\nB=x\n" },
        { "D=acme.com", "U=https://${D}/", "D=acme.com\nU=https://acme.com/\n" },
        { "", "JWT_SECRET=${JWT_SECRET}", "JWT_SECRET=\"${JWT_SECRET}\"\n" },
        { "JWT_SECRET='s3cr3t'", "JWT_SECRET=${JWT_SECRET}", "JWT_SECRET=${JWT_SECRET}\n" },
        { "JWT_SECRET=", "JWT_SECRET=${JWT_SECRET}", "JWT_SECRET=\n" },
        { "JWT_SECRET=${JWT_SECRET}\nOTHER_SECRET=${JWT_SECRET}", "", "JWT_SECRET=\"${JWT_SECRET}\"\nOTHER_SECRET=\"${JWT_SECRET}\"\n" },
        { "H=db", "PG_PASSWORD=${PG_PASSWORD}\nURL=\"pg://u:${PG_PASSWORD}@${H}/\\$x\"", "H=db\nPG_PASSWORD=\"${PG_PASSWORD}\"\nURL=\"pg://u:${PG_PASSWORD}@db/\\$x\"\n" },
        { "PG_PASSWORD=${PG_PASSWORD}\nA='`$(x)'$PG_PASSWORD", "B=$A", "PG_PASSWORD=\"${PG_PASSWORD}\"\nA=\"\\`\\$(x)${PG_PASSWORD}\"\nB=\"${A}\"\n" },
        { "X=~x", "B=1", "B=1\n" },
    };

    private static readonly ImmutableArray<string> Keys = ["A", "B", "C", "D", "PG_PASSWORD", "JWT_SECRET"];

    private static readonly ImmutableArray<string> Pieces =
    [
        "x", "1", "'a b'", "\"q\"", "\"$A\"", "${B}", "$C", "\\$", "'$A'", "\"'\"", "'\"'", "\"\\`\\\\\"", "$PG_PASSWORD", "\"-${JWT_SECRET}-\"",
        "ü漢", "'\n'", "!", "#", "{a,b}", "*", "",
    ];

    private static readonly Gen<string> Text =
        from lines in (from key in Gen.Int[0, Keys.Length - 1].Select(i => Keys[i])
                       from pieces in Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 4]
                       select SecretKeys.IsSecret(key) ? $"{key}=${{{key}}}" : $"{key}={string.Concat(pieces)}").Array[0, 6]
        select string.Concat(lines.Select(l => l + "\n"));

    [Theory]
    [MemberData(nameof(Merged))]
    public void Two_files_become_one(string customer, string shared, string merged) =>
        Assert.Equal(merged, BodyOf(Merge(customer, shared, new DiagnosticBag())));

    [Fact]
    public void A_finding_in_either_file_is_at_its_own_place()
    {
        var diagnostics = new DiagnosticBag();
        Merge("A=$(id)\nB=1", "\nB=$(ls)\nC=`x`", diagnostics);
        Assert.Equal(
            [("fleet.env", 2), ("fleet.env", 3), ("values.env", 1)],
            diagnostics.ToImmutable().Select(d => (d.Location!.Value.File, d.Location.Value.Line)));
    }

    [Fact]
    public void What_a_customer_sets_is_no_second_setting_and_needs_nothing_of_what_the_shared_line_refers_to()
    {
        var diagnostics = new DiagnosticBag();
        Merge("URL=https://own.example.com", "URL=https://${MAIN_DOMAIN}", diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
    }

    [Fact]
    public void A_customer_cannot_refer_to_what_all_share()
    {
        var diagnostics = new DiagnosticBag();
        Merge("A=${B}", "B=1", diagnostics);
        Assert.Equal(["NAP1018"], diagnostics.ToImmutable().Select(d => d.Code));
    }

    [Fact]
    public void What_follows_from_a_customers_unreadable_line_is_not_said_again()
    {
        var diagnostics = new DiagnosticBag();
        Merge("A=$(id)", "A=1\nB=${A}", diagnostics);
        Assert.Equal(["NAP1013"], diagnostics.ToImmutable().Select(d => d.Code));
    }

    [Fact]
    public async Task Bash_reads_the_same_from_the_merged_file_as_from_the_two()
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        using var folder = new TestDirectory();
        // One bash for all of them, which a file that it cannot read would end; each begins with the two secrets and nothing else.
        var script = new StringBuilder("set -aeu\n");
        var count = 0;
        Gen.Select(Text, Text).Sample(
            (customer, shared) =>
            {
                var diagnostics = new DiagnosticBag();
                var file = Merge(customer, shared, diagnostics);
                if (diagnostics.HasErrors)
                    return;
                count++;
                // A line of fleet.env for a key that the customer has is passed over.
                var own = EnvFileReader.Read(Encoding.UTF8.GetBytes(customer), "", [], new DiagnosticBag())!;
                var rest = EnvFileReader.Complete(own, Decode(shared), [], new DiagnosticBag()).Assignments.Skip(own.Assignments.Length);
                folder.Write($"{count}.two", customer + string.Concat(rest.Select(a => $"{LineOf(shared, a)}\n")));
                folder.Write($"{count}.one", BodyOf(file));
            },
            iter: 3000,
            threads: 1);
        var print = $"printf '%s\\0' {string.Join(' ', Keys.Select(k => $"\"${{{k}-unset}}\""))}";
        foreach (var i in Enumerable.Range(1, count))
        {
            foreach (var form in new[] { "two", "one" })
                script.Append(System.Globalization.CultureInfo.InvariantCulture,
                    $"unset {string.Join(' ', Keys)}; PG_PASSWORD='p $x\"' JWT_SECRET='j`y'; . ./{i}.{form}; {print}\n");
        }

        folder.Write("all.sh", script.ToString());
        var values = (await Shell.Run(bash, folder.Path, "all.sh")).MustSucceed().Output.Split('\0')[..^1].Chunk(Keys.Length).ToArray();
        Assert.Equal(2 * count, values.Length);
        foreach (var (two, one) in values.Chunk(2).Select(v => (v[0], v[1])))
            Assert.Equal(two, one);
        Assert.InRange(count, 500, 3000);
        Assert.Contains(values, v => v.Contains("p $x\"", StringComparer.Ordinal));
        Cases.Count(count, "pairs of values.env and fleet.env compared with their merged file in bash");
    }

    // The word may go over several lines.
    private static string LineOf(string shared, EnvAssignment assignment)
    {
        var start = shared.Split('\n').Take(assignment.KeyLocation.Line - 1).Sum(l => l.Length + 1);
        var next = Keys.SelectMany(k => Indices(shared, $"\n{k}=")).Where(i => i >= start).Append(shared.TrimEnd('\n').Length).Min();
        return shared[start..next];
    }

    private static IEnumerable<int> Indices(string text, string part)
    {
        for (var i = text.IndexOf(part, StringComparison.Ordinal); i >= 0; i = text.IndexOf(part, i + 1, StringComparison.Ordinal))
            yield return i;
    }

    private static EnvFile Merge(string customer, string shared, DiagnosticBag diagnostics) => Merge(customer, Decode(shared), diagnostics);

    private static EnvFile Merge(string customer, EnvText shared, DiagnosticBag diagnostics) =>
        EnvFileReader.Complete(EnvFileReader.Read(Encoding.UTF8.GetBytes(customer), "values.env", [], diagnostics)!, shared, [], diagnostics);

    private static EnvText Decode(string shared) => EnvText.Decode(Encoding.UTF8.GetBytes(shared), "fleet.env", new DiagnosticBag())!;

    private static string BodyOf(EnvFile file) => MergedValues.Print(file).Text.Split('\n', 2)[1];
}
