using NapTasks.Controllers;
using NapTasks.Tests.Exposure;
using NapTasks.Tests;
using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.LiveTests.Proxies;

/// <summary>Blocked paths, and paths that are exempt from authentication, against real servers: each request is sent byte for byte.</summary>
public sealed class SpellingTests
{
    private const int RandomTargets = 1500;
    private const string Main = "nap.example.com";

    public static TheoryData<string> Blocking => Tried.By(Trait.BlockedPaths);

    public static TheoryData<string> Guarding => Tried.By(Trait.ExternalAuth);

    public static TheoryData<string> Forwarding => Tried.By(Trait.OddPaths);

    [Theory]
    [MemberData(nameof(Blocking))]
    public async Task A_blocked_path_is_refused_in_every_spelling(string controller)
    {
        var input = new ControllerInput(controller, Values(controller));
        await using var proxy = await RunningProxy.Start(controller, input);
        var main = input.Exposure.Main;
        var count = 0;
        foreach (var target in main.BlockedPaths.SelectMany(p => PathSpellings.Of(p, main.Host)))
        {
            var answer = await proxy.Ask($"GET {target} HTTP/1.1\r\nHost: {Main}");
            Assert.False(answer.IsOfPlatform, $"{target} reached the platform.");
            Assert.True(answer.Status is 400 or 403, $"{target}: {answer.Status}");
            count++;
        }

        foreach (var target in RequestTargets.Random(RandomTargets, 17))
        {
            var answer = await proxy.Ask($"GET {target} HTTP/1.1\r\nHost: {Main}");
            Assert.False(answer.IsOfPlatform && main.BlockedPaths.Any(p => PlatformRouter.Reaches(answer.Target, p.Exact)), $"{target} reached the platform.");
            count++;
        }

        Cases.Count(count, "spellings of a path");
    }

