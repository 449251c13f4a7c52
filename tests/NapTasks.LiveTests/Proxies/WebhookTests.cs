using NapTasks.Controllers;
using NapTasks.Tests;
using NapTasks.Tests.Exposure;
using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.LiveTests.Proxies;

/// <summary>The path of webhooks against real servers: where it leads, and that no spelling of it leads to anything else that is behind it.</summary>
public sealed class WebhookTests
{
    private const int RandomTargets = 1500;
    private const string Main = "nap.example.com";

    private static readonly PathPrefix Inner = PathPrefix.ParseList("", "/internal").Value[0];

    public static TheoryData<string> Leading => Tried.By(Trait.Webhook);

    public static TheoryData<string> Refusing => [.. Tried.Names(Trait.Webhook).Intersect(Tried.Names(Trait.BlockedPaths))];

    [Theory]
    [MemberData(nameof(Leading))]
    public async Task It_leads_to_the_channel_gateway_without_a_login_and_no_other_path_does(string controller)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, Values(controller)));
        foreach (var target in new[] { "/webhook", "/webhook/", "/webhook/x", "/webhook?a=/../b", "/webhook/x/y.z", "/webhook/a%2Fb", "/webhook//x" })
        {
            foreach (var method in new[] { "GET", "POST" })
            {
                var answer = await proxy.Ask($"{method} {target} HTTP/1.1\r\nHost: {Main}{(method == "POST" ? "\r\nContent-Length: 0" : "")}");
                Assert.True(answer.IsOfGateway, $"{method} {target}: {answer.Status}");
                Assert.Equal(target, answer.Target);
                Assert.Equal([Main], answer.Received("Host"));
            }
        }

        var asksLogin = Tried.Names(Trait.ExternalAuth).Contains(controller);
        foreach (var target in new[] { "/", "/webhooks", "/webhook.", "/webhook-x/y", "/webhook;x", "/x/webhook", "/Webhook" })
        {
            var answer = await proxy.Ask($"GET {target} HTTP/1.1\r\nHost: {Main}");
            Assert.True(asksLogin ? answer.Status == 401 : answer.IsOfPlatform, $"{target}: {answer.Status}");
            Assert.False(answer.IsOfGateway, target);
        }

        foreach (var host in new[] { $"files.{Main}", $"sandbox.{Main}", $"x.sandbox.{Main}" })
            Assert.True((await proxy.Ask($"GET /webhook HTTP/1.1\r\nHost: {host}")).IsOfPlatform, host);
    }

    [Theory]
    [MemberData(nameof(Leading))]
    public async Task The_gateway_is_told_of_the_user_what_the_platform_is_told(string controller)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, Values(controller).Without("INGRESS_AUTH_URL")));
        var answers = new List<RawAnswer>();
        foreach (var target in new[] { "/", "/webhook" })
        {
            answers.Add(await proxy.Ask(
                $"GET {target} HTTP/1.1\r\nHost: {Main}\r\nX-Forwarded-For: 192.0.2.9, 203.0.113.7\r\nX-Forwarded-Host: {Main}\r\nX-Forwarded-Proto: https", from: "127.0.0.2"));
        }

        Assert.Equal([true, true], [answers[0].IsOfPlatform, answers[1].IsOfGateway]);
        foreach (var header in new[] { "Host", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-For" })
            Assert.Equal(answers[0].Received(header), answers[1].Received(header));
        Assert.Equal(["https"], answers[1].Received("X-Forwarded-Proto"));
    }

    [Theory]
    [MemberData(nameof(Refusing))]
    public async Task What_else_the_gateway_answers_is_not_reached_in_any_spelling(string controller)
    {
        var input = new ControllerInput(controller, Values(controller));
        await using var proxy = await RunningProxy.Start(controller, input);
        var blocked = input.Exposure.Main.BlockedPaths.Single(PathPrefix.Webhook.Covers);
        string[] targets =
        [
            .. RequestTargets.Disguised(PathPrefix.Webhook, Inner, input.Exposure.Main.Host), .. PathSpellings.Of(blocked, input.Exposure.Main.Host),
            .. RequestTargets.Random(RandomTargets, 19).Select(t => $"/webhook{t}"),
        ];
        var reached = 0;
        foreach (var target in targets)
        {
            var answer = await proxy.Ask($"GET {target} HTTP/1.1\r\nHost: {Main}");
            if (!answer.IsOfGateway)
                continue;
            reached++;
            Assert.False(PlatformRouter.Reaches(answer.Target, Inner.Exact), $"{target} reached another path of the gateway.");
            Assert.False(PlatformRouter.Reaches(answer.Target, blocked.Exact), $"{target} reached a blocked path of the gateway.");
            if (target.StartsWith("/webhook/", StringComparison.Ordinal))
                Assert.All(PlatformRouter.PathsOf(answer.Target), p => Assert.StartsWith(PathPrefix.Webhook.Exact, p, StringComparison.Ordinal));
        }

        // Some do get there, so that the rest means something.
        Assert.InRange(reached, 10, targets.Length);
        Cases.Count(targets.Length, "spellings of a path");
    }

    [Theory]
    [InlineData("ingress-nginx")]
    [InlineData("f5-nginx")]
    public async Task Without_its_settings_nginx_lets_a_disguise_through_to_the_gateway(string controller)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, Values(controller).With("INGRESS_BLOCK_PATHS", ""), withSettings: false));
        var answer = await proxy.Ask($"GET /webhook/x\\..\\..\\internal HTTP/1.1\r\nHost: {Main}");
        Assert.True(answer.IsOfGateway);
        Assert.True(PlatformRouter.Reaches(answer.Target, Inner.Exact));
    }

    // TLS in front: each request is one connection without a handshake.
    private static ValuesText Values(string controller) => ValuesText.For(controller)
        .With("WEBHOOK_ENABLED", "true").With("INGRESS_BLOCK_PATHS", "/_cp/,/webhook/hidden")
        .With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("INGRESS_TLS", "offloaded")
        .With("INGRESS_TRUSTED_PROXIES", "127.0.0.2").With("INGRESS_TRUSTED_HOPS", "1");
}
