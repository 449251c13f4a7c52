using System.Text.RegularExpressions;
using NapTasks.Tests.Exposure;
using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.Tests.ReadBack;

/// <summary>What APISIX would do with spellings of a path: it compares as nginx does, and passes on what the client wrote.</summary>
public sealed class ApisixSpellingTests
{
    private static readonly ValuesText Values = ValuesText.For("apisix").With("INGRESS_BLOCK_PATHS", "/_cp/,/metrics,/svc/v1/,/a.b/c-d")
        .With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("INGRESS_AUTH_EXEMPT_PATHS", "/mcp,/s/,/api/shares/public/");

    [Fact]
    public void No_spelling_of_a_blocked_path_reaches_the_platform_and_none_passes_for_an_exempt_one()
    {
        var exposure = Values.Expose();
        var exempt = exposure.Auth!.ExemptPaths;
        var guarded = PathPrefix.ParseList("", "/api/admin").Value[0];
        string[] targets =
        [
            .. exposure.Main.BlockedPaths.SelectMany(p => PathSpellings.Of(p, exposure.Main.Host)),
            .. exempt.SelectMany(e => RequestTargets.Disguised(e, guarded, exposure.Main.Host)),
            "/mcpx", "/sx", .. RequestTargets.Random(3000, 20),
        ];
        foreach (var target in targets)
        {
            var (passes, asks) = Decide(target);
            Assert.False(passes && exposure.Main.BlockedPaths.Any(b => PlatformRouter.Reaches(target, b.Exact)), $"{target} reaches the platform.");
            Assert.False(
                passes && !asks && PlatformRouter.PathsOf(target).Any(p => !exempt.Any(e => p == e.Exact || p.StartsWith(e.Below, StringComparison.Ordinal))),
                $"{target} passes without authentication.");
        }

        Assert.All(PathSpellings.Innocent, t => Assert.Equal((true, true), Decide(t)));
        Assert.All(exempt, e => Assert.Equal((true, false), Decide($"{e.Below}x")));
        Cases.Count(targets.Length + PathSpellings.Innocent.Length, "spellings of a path");
    }

    [Theory]
    [InlineData("files.nap.example.com", true)]
    [InlineData("FILES.nap.example.com:443", true)]
    [InlineData("files.nap.example.com.", true)]
    [InlineData("nap.example.com", false)]
    [InlineData("nap.example.com:443", false)]
    [InlineData("x@nap.example.com", false)]
    [InlineData("files.nap.example.com.evil.org", false)]
    public void The_host_beside_the_main_one_passes_on_no_other_name(string host, bool expected)
    {
        var rule = Rules("nap-files").Single();
        var pattern = rule["plugins"].Items.Select(p => p["config"]["_meta"]["filter"][0]).Single(f => f[0].Text == "http_host")[2].Text!;
        Assert.Equal(!expected, Regex.IsMatch(host, pattern));
    }

    // Whether it gets through, and whether the server of INGRESS_AUTH_URL is asked first.
    private static (bool Passes, bool Asks) Decide(string target)
    {
        if (NginxPath.Of(target) is not { } path)
            return (false, false);
        // An exact path goes before one with a star, and of those the longer one.
        var rule = Rules("nap-main").MaxBy(r => r["match"]["paths"].Items.Select(p => Score(p.Text!, path)).Max());
        var raw = target.StartsWith("http://", StringComparison.Ordinal) ? target[target.IndexOf('/', "http://".Length)..] : target;
        var refused = rule["plugins"].Items.Where(p => p["name"].Text == "fault-injection")
            .Any(p => p["config"]["_meta"]["filter"][0] is var filter && (!filter.Exists || Regex.IsMatch(raw, filter[2].Text!)));
        return (!refused, rule["plugins"].Items.Any(p => p["name"].Text == "forward-auth"));
    }

    private static int Score(string pattern, string path) =>
        pattern == path ? int.MaxValue : pattern.EndsWith('*') && path.StartsWith(pattern[..^1], StringComparison.Ordinal) ? pattern.Length : -1;

    private static IEnumerable<Node> Rules(string name) => Objects.Value[name]["spec"]["http"].Items;

    private static readonly Lazy<Dictionary<string, Node>> Objects = new(() => Values.Render().Manifests!.Files
        .Where(f => f.Path.StartsWith("routes/apisix/", StringComparison.Ordinal) && !f.Path.EndsWith("kustomization.yaml", StringComparison.Ordinal))
        .Select(f => Node.Parse(f.Text)).Where(o => o.Kind == "ApisixRoute").ToDictionary(o => o.Name, StringComparer.Ordinal));
}
