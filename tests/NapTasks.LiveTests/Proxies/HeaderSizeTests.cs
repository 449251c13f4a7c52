using NapTasks.Controllers;
using NapTasks.Tests;

namespace NapTasks.LiveTests.Proxies;

/// <summary>The cookies of an authentication proxy, through real servers.</summary>
public sealed class HeaderSizeTests
{
    private static readonly string Cookie = $"GET / HTTP/1.1\r\nHost: nap.example.com\r\nCookie: session={new string('x', 16_000)}";

    public static TheoryData<string> Carrying => Tried.By(Trait.HeaderSize);

    [Theory]
    [MemberData(nameof(Carrying))]
    public async Task Sixteen_kilobytes_arrive_both_ways(string controller)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, ValuesText.For(controller)));
        var there = await proxy.Ask(Cookie, tls: true);
        Assert.Equal(200, there.Status);
        Assert.Equal(16_000 + "session=".Length, there.Received("Cookie").Single().Length);
        var back = await proxy.Ask($"GET {EchoPlatform.Cookies} HTTP/1.1\r\nHost: nap.example.com", tls: true);
        Assert.Equal(200, back.Status);
        Assert.Equal(4, back.Headers.Count(h => h.StartsWith("Set-Cookie:", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Carrying))]
    public async Task Without_the_settings_they_are_refused(string controller)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, ValuesText.For(controller), withSettings: false));
        Assert.Equal(400, (await proxy.Ask(Cookie, tls: true)).Status);
    }
}
