using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Tests;
using NapTasks.Values;

namespace NapTasks.LiveTests.Proxies;

/// <summary>What the platform is told of the user, through real servers: of one who comes himself, and of one whom a proxy in front speaks for.</summary>
public sealed class ForwardedHeaderTests
{
    private const string Proxy = "127.0.0.2";
    private const string Stranger = "127.0.0.3";
    private const string Preview = "a1b2.sandbox.nap.example.com";

    public static TheoryData<string, bool> Telling => InBothModes(Trait.ForwardedHost);

    public static TheoryData<string, bool> KnowingAddresses => InBothModes(Trait.ClientAddress);

    public static TheoryData<string> WithoutProxies => Tried.By(Trait.ClientAddress);

    [Theory]
    [MemberData(nameof(Telling))]
    public async Task The_platform_gets_https_and_the_name_that_the_user_asked_for_once(string controller, bool offloaded)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, Values(controller, offloaded)));
        foreach (var from in new[] { Proxy, Stranger })
        {
            foreach (var (host, asked) in new[] { (Preview, Preview), ("nap.example.com", "nap.example.com"), ("nap.example.com", "nap.example.com:8443") })
            {
                // What a stranger writes counts for nothing; a proxy that ends TLS says https, and one that passes it on nothing.
                ImmutableArray<string> headers = from == Stranger
                    ? ["X-Forwarded-Host: evil.example.org", "X-Forwarded-Proto: ftp", "Forwarded: proto=ftp;host=evil"]
                    : offloaded ? ["X-Forwarded-Proto: https"] : [];
                if (from == Stranger && BelievesEverybody(controller, offloaded))
                    continue;
                var answer = await proxy.Ask(string.Join("\r\n", [$"GET / HTTP/1.1\r\nHost: {asked}", .. headers]), from, tls: !offloaded);
                Assert.Equal(200, answer.Status);
                Assert.Equal(["https"], answer.Received("X-Forwarded-Proto"));
                Assert.Equal([asked], answer.Received("X-Forwarded-Host"));
                Assert.Equal(host, answer.Received("Host").Single().Split(':')[0]);
                Assert.DoesNotContain(answer.Received("Forwarded"), f => f.Contains("proto=http;", StringComparison.Ordinal) || f.EndsWith("proto=http", StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(KnowingAddresses))]
    public async Task The_users_address_is_the_first_that_the_platform_sees(string controller, bool offloaded)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, Values(controller, offloaded)));
        const string Request = "GET / HTTP/1.1\r\nHost: nap.example.com\r\nX-Forwarded-Proto: https";
        Assert.Equal("203.0.113.7", First(await proxy.Ask($"{Request}\r\nX-Forwarded-For: 203.0.113.7", Proxy, tls: !offloaded)));
        // A proxy that adds to what the client wrote adds it at the end.
        Assert.Equal("203.0.113.7", First(await proxy.Ask($"{Request}\r\nX-Forwarded-For: 198.51.100.1, 203.0.113.7", Proxy, tls: !offloaded)));
        Assert.Equal("203.0.113.7", First(await proxy.Ask($"{Request}\r\nX-Forwarded-For: 198.51.100.1\r\nX-Forwarded-For: 203.0.113.7", Proxy, tls: !offloaded)));
        // OpenShift's router would set it to nothing: one who comes past the proxy has no address there.
        Assert.Equal(controller == "openshift" ? "" : Proxy, First(await proxy.Ask(Request, Proxy, tls: !offloaded)));
        // Nobody else is believed.
        if (!CountsProxies(controller))
        {
            Assert.Equal(Stranger, First(await proxy.Ask($"{Request}\r\nX-Forwarded-For: 203.0.113.7", Stranger, tls: !offloaded)));
            Assert.Equal(Stranger, First(await proxy.Ask($"{Request}\r\nX-Forwarded-For: 203.0.113.7\r\nX-Forwarded-For: {Proxy}", Stranger, tls: !offloaded)));
        }
    }

    [Fact]
    public async Task Of_two_proxies_in_front_the_outer_one_names_the_user()
    {
        await using var proxy = await RunningProxy.Start("haproxy", new("haproxy", Values("haproxy", offloaded: true).With("INGRESS_TRUSTED_HOPS", "2")));
        const string Request = "GET / HTTP/1.1\r\nHost: nap.example.com";
        Assert.Equal("203.0.113.7", First(await proxy.Ask($"{Request}\r\nX-Forwarded-For: 198.51.100.1, 203.0.113.7, 10.0.0.9", Proxy, tls: false)));
        // Whoever has passed only one of them is not believed.
        Assert.Equal(Proxy, First(await proxy.Ask($"{Request}\r\nX-Forwarded-For: 198.51.100.1", Proxy, tls: false)));
    }

    [Theory]
    [MemberData(nameof(WithoutProxies))]
    public async Task Without_a_proxy_in_front_no_clients_own_word_counts(string controller)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, ValuesText.For(controller)));
        var answer = await proxy.Ask("GET / HTTP/1.1\r\nHost: nap.example.com\r\nX-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Host: evil.example.org\r\nX-Forwarded-Proto: http",
            Stranger, tls: true);
        Assert.Equal(Stranger, First(answer));
        Assert.Equal(["nap.example.com"], answer.Received("X-Forwarded-Host"));
        Assert.Equal(["https"], answer.Received("X-Forwarded-Proto"));
    }

    // With TLS in front its X-Forwarded-Proto is whatever comes, so that only the load balancer may reach it: its setting says so.
    private static bool BelievesEverybody(string controller, bool offloaded) => offloaded && controller == "ingress-nginx";

    // By number, whoever they are.
    private static bool CountsProxies(string controller) => IngressControllerCatalogue.Default[controller].Trusts == ProxyTrust.ByHops;

    private static TheoryData<string, bool> InBothModes(Trait trait)
    {
        var cases = new TheoryData<string, bool>();
        foreach (var controller in Tried.Names(trait))
        {
            cases.Add(controller, false);
            cases.Add(controller, true);
        }

        return cases;
    }

    private static string First(RawAnswer answer) => answer.Received("X-Forwarded-For")[0].Split(',')[0].Trim();

    private static ValuesText Values(string controller, bool offloaded)
    {
        var values = ValuesText.For(controller).With("INGRESS_TRUSTED_PROXIES", Proxy).With("INGRESS_TRUSTED_HOPS", "1");
        return offloaded ? values.With("INGRESS_TLS", "offloaded") : values;
    }
}
