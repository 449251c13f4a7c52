using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Tests.Exposure;

/// <summary>Request targets, written as somebody would who looks for a way past an ingress.</summary>
internal static class RequestTargets
{
    private static readonly ImmutableArray<string> Segments =
    [
        "_cp", "metrics", "svc", "v1", "mcp", "s", "api", "x", "a%2Fb", "..", ".", "%2e", "%2E%2e", ".%2e", "",
        "%5Fcp", "%6detrics", "s%76c", "v%31", "%6dcp", "a%5Cb", "..;", "%00", "a;b", "%252e", "%zz", "_%63p",
    ];

    private static readonly ImmutableArray<string> Separators = ["/", "/", "/", "/", "/", "/", "\\", "//", "%2F", "/./", "/x/../", "%5C"];

    private static readonly ImmutableArray<string> Targets = ["_cp", "metrics", "svc/v1", "%5Fcp",
        "svc\\v1", "x", "_cp//..", "metrics/x/..", "mcp", "api/x", "mcp/../api", "s/../_cp"];

    private static readonly ImmutableArray<string> Back = ["/..", "/../..", "/%2e%2e", "/%2E.",
        "/x/../..", "//..", "//../..", "\\..", "/.\\..", "%2F..", "%2f%2e%2e", "/..;", "/x%2Fy/../.."];

    private static readonly ImmutableArray<string> Ends = ["", "", "", "", "?q", "#f", "/", "/x", "%20", "\\x", "/..", "/.", "//../x", "/%2e%2e/y"];

    /// <summary>Made of pieces that mean something to one server and something else to another.</summary>
    public static IEnumerable<string> Random(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var lead = string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Pick(Segments) + Pick(Separators)));
            yield return $"/{lead}{Pick(Targets)}{Pick(Ends)}";
        }

        string Pick(ImmutableArray<string> from) => from[random.Next(from.Length)];
    }

    /// <summary>One path in front, by which another one is meant, and the other way round.</summary>
    public static IEnumerable<string> Disguised(PathPrefix shown, PathPrefix meant, Hostname host) =>
        PathSpellings.Of(shown, host).Concat(PathSpellings.Of(meant, host)).Concat(
            from back in Back
            from path in new[] { meant.Exact, $"{meant.Exact}/x", meant.Exact.ToUpperInvariant() }
            select $"{shown.Exact}{back}{path}");
}
