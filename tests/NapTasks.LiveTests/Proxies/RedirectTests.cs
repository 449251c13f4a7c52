using NapTasks.Controllers;
using NapTasks.Tests;
using NapTasks.Tests.Exposure;

namespace NapTasks.LiveTests.Proxies;

/// <summary>From http to https, through real servers.</summary>
public sealed class RedirectTests
{
    public static TheoryData<string> Redirecting => Tried.By(Trait.Redirect);

    public static TheoryData<string> RedirectingElsewhere => Tried.By(Trait.HttpsPort);

    [Theory]
    [MemberData(nameof(Redirecting))]
    public Task The_same_request_is_asked_for_once_more_by_https(string controller) => Redirects(controller, ValuesText.For(controller), "");

    [Theory]
    [MemberData(nameof(RedirectingElsewhere))]
    public Task On_another_port_it_has_that_port(string controller) =>
        Redirects(controller, ValuesText.For(controller).With("INGRESS_HTTPS_PORT", "8443").WithPublicUrls("nap.example.com", ":8443"), ":8443");

    private static async Task Redirects(string controller, ValuesText values, string port)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, values));
        foreach (var host in new[] { "nap.example.com", "files.nap.example.com", "a1b2.sandbox.nap.example.com" })
        {
            foreach (var target in PathSpellings.Innocent.Append($"/{string.Concat(Enumerable.Repeat("long/", 1200))}?q=%2F&r=a//b"))
            {
                foreach (var asked in new[] { host, $"{host}:80" })
                {
                    var answer = await proxy.Ask($"POST {target} HTTP/1.1\r\nHost: {asked}\r\nContent-Length: 0");
                    Assert.Equal((308, $"https://{host}{port}{target}"), (answer.Status, answer.Header("Location")));
                }
            }
        }

        // What is blocked is refused at once, and by https nothing is redirected.
        Assert.Equal(403, (await proxy.Ask("GET /_cp/x HTTP/1.1\r\nHost: nap.example.com")).Status);
        Assert.Equal(200, (await proxy.Ask("GET /x HTTP/1.1\r\nHost: nap.example.com", tls: true)).Status);
    }
}
