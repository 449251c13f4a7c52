using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

/// <summary>A document whose console blocks are run: lines with a prompt are commands, the others are what they show, in that order.</summary>
internal static class Tour
{
    /// <summary>The code blocks of a document, each with its language in the first line.</summary>
    public static List<string> Blocks(string markdown) =>
        [.. markdown.Replace("\r\n", "\n", StringComparison.Ordinal).Split("```").Where((_, i) => i % 2 == 1)];

    public static async Task Run(string markdown, DotNet dotNet, string folder)
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        var steps = Steps(markdown);
        Assert.True(steps.Count > 8);

        // One shell for all, since a step may change the folder. Each one's output is followed by a mark.
        var script = string.Concat(steps.Select((step, i) => $"{step.Command} 2>&1\nprintf '\\n--- %s\\n' {i}\n"));
        var output = (await dotNet.RunProgram(bash, folder, "-c", script)).Output;
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

    /// <summary>Commands that need a cluster cannot be run, but bash must be able to read them.</summary>
    public static async Task Parse(string markdown)
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        var scripts = Blocks(markdown).Where(b => b.StartsWith("bash\n", StringComparison.Ordinal)).Select(b => b["bash\n".Length..]).ToArray();
        Assert.NotEmpty(scripts);
        foreach (var script in scripts)
            Assert.Equal(("", 0), await Check(bash, script));
    }

    private static async Task<(string Error, int ExitCode)> Check(string bash, string script)
    {
        var result = await Shell.Run(bash, AppContext.BaseDirectory, "-n", "-c", script);
        return (result.Error, result.ExitCode);
    }

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
