using NapTasks.Controllers;
using NapTasks.Tests.Exposure;
using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.Tests.Controllers;

public sealed class RawPathPatternTests
{
    // In HAProxy's configuration a quote, a backslash, a dollar sign before a bracket or a blank would end the pattern, or break all of it.
    [Fact]
    public void A_character_that_a_customer_writes_means_itself_or_is_refused()
    {
        var accepted = new List<char>();
        foreach (var c in Enumerable.Range(1, 0x17f).Select(i => (char)i).Where(c => c is not (',' or '/')))
        {
            var read = PathPrefix.ParseList("", $"/a{c}b");
            if (read.Problem is not null)
                continue;
            var prefix = read.Value[0];
            accepted.Add(c);
            var pattern = RawPathPattern.Of([prefix]);
            Assert.DoesNotMatch("""['"\\\s]""", pattern);
            Assert.Matches(pattern, $"/a{c}b");
            Assert.Matches(pattern, $"/a%{(int)c:X2}b/x");
            Assert.Matches(pattern, $"/%61%{(int)c:x2}%62#x");
            Assert.DoesNotMatch(pattern, $"/a{c}bx");
            Assert.DoesNotMatch(pattern, $"/x/a{c}b");
            // Neither another character nor none.
            Assert.All(Enumerable.Range(0x21, 0x5e).Select(i => (char)i).Where(other => other != c), other => Assert.DoesNotMatch(pattern, $"/a{other}b"));
            Assert.DoesNotMatch(pattern, "/ab");
            Assert.Matches($"^{RawPathPattern.Literally([prefix])}$", $"/a{c}b");
            Assert.DoesNotMatch($"^{RawPathPattern.Literally([prefix])}$", "/a:b");
        }

        Assert.Equal(26 + 26 + 10 + "._~-".Length, accepted.Count);
        Cases.Count(0x17f - 2, "characters of a path");
    }

    [Fact]
    public void What_only_looks_like_a_disguise_is_none() => Assert.All(PathSpellings.Innocent, target =>
    {
        var path = target.Split('?')[0];
        Assert.DoesNotMatch(RawPathPattern.DotSegment, path);
        Assert.DoesNotMatch($"^{RawPathPattern.Disguise}", target);
    });

    [Theory]
    [InlineData("/.")]
    [InlineData("/..")]
    [InlineData("/a/%2e")]
    [InlineData("/a/.%2E/b")]
    [InlineData("/a/..#b")]
    public void A_dot_segment_is_found_wherever_it_is(string path)
    {
        Assert.Matches(RawPathPattern.DotSegment, path);
        Assert.Matches($"^{RawPathPattern.Disguise}", path);
        Assert.Matches($"^{RawPathPattern.Disguise}", $"{path}?q");
    }
}
