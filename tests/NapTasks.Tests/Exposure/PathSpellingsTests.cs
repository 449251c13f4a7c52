using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.Tests.Exposure;

public sealed class PathSpellingsTests
{
    private static readonly Hostname Host = Hostname.ParseMain("", "nap.example.com").Value!;

    [Theory]
    [InlineData("/_cp/")]
    [InlineData("/metrics")]
    [InlineData("/svc/v1/")]
    [InlineData("/a.b/c-d/~e")]
    public void The_platform_takes_each_spelling_for_the_path_and_none_of_the_innocent_ones(string path)
    {
        var prefix = PathPrefix.ParseList("", path).Value[0];
        var spellings = PathSpellings.Of(prefix, Host).ToArray();
        Assert.Equal(spellings.Length, spellings.Distinct(StringComparer.Ordinal).Count());
        Assert.All(spellings, s => Assert.True(PlatformRouter.Reaches(s, prefix.Exact), s));
        Assert.All(PathSpellings.Innocent, s => Assert.False(PlatformRouter.Reaches(s, prefix.Exact), s));
        Cases.Count(spellings.Length + PathSpellings.Innocent.Length, "spellings of a path");
    }

    [Theory]
    [InlineData("/metrics", "/metrics", "/metrics/", true)]
    [InlineData("/metrics/", "/metrics", "/metrics/", true)]
    [InlineData("/metricsx", "/metricsx", "/metricsx/", false)]
    [InlineData("/metrics/a", "/metrics/a", "/metrics/a/", true)]
    public void A_prefix_is_a_path_and_what_is_below_it(string text, string exact, string below, bool isCovered)
    {
        var prefix = PathPrefix.ParseList("", text).Value[0];
        Assert.Equal((exact, below), (prefix.Exact, prefix.Below));
        Assert.Equal(isCovered, PathPrefix.ParseList("", "/metrics").Value[0].Covers(prefix));
    }

    [Fact]
    public void Of_two_prefixes_that_mean_the_same_one_counts() =>
        Assert.Equal(["/a", "/b"], PathPrefix.ParseList("", "/a,/b,/a/").Value.Select(p => p.ToString()));
}
