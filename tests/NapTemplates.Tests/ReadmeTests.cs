using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

/// <summary>The README's examples are run, and show what they say.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_tour_shows_what_it_says()
    {
        using var home = new TestDirectory();
        using var folder = new TestDirectory();
        Directory.CreateDirectory(folder["packages"]);
        File.Copy(InstalledTemplate.Package, folder["packages", Path.GetFileName(InstalledTemplate.Package)]);
        await Tour.Run(Repository.ReadText("README.md"), new DotNet(home.Path), folder.Path);
    }

    [Fact]
    public void Both_languages_have_the_same_commands_and_output() =>
        Assert.Equal(Tour.Blocks(Repository.ReadText("README.md")), Tour.Blocks(Repository.ReadText("README.zh-CN.md")));

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        foreach (var readme in new[] { "README.md", "README.zh-CN.md", "CONTRIBUTING.md", "docs/decisions/README.md", "docs/moving.md", "docs/moving.zh-CN.md" })
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
        Assert.Contains(Tour.Blocks(Repository.ReadText("README.md")), block => block.Trim() == $"bash\n{command}");
}
