namespace NapTasks.Tests.Values;

/// <summary>The rules on the ingress' address and DNS: files they find fault with, and files in which they must keep silent.</summary>
public sealed class DnsRuleTests
{
    private const string LoadBalancer = "lb.example.net";

    private static readonly ValuesText External = ValuesText.External;
    private static readonly ValuesText Named = External.With("INGRESS_ADDRESS", LoadBalancer);
    private static readonly ValuesText SplitHorizon = External.With("INGRESS_ADDRESS", "203.0.113.10").With("INGRESS_ADDRESS_INTERNAL", "10.20.0.10");
    private static readonly ValuesText Elsewhere = External.With("SANDBOX_DOMAIN", "previews.example.org").With("SANDBOX_PUBLIC_URL", "https://previews.example.org");

    /// <summary>For <see cref="RuleTests"/>.</summary>
    internal static IEnumerable<(string Code, ValuesText Faulty, string At, string Says)> Cases =>
    [
        ("NAP2303", External.Without("INGRESS_ADDRESS"), "INGRESS_MODE", "DNS_ENABLED=false"),
        ("NAP2303", External.Without("INGRESS_ADDRESS").With("INGRESS_ADDRESS_INTERNAL", "10.20.0.10"), "INGRESS_MODE", "Write INGRESS_ADDRESS="),
        ("NAP2305", External.With("DNS_ZONE", "example.net"), "DNS_ZONE", "nap.example.com does not lie in it"),
        ("NAP2306", Elsewhere.With("DNS_ZONE", "example.com"), "DNS_ZONE", "*.previews.example.org"),
        ("NAP2307", Named.With("DNS_ZONE", "nap.example.com"), "INGRESS_ADDRESS", "leads to lb.example.net"),
        ("NAP2307", Named.WithDomain("acme.com"), "INGRESS_ADDRESS", "acme.com is the apex"),
        ("NAP2307", SplitHorizon.WithDomain("acme.com").With("INGRESS_ADDRESS_INTERNAL", LoadBalancer), "INGRESS_ADDRESS_INTERNAL", "INGRESS_ADDRESS_INTERNAL=203.0.113.10"),
        ("NAP2307", Elsewhere.With("SANDBOX_DOMAIN", "previews.net").With("SANDBOX_PUBLIC_URL", "https://previews.net").With("INGRESS_ADDRESS", LoadBalancer),
            "INGRESS_ADDRESS", "previews.net is the apex"),
        ("NAP2308", External.With("DNS_ZONE", "nap.example.com").With("DNS_ENDPOINTS", "true"), "DNS_ENDPOINTS", "DNS_ENDPOINTS=apex"),
        ("NAP2308", External.WithDomain("acme.com").With("DNS_ENDPOINTS", "true"), "DNS_ENDPOINTS", "acme.com is the apex"),
        ("NAP2309", External.With("INGRESS_ADDRESS", "nap.example.com"), "INGRESS_ADDRESS", "lead to itself"),
        ("NAP2309", External.With("INGRESS_ADDRESS", "browsers.nap.example.com"), "INGRESS_ADDRESS", "browsers.nap.example.com"),
        ("NAP2309", SplitHorizon.With("INGRESS_ADDRESS_INTERNAL", "lb.sandbox.nap.example.com"), "INGRESS_ADDRESS_INTERNAL", "lb.sandbox.nap.example.com"),
        ("NAP2310", External.With("TURN_HOST", "10.20.0.10"), "TURN_HOST", "write INGRESS_TURN"),
        ("NAP2310", SplitHorizon.With("INGRESS_ADDRESS_INTERNAL", "10.20.0.12,fd00::0:12").With("TURN_HOST", "fd00::12"), "TURN_HOST", "fd00::12"),
        ("NAP2311", External.With("INGRESS_ADDRESS", "10.20.0.10,203.0.113.10"), "INGRESS_ADDRESS", "10.20.0.10, 203.0.113.10"),
        ("NAP2311", SplitHorizon.With("INGRESS_ADDRESS_INTERNAL", "fd00::1,2001:db8::1"), "INGRESS_ADDRESS_INTERNAL", "fd00::1, 2001:db8::1"),
        ("NAP2312", SplitHorizon.With("INGRESS_ADDRESS", "10.30.0.10"), "INGRESS_ADDRESS", "10.30.0.10"),
        ("NAP2313", SplitHorizon.With("DNS_ENDPOINTS", "true"), "DNS_ENDPOINTS", "--annotation-filter=naptasks/dns-line=internal"),
    ];

