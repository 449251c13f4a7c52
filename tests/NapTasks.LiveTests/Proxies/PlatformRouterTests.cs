using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using NapTasks.Tests.Exposure;
using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.LiveTests.Proxies;

/// <summary>
/// What the platform makes of a request target is told by a model, against which the spellings of a path are tested everywhere. Here the model meets
/// the platform's own router, Hono on Node.js, in several releases: <c>artifacts/tools/router/*/</c> has one in each folder.
/// </summary>
public sealed class PlatformRouterTests
{
    private const string Server = """
        const path = require('node:path');
        const load = require('node:module').createRequire(path.join(process.argv[2], 'package.json'));
        const { Hono } = load('hono');
        const { createAdaptorServer } = load('@hono/node-server');
        const app = new Hono();
        for (const route of ['/_cp/*', '/metrics/*', '/svc/v1/*', '/a.b/c-d/*'])
          app.all(route, c => c.text('blocked ' + c.req.path));
        app.all('*', c => c.text('other ' + c.req.path));
        createAdaptorServer({ fetch: app.fetch }).listen(process.argv[3]);
        """;

    private static readonly Hostname Host = Hostname.ParseMain("", "nap.example.com").Value!;

    [Fact]
    public async Task Every_release_sees_a_path_that_the_model_tells_and_some_release_takes_each_spelling_for_the_blocked_path()
    {
        var node = Shell.Find("node");
        Assert.SkipWhen(node is null, "node is not installed.");
        var releases = Repository.PathOf("artifacts", "tools", "router");
        Assert.SkipUnless(Directory.Exists(releases), $"No release of the router is in {releases}.");

        var blocked = PathPrefix.ParseList("", "/_cp,/metrics,/svc/v1,/a.b/c-d").Value;
        string[] spellings = [.. blocked.SelectMany(p => PathSpellings.Of(p, Host))];
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var folders = Directory.GetDirectories(releases);
        foreach (var folder in folders)
        {
            foreach (var (target, (isBlocked, path)) in await Ask(node!, folder, [.. spellings, .. PathSpellings.Innocent, .. RequestTargets.Random(1500, 19)]))
            {
                // Of a target with a scheme and a host some make one that begins with two slashes, where there is no route.
                if (target[0] == '/' || !path.StartsWith("//", StringComparison.Ordinal))
                    Assert.Contains(path, PlatformRouter.PathsOf(target));
                Assert.False(isBlocked && PathSpellings.Innocent.Contains(target), target);
                Assert.False(isBlocked && !blocked.Any(b => PlatformRouter.Reaches(target, b.Exact)), target);
                if (isBlocked)
                    reached.Add(target);
            }
        }

        Assert.Empty(spellings.Except(reached));
        Cases.Count(folders.Length * (spellings.Length + PathSpellings.Innocent.Length + 1500), "spellings of a path");
    }

    private static async Task<IReadOnlyDictionary<string, (bool IsBlocked, string Path)>> Ask(string node, string release, string[] targets)
    {
        using var folder = new TestDirectory();
        folder.Write("server.cjs", Server);
        var sockets = Directory.CreateTempSubdirectory("nap");
        var address = new UnixDomainSocketEndPoint(Path.Combine(sockets.FullName, "s"));
        using var process = Process.Start(new ProcessStartInfo(node, [folder["server.cjs"], release, $"{address}"]) { RedirectStandardError = true })!;
        try
        {
            var answers = new Dictionary<string, (bool, string)>(StringComparer.Ordinal);
            foreach (var target in targets.Distinct(StringComparer.Ordinal))
            {
                // Targets that it does not take at all reach nothing.
                if ((await AskOnce(process, address, target)).Split(' ', 2) is [var word, var path])
                    answers[target] = (word == "blocked", path);
            }

            return answers;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            sockets.Delete(recursive: true);
        }
    }

    private static async Task<string> AskOnce(Process process, UnixDomainSocketEndPoint address, string target)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        for (var tries = 0; !socket.Connected; tries++)
        {
            try
            {
                await socket.ConnectAsync(address, TestContext.Current.CancellationToken);
            }
            catch (SocketException) when (tries < 100 && !process.HasExited)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"GET {target} HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        var answer = RawAnswer.Parse(bytes.ToArray());
        return answer.Status == 200 ? Encoding.UTF8.GetString(answer.Body) : "";
    }
}
