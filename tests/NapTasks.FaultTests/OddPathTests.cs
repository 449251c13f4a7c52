using NapTasks.FaultTests.Repositories;

namespace NapTasks.FaultTests;

/// <summary>Where a repository lies, and from where it is built.</summary>
public sealed class OddPathTests(ScaffoldedRepository scaffold)
{
    /// <summary>Names of folders that mean something to a shell, to MSBuild or to a file system.</summary>
    public static TheoryData<string> Odd =>
    [
        "a b", " leads", "trails ", "it's", "a\"b", "a&b", "a|b", "a*b", "a#b", "a,b=c", "100%", "a%b", "%(Identity)", "@(x)", "$x", "~", "-v", "[x]{y}",
        "漢字é\u0301", "\u202eodd", $"{new string('a', 200)}/{new string('b', 200)}",
    ];

    /// <summary>What MSBuild expands in the path of an SDK that the root element of a project names; ours is imported.</summary>
    public static TheoryData<string> Expanded => ["a;b", "a%20b", "feature%2Fx", "a%3Bb", "$(x)", "$([System.Environment]::NewLine)"];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task A_repository_builds_wherever_it_lies(string name)
    {
        using var repository = scaffold.Copy(name);
        var expected = repository.Manifests();
        repository.DeleteManifests();
        await BuildAndCheck(repository, expected);
    }

    [Theory]
    [MemberData(nameof(Expanded))]
    public async Task A_repository_builds_where_msbuild_would_expand_the_path_of_an_sdk(string name)
    {
        using var repository = scaffold.Copy(name);
        var expected = repository.Manifests();
        foreach (var unpacked in new[] { false, true })
        {
            if (!unpacked)
                Directory.Delete(repository[".nuget", "cache"], recursive: true);
            repository.DeleteManifests();
            await BuildAndCheck(repository, expected);
        }
    }

    private static async Task BuildAndCheck(RepositoryCopy repository, SortedDictionary<string, string> expected)
    {
        // The file of the repository's own settings is found, too.
        repository.Write("Directory.Build.props", "<Project><PropertyGroup><NoWarn>$(NoWarn);NAP4001</NoWarn></PropertyGroup></Project>");
        repository.Set("OUR_PASSWORD", "x");
        var build = (await repository.Build()).MustSucceed();
        Assert.Contains($"{repository["values.env"]}({repository.Read("values.env").TrimEnd().Split('\n').Length},14): warning NAP2241", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NAP4001", build.Output, StringComparison.Ordinal);
        Assert.Equal(expected, repository.Manifests());
    }
}
