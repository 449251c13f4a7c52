using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Values;

namespace NapTasks.Tests.Exposure;

/// <summary>
/// How a client can write a path so that the platform's router takes it for that path. The platform resolves dot segments as browsers do, then
/// decodes all percent-encodings but those of reserved characters; an ingress that compares in another way lets some spelling through.
/// </summary>
/// <remarks>
/// Measured on Hono 4.0 to 4.13 with @hono/node-server 1.3 to 2.1, Node.js 20: of each spelling here at least one of these releases makes the path.
/// A raw backslash separates segments up to node-server 1.19, a # ends the path from 2.0 on.
/// </remarks>
internal static class PathSpellings
{
    /// <summary>Request targets that look like a disguise and are none: every ingress passes them on as they are, byte for byte.</summary>
    public static ImmutableArray<string> Innocent { get; } =
    [
        "/a%2Fb", "/a%5Cb", "/a%2F%2Fb", "//a", "/a//b", "/A/B", "/a;b/c", "/a%20b", "/%25", "/%252e/a", "/a%3Fb", "/...", "/..a/b", "/a../b", "/.well-known/a",
        "/[a]", "/~a", "/a?b=/../c", "/a?b=c\\d", "/%E4%BD%A0",
    ];

    // Dot segments, whole or encoded, with a slash, an encoded slash or a backslash beside them: they lead to the path…
    private static readonly ImmutableArray<string> Before =
        ["/.", "/%2e", "/%2E", "/..", "/a/..", "/a/%2e%2e", "/a/.%2E", "/a/%2E.", "/a%2Fb/..", "//..", "/a//../..", "/a/./..", "/.\\..", "/a\\.."];

    // …stay below it…
    private static readonly ImmutableArray<string> Behind = ["/./a", "/a/../b", "/a/..", "//../a", "//%2e%2e/a", "/.%2e%2Fa", "/a/..%2F..%2Fb", "\\a"];

    // …or stand between its segments.
    private static readonly ImmutableArray<string> Within = ["/./", "/%2e/", "/a/../", "/a/%2E%2E/", "\\", "\\.\\"];

    /// <summary>Request targets that lead to the path, or below it.</summary>
    /// <param name="path">What is kept off.</param>
    /// <param name="host">For the form with a scheme and a host, which a proxy must accept.</param>
    public static IEnumerable<string> Of(PathPrefix path, Hostname host)
    {
        var exact = path.Exact;
        var first = exact.Split('/')[1];
        return
        [
            exact, $"{exact}/", $"{exact}/a", $"{exact}?a", $"{exact}#a",
            $"http://{host}{exact}/a",
            .. Letters(exact), $"{Encoded(exact)}/%zz",
            .. Before.Select(dots => $"{dots}{exact}/a"),
            $"/.\\{exact[1..]}/a", $"/a\\..\\{exact[1..]}/a",
            .. Behind.Select(dots => $"{exact}{dots}"),
            .. exact.Length > first.Length + 1 ? Between(exact, first) : [],
        ];
    }

    // One letter after the other, and all.
    private static IEnumerable<string> Letters(string exact)
    {
        for (var i = 1; i < exact.Length; i++)
        {
            if (exact[i] != '/')
                yield return $"{exact[..i]}{Encoded(exact[i..(i + 1)])}{exact[(i + 1)..]}";
        }

        yield return Encoded(exact);
        yield return $"{Encoded(exact).ToLowerInvariant()}/a";
    }

    private static IEnumerable<string> Between(string exact, string first)
    {
        var (head, tail) = (exact[..(first.Length + 1)], exact[(first.Length + 2)..]);
        return Within.Select(dots => $"{head}{dots}{tail}/a").Append($"{head}//../../{first}/{tail}/a");
    }

    private static string Encoded(string text) =>
        string.Concat(text.Select(c => c == '/' ? "/" : string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}")));
}