    /// <summary>What comes close to a fault and is none; for <see cref="RuleTests"/>.</summary>
    internal static IEnumerable<(string Code, ValuesText Good)> GoodCases =>
    [
        ("NAP2303", External.Without("INGRESS_ADDRESS").With("DNS_ENABLED", "false")),
        ("NAP2303", ValuesText.NodePort),
        ("NAP2305", External.With("DNS_ZONE", "nap.example.com")),
        ("NAP2305", External.With("DNS_ZONE", "com")),
        ("NAP2305", External.With("DNS_ZONE", "example.net").With("DNS_ENABLED", "false")),
        ("NAP2306", External.With("DNS_ZONE", "example.com")),
        ("NAP2306", Elsewhere),
        ("NAP2306", Elsewhere.With("DNS_ZONE", "example.com").With("SANDBOX_ENABLED", "false").With("BROWSER_ENABLED", "false")),
        ("NAP2307", Named),
        ("NAP2307", Named.With("DNS_ZONE", "example.com")),
        ("NAP2307", External.WithDomain("acme.com")),
        ("NAP2307", Named.WithDomain("nap.corp").With("DNS_ZONE", "corp")),
        ("NAP2307", Named.WithDomain("acme.com").With("DNS_ENABLED", "false")),
        ("NAP2308", External.WithDomain("acme.com").With("DNS_ENDPOINTS", "apex")),
        ("NAP2308", External.With("DNS_ENDPOINTS", "true")),
        ("NAP2308", Named.WithDomain("acme.com").With("DNS_ENDPOINTS", "true")),
        ("NAP2309", External.With("INGRESS_ADDRESS", "lb.nap.example.com")),
        ("NAP2309", External.With("INGRESS_ADDRESS", "x.sandbox.nap.example.com").With("SANDBOX_ENABLED", "false").With("BROWSER_ENABLED", "false")),
        // One node for all.
        ("NAP2310", External.With("INGRESS_ADDRESS", "10.20.0.11")),
        // The routes' own Gateway passes TURN on.
        ("NAP2310", ValuesText.For("gateway-api").With("TURN_HOST", "10.20.0.10").With("INGRESS_TURN", "gateway-api")),
        ("NAP2310", External.With("TURN_HOST", "10.20.0.10").With("BROWSER_ENABLED", "false")),
        ("NAP2311", External.With("INGRESS_ADDRESS", "10.20.0.10,10.20.0.12")),
        ("NAP2311", External.With("INGRESS_ADDRESS", "10.20.0.10,2001:db8::10")),
        ("NAP2311", SplitHorizon),
        ("NAP2312", SplitHorizon),
        ("NAP2312", External.With("INGRESS_ADDRESS", "10.20.0.10")),
        ("NAP2313", SplitHorizon),
        ("NAP2313", External.With("DNS_ENDPOINTS", "true")),
    ];

    [Theory]
    [InlineData("INGRESS_ADDRESS", "x_y", "NAP2301")]
    [InlineData("INGRESS_ADDRESS_INTERNAL", "127.0.0.1", "NAP2302")]
    [InlineData("DNS_ZONE", "x_y", "NAP2023")]
    [InlineData("DNS_WILDCARD", "a", "NAP2011")]
    [InlineData("DNS_ENDPOINTS", "True", "NAP2011")]
    [InlineData("DNS_ENABLED", "no", "NAP2010")]
    [InlineData("DNS_TTL", "5m", "NAP2304")]
    [InlineData("CERT_ENABLED", "no", "NAP2010")]
    [InlineData("CERT_ISSUER", "letsencrypt", "NAP2401")]
    [InlineData("CERT_PRIVATE_CA_NAME", "a_b", "NAP2026")]
    public void One_wrong_value_is_one_error(string key, string value, string code)
    {
        var result = External.With(key, value).Render();
        Assert.Equal([code], result.Diagnostics.Select(d => d.Code));
        Assert.Null(result.Manifests);
    }
}
