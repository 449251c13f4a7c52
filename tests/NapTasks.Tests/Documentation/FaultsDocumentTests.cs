using System.Globalization;
using System.Text.RegularExpressions;
using NapTemplates.Testing;

namespace NapTasks.Tests.Documentation;

/// <summary>docs/faults.md names a test for every fault and attack; each is there. CI counts the cases of a run (eng/count-cases.py).</summary>
public sealed partial class FaultsDocumentTests
{
    private static readonly Dictionary<string, HashSet<string>> Methods = Directory.EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
        .GroupBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.SelectMany(f => Test().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly string[][] Rows =
    [
        .. Repository.ReadText("docs", "faults.md").Split('\n')
            .Select(l => l.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray())
            .Where(r => r.Length == 4 && int.TryParse(r[3], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _)),
    ];

    [Fact]
    public void Every_row_names_tests_that_there_are()
    {
        Assert.True(Rows.Length > 25, $"{Rows.Length} rows were found.");
        foreach (var row in Rows)
        {
            var tests = Named().Matches(row[2]).Select(m => (Class: m.Groups[1].Value, Method: m.Groups[2].Value)).ToArray();
            Assert.NotEmpty(tests);
            Assert.All(tests, t => Assert.True(Methods.TryGetValue(t.Class, out var methods) && methods.Contains(t.Method), $"There is no test {t.Class}.{t.Method}."));
        }
    }

    [Fact]
    public void Every_test_of_faults_through_processes_stands_in_a_row()
    {
        var named = Rows.SelectMany(r => Named().Matches(r[2]).Select(m => m.Value.Trim('`'))).ToHashSet(StringComparer.Ordinal);
        var tests = Directory.EnumerateFiles(Repository.PathOf("tests", "NapTasks.FaultTests"), "*Tests.cs")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .SelectMany(c => Methods[c].Select(m => $"{c}.{m}"));
        Assert.Empty(tests.Except(named));
    }

    // What attributes stand above it may hold any character.
    [GeneratedRegex(@"^    public (?:async Task|Task|void) (?!Dispose\()(\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Test();

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex Named();
}
