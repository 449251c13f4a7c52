using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

/// <summary>The moves of docs/moving.md are made, one after the other, in one repository.</summary>
public sealed class MovingTests(InstalledTemplate template)
{
    private static readonly string English = Repository.ReadText("docs", "moving.md");

    [Fact]
    public async Task The_moves_show_what_they_say()
    {
        using var folder = new TestDirectory();
        await Tour.Run(English, template.DotNet, folder.Path);
        Assert.False(Directory.Exists(folder["acme", "manifests", "routes"]), "There are routes at the end.");
        Assert.False(File.Exists(folder["acme", "values.env.bak"]));
    }

    [Fact]
    public Task What_needs_a_cluster_is_read_by_bash() => Tour.Parse(English);

    [Fact]
    public void Both_languages_have_the_same_commands_and_output() =>
        Assert.Equal(Commands(English), Commands(Repository.ReadText("docs", "moving.zh-CN.md")));

    // The deletions that stand there are those that the comparisons give.
    [Fact]
    public async Task What_is_deleted_is_what_a_comparison_says()
    {
        using var repository = await CustomerRepository.External(template);
        var text = English.Replace("\\\n  ", "", StringComparison.Ordinal);
        foreach (var (today, then) in new[] { ("contour", "traefik"), ("traefik", "nodeport") })
        {
            repository.Set("INGRESS_CONTROLLER", today);
            var comparison = (await repository.Build("-t:NapCompare", $"-p:NapCompareWith={then}")).MustSucceed();
            var deletions = comparison.Output.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("kubectl delete", StringComparison.Ordinal)).ToArray();
            Assert.NotEmpty(deletions);
            Assert.All(deletions, d => Assert.Contains($"\n{d}\n", text, StringComparison.Ordinal));
        }
    }

    // Comments at the ends of lines are for people.
    private static IEnumerable<string> Commands(string markdown) =>
        Tour.Blocks(markdown).Select(b => string.Join('\n', b.Split('\n').Select(l => l.Split("      #")[0].TrimEnd())));
}