    [Theory]
    [MemberData(nameof(Forwarding))]
    public async Task What_only_looks_like_a_disguise_arrives_byte_for_byte(string controller)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, Values(controller)));
        foreach (var target in PathSpellings.Innocent)
            Assert.Equal(target, (await proxy.Ask($"GET {target} HTTP/1.1\r\nHost: {Main}")).Target);
        Assert.Equal(["yes"], (await proxy.Ask($"GET / HTTP/1.1\r\nHost: {Main}\r\nwith_underscore: yes")).Received("with_underscore"));
        Cases.Count(PathSpellings.Innocent.Length, "spellings of a path");
    }

    // Who looks at the files, or at a header, for the host that a rule is about, can be shown one and mean another.
    [Theory]
    [MemberData(nameof(Blocking))]
    public async Task No_name_of_another_host_leads_past_what_is_blocked(string controller)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, Values(controller)));
        var count = 0;
        foreach (var host in new[] { Main, "NAP.example.com", $"{Main}:443", $"{Main}.", $"x@{Main}" })
        {
            foreach (var request in new[]
                     {
                         $"GET http://files.{Main}/_cp/x HTTP/1.1\r\nHost: {host}", $"GET http://FILES.{Main}:80/_cp/x HTTP/1.1\r\nHost: {host}",
                         $"GET https://files.{Main}/_cp/x HTTP/1.1\r\nHost: {host}",
                         $"GET http://{host}/_cp/x HTTP/1.1\r\nHost: {Main}", $"GET /_cp/x HTTP/1.1\r\nHost: {host}",
                         $"GET /_cp/x HTTP/1.1\r\nHost: files.{Main}\r\nHost: {host}", $"GET http:http://{host}/_cp/x HTTP/1.1\r\nHost: {host}",
                         $"GET /_cp/x HTTP/1.1\r\nHost: files.{Main}\r\nX-Forwarded-Host: {host}",
                         $"GET /_cp/x HTTP/1.1\r\nHost: files.{Main}\r\nX-Forwarded-Host: {host}, files.{Main}", $"GET /_cp/x HTTP/1.1\r\nHost: files.{Main}\r\nX-Host: {host}",
                     })
            {
                var answer = await proxy.Ask(request);
                // Only for the files, which serve nothing below that path.
                Assert.True(!answer.IsOfPlatform || answer.Received("Host") is [var name] && name.StartsWith("files.", StringComparison.OrdinalIgnoreCase), request);
                count++;
            }
        }

        Cases.Count(count, "names of another host");
    }

    [Theory]
    [MemberData(nameof(Guarding))]
    public async Task No_path_passes_without_authentication_but_those_that_are_exempt(string controller)
    {
        var values = Values(controller).With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("INGRESS_AUTH_EXEMPT_PATHS", "/mcp,/s/,/api/shares/public/");
        var input = new ControllerInput(controller, values);
        await using var proxy = await RunningProxy.Start(controller, input);
        var exempt = input.Exposure.Auth!.ExemptPaths;
        var guarded = PathPrefix.ParseList("", "/api/admin").Value[0];
        string[] targets = [.. exempt.SelectMany(e => RequestTargets.Disguised(e, guarded, input.Exposure.Main.Host)),
            "/mcpx", "/sx", "/mcp.", "/mcp;x", .. RequestTargets.Random(RandomTargets, 18)];
        foreach (var target in targets)
        {
            var answer = await proxy.Ask($"GET {target} HTTP/1.1\r\nHost: {Main}");
            Assert.False(
                answer.IsOfPlatform && PlatformRouter.PathsOf(answer.Target).Any(p => !exempt.Any(e => p == e.Exact || p.StartsWith(e.Below, StringComparison.Ordinal))),
                $"{target} passed without authentication.");
        }

        // Those that are exempt pass, so that the rest means something.
        foreach (var path in exempt)
        {
            Assert.Equal(path.Exact, (await proxy.Ask($"GET {path.Exact} HTTP/1.1\r\nHost: {Main}")).Target);
            Assert.Equal($"{path.Below}x", (await proxy.Ask($"GET {path.Below}x HTTP/1.1\r\nHost: {Main}")).Target);
        }

        Assert.Equal(401, (await proxy.Ask($"GET /api/admin HTTP/1.1\r\nHost: {Main}")).Status);
        Assert.False((await proxy.Ask($"GET http://files.{Main}/api/admin HTTP/1.1\r\nHost: {Main}")).IsOfPlatform);
        Cases.Count(targets.Length, "spellings of a path");
    }

    // Without what is added for them, some spellings do get through: else these tests would show nothing.
    [Theory]
    [InlineData("ingress-nginx")]
    [InlineData("f5-nginx")]
    public async Task Without_its_settings_nginx_lets_disguises_through(string controller)
    {
        var input = new ControllerInput(controller, Values(controller).With("INGRESS_HTTPS_PORT", "8443").WithPublicUrls(Main, ":8443"), withSettings: false);
        await using var proxy = await RunningProxy.Start(controller, input);
        var passed = new List<string>();
        foreach (var target in PathSpellings.Of(input.Exposure.Main.BlockedPaths[0], input.Exposure.Main.Host))
        {
            if ((await proxy.Ask($"GET {target} HTTP/1.1\r\nHost: {Main}")).IsOfPlatform)
                passed.Add(target);
        }

        Assert.Contains("/_cp//../a", passed);
        Assert.Contains("/_cp\\a", passed);
        Assert.Equal([$"{Main}"], (await proxy.Ask($"GET http://files.{Main}/_cp/x HTTP/1.1\r\nHost: {Main}")).Received("Host"));
    }

    // TLS in front: each request is one connection without a handshake.
    private static ValuesText Values(string controller) => ValuesText.For(controller)
        .With("INGRESS_BLOCK_PATHS", "/_cp/,/metrics,/svc/v1/,/a.b/c-d/e_f").With("INGRESS_TLS", "offloaded")
        .With("INGRESS_TRUSTED_PROXIES", "127.0.0.2").With("INGRESS_TRUSTED_HOPS", "1");
}
