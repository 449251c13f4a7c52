using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

/// <summary>The README's examples are run, and show what they say.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_tour_shows_what_it_says()
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        using var home = new TestDirectory();
        using var folder = new TestDirectory();
        Directory.CreateDirectory(folder["packages"]);
        File.Copy(InstalledTemplate.Package, folder["packages", Path.GetFileName(InstalledTemplate.Package)]);
        var steps = Steps(Repository.ReadText("README.md"));
        Assert.True(steps.Count > 8);

        // One shell for all, since a step may change the folder. Each one's output is followed by a mark.
        var script = string.Concat(steps.Select((step, i) => $"{step.Command} 2>&1\nprintf '\\n--- %s\\n' {i}\n"));
        var output = (await new DotNet(home.Path).RunProgram(bash, folder.Path, "-c", script)).Output;
        foreach (var (index, step) in steps.Index())
        {
            var start = index == 0 ? 0 : output.IndexOf($"\n--- {index - 1}\n", StringComparison.Ordinal);
            var shown = output[start..output.IndexOf($"\n--- {index}\n", StringComparison.Ordinal)].Split('\n').Select(l => l.Trim()).ToList();
            foreach (var line in step.Output)
            {
                var at = shown.FindIndex(s => s.Contains(line.Trim(), StringComparison.Ordinal));
                Assert.True(at >= 0, $"$ {step.Command}\ndoes not show, or not in this order:\n{line}\nbut:\n{string.Join('\n', shown)}");
                shown.RemoveRange(0, at + 1);
            }
        }
    }

    [Fact]
    public void Both_languages_have_the_same_commands_and_output() =>
        Assert.Equal(Blocks(Repository.ReadText("README.md")), Blocks(Repository.ReadText("README.zh-CN.md")));

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        foreach (var readme in new[] { "README.md", "README.zh-CN.md", "CONTRIBUTING.md", "docs/decisions/README.md" })
        {
            var links = System.Text.RegularExpressions.Regex.Matches(Repository.ReadText(readme), @"\]\((?!https?:)([^)#]+)\)").Select(m => m.Groups[1].Value);
            Assert.All(links, link => Assert.True(Path.Exists(Repository.PathOf(Path.GetDirectoryName(readme)!, link)), $"{readme}: {link}"));
        }
    }

    [Theory]
    [InlineData("dotnet build NapTemplates.csproj -t:Demo")]
    [InlineData("dotnet test NapTemplates.sln")]
    [InlineData("dotnet pack NapTemplates.csproj -o packages")]
    public void The_commands_for_a_fresh_machine_stand_there(string command) =>
        Assert.Contains(Blocks(Repository.ReadText("README.md")), block => block.Trim() == $"bash\n{command}");

    private static List<string> Blocks(string markdown) =>
        [.. markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Split("```").Where((_, i) => i % 2 == 1)];

    private static List<(string Command, List<string> Output)> Steps(string markdown)
    {
        var steps = new List<(string Command, List<string> Output)>();
        foreach (var line in Blocks(markdown).Where(b => b.StartsWith("console\n", StringComparison.Ordinal)).SelectMany(b => b.Split('\n')[1..]))
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal))
                steps.Add((line[2..], []));
            else if (line.Length > 0)
                steps[^1].Output.Add(line);
        }

        return steps;
    }
}
