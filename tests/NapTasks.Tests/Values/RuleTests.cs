using NapTasks.Diagnostics;
using NapTasks.Tests.Rendering;
using NapTasks.Values.Rules;

namespace NapTasks.Tests.Values;

public sealed class RuleTests
{
    private static readonly ValuesText External = ValuesText.External;
    private static readonly ValuesText NodePort = ValuesText.NodePort;

    private static readonly ValuesText OwnPreviews = External.With("SANDBOX_DOMAIN", "p.example.net").With("SANDBOX_PUBLIC_URL", "https://p.example.net");

    private static readonly ValuesText Authenticated = External.With("INGRESS_AUTH_URL", "https://auth.example.com/verify");

    // As the platform's guide has it, with TURN_HOST as a new file has it.
    private static readonly ValuesText Named = NodePort.With("NAP_HOST", "nap.acme.com").With("TURN_HOST", "${NAP_HOST}");

    /// <summary>Files like the faulty ones that the rule must pass over.</summary>
    private static readonly List<(string Code, ValuesText Good)> GoodCases =
    [
        ("NAP2201", NodePort),
        ("NAP2201", External.Without("MAIN_DOMAIN")),
        ("NAP2202", External),
        ("NAP2202", NodePort),
        ("NAP2203", NodePort),
        ("NAP2203", External),
        ("NAP2204", External.With("BROWSER_ENABLED", "false").With("BROWSER_PUBLIC_URL", "")),
        ("NAP2204", NodePort),
        ("NAP2204", SeedEra(External)),
        ("NAP2205", External.Without("FILES_PUBLIC_URL")),
        ("NAP2205", SeedEra(NodePort)),
        ("NAP2206", External.With("INGRESS_HTTPS_PORT", "8443").WithPublicUrls("nap.example.com", ":8443")),
        ("NAP2206", External.With("SANDBOX_ENABLED", "false").With("SANDBOX_PUBLIC_URL", "https://x.example.com")),
        ("NAP2206", OwnPreviews),
        ("NAP2207", NodePort.With("WEB_PUBLIC_URL", "http://nap.example.com:8080")),
        ("NAP2207", External),
        ("NAP2208", External.Without("SANDBOX_DOMAIN").With("SANDBOX_ENABLED", "false").With("BROWSER_ENABLED", "false")),
        ("NAP2208", NodePort),
        ("NAP2209", External),
        ("NAP2210", OwnPreviews),
        ("NAP2211", NodePort.With("REGISTRY_NODE_PORT", "30500")),
        ("NAP2211", NodePort.With("SANDBOX_NODE_PORT", "30500").With("DEPLOY_PROFILE", "multi-node")),
        ("NAP2212", NodePort.With("SANDBOX_ENABLED", "false").With("BROWSER_ENABLED", "false")),
        ("NAP2213", NodePort.With("BROWSER_ENABLED", "false")),
        ("NAP2214", NodePort.With("TURN_HOST", "").With("BROWSER_ENABLED", "false")),
        ("NAP2215", NodePort.With("TURN_HOST", "2001:db8::1")),
        ("NAP2215", NodePort.With("TURN_HOST", "turn.acme.com").With("INGRESS_TURN", "nlb")),
        ("NAP2216", NodePort),
        ("NAP2217", External.With("INGRESS_BLOCK_PATHS", "")),
        ("NAP2217", NodePort),
        ("NAP2218", External.With("INGRESS_HTTPS_PORT", "443")),
        ("NAP2219", External.With("INGRESS_CLASS", "x")),
        ("NAP2220", External.With("INGRESS_CONTROLLER", "haproxy,haproxy-ingress").With("INGRESS_CLASS_HAPROXY", "x")),
        ("NAP2221", External.With("INGRESS_TLS_SECRET_NAME", "x")),
        ("NAP2221", External.With("INGRESS_TLS_SECRET_NAME", "x").With("INGRESS_SANDBOX_TLS_SECRET_NAME", "x").With("INGRESS_TLS", "offloaded")),
        ("NAP2222", NodePort),
        ("NAP2222", NodePort.Without("INGRESS_MODE")),
        ("NAP2223", NodePort.WithPrefix("oem")),
        ("NAP2223", NodePort.With("APP_PREFIX", "oem").With("PLATFORM_IMAGE_PREFIX", "registry.example.com/nap")),
        ("NAP2223", NodePort.With("REGISTRY", "registry.example.com/neutree-ai/agent-platform")),
        ("NAP2224", External.With("NAP_HOST", "127.0.0.1")),
        ("NAP2225", NodePort.With("TURN_HOST", "127.0.0.1").With("BROWSER_ENABLED", "false")),
        ("NAP2244", NodePort.With("TURN_HOST", "turn.acme.com").With("INGRESS_TURN", "nlb")),
        // Said in another way.
        ("NAP2244", NodePort.With("TURN_HOST", "turn:turn.acme.com").With("INGRESS_TURN", "metallb")),
        ("NAP2244", NodePort.With("TURN_HOST", "turn:turn.acme.com")),
        ("NAP2244", NodePort.With("TURN_HOST", "'turn://a b'").With("INGRESS_TURN", "nlb").With("BROWSER_ENABLED", "false")),
        ("NAP2226", External),
        ("NAP2226", OwnPreviews.WithDomain("acme.com").With("SANDBOX_DOMAIN", "p.example.net").With("SANDBOX_PUBLIC_URL", "https://p.example.net")),
        ("NAP2226", External.WithDomain("nap.acme.com.cn")),
        ("NAP2226", External.WithDomain("acme.com").With("SANDBOX_ENABLED", "false")),
        ("NAP2227", External.WithDomain("sandboxes.example.com")),
        ("NAP2228", OwnPreviews),
        ("NAP2229", NodePort.With("WEB_PUBLIC_URL", "http://nap.example.com:8080")),
        ("NAP2229", NodePort.With("WEB_PUBLIC_URL", "http://[2001:db8::1]:30080")),
        ("NAP2230", NodePort.With("WEB_PUBLIC_URL", "http://nap.example.com:8080")),
        ("NAP2230", External),
        ("NAP2231", NodePort.With("SANDBOX_DOMAIN", "p.example.net").With("SANDBOX_PUBLIC_URL", "http://p.example.net:30086")),
        ("NAP2231", NodePort.With("SANDBOX_DOMAIN", "p.example.net")),
        ("NAP2241", NodePort.With("JWT_SECRET", "${JWT_SECRET}")),
        ("NAP2241", NodePort.With("MY_OWN", "x")),
        ("NAP2242", NodePort.With("SANDBOX_JWT_SECRET", "").With("SANDBOX_ENABLED", "false").With("BROWSER_ENABLED", "false")),
        ("NAP2242", NodePort.With("REGISTRY_PASSWORD", "")),
        ("NAP2242", NodePort.With("LDAP_BIND_PASSWORD", "").With("LDAP_ENABLED", "true")),
        ("NAP2243", NodePort.Without("TURN_AUTH_SECRET").With("BROWSER_ENABLED", "false")),
        ("NAP2243", NodePort.Without("PLATFORM_SERVICE_KEY")),
        ("NAP2243", NodePort.With("JWT_SECRET", "$(x)")),
        ("NAP2232", ValuesText.For("traefik").With("INGRESS_TLS", "offloaded").With("INGRESS_TRUSTED_PROXIES", "10.20.0.5")),
        ("NAP2232", External.With("INGRESS_TLS", "offloaded")),
        ("NAP2232", ValuesText.For("traefik")),
        ("NAP2233", ValuesText.For("traefik").With("INGRESS_TRUSTED_PROXIES", "10.0.0.0/8,fc00::/7")),
        ("NAP2233", NodePort.With("INGRESS_TRUSTED_PROXIES", "0.0.0.0/0")),
        ("NAP2234", ValuesText.For("contour").With("INGRESS_TRUSTED_HOPS", "1")),
        ("NAP2234", ValuesText.For("contour").With("INGRESS_TRUSTED_PROXIES", "10.20.0.5").With("INGRESS_TRUSTED_HOPS", "1")),
        ("NAP2234", ValuesText.For("traefik").With("INGRESS_TRUSTED_HOPS", "0")),
        ("NAP2234", ValuesText.For("traefik").With("INGRESS_TLS", "offloaded").With("INGRESS_TRUSTED_HOPS", "1")),
        ("NAP2234", External.With("INGRESS_TLS", "offloaded").With("INGRESS_CONTROLLER", "contour,kong").With("INGRESS_TRUSTED_PROXIES", "10.20.0.5")),
        ("NAP2234", NodePort.With("INGRESS_TRUSTED_PROXIES", "10.20.0.5")),
        ("NAP2235", External.With("BRIEF_LANGUAGE", "both")),
        ("NAP2236", NodePort.With("WEBHOOK_ENABLED", "false")),
        ("NAP2236", NodePort.With("WEBHOOK_ENABLED", "true").With("INGRESS_STAGED", "true").With("MAIN_DOMAIN", "nap.example.com").With("INGRESS_CONTROLLER", "contour")),
        ("NAP2236", External.With("WEBHOOK_ENABLED", "true")),
        ("NAP2237", External.With("WEBHOOK_ENABLED", "true").With("INGRESS_BLOCK_PATHS", "/webhook/internal,/webhooks")),
        ("NAP2237", External.With("INGRESS_BLOCK_PATHS", "/webhook")),
        ("NAP2237", NodePort.With("WEBHOOK_ENABLED", "true").With("INGRESS_BLOCK_PATHS", "/webhook")),
        ("NAP2238", External),
        ("NAP2238", Authenticated.With("INGRESS_AUTH_EXEMPT_PATHS", "/mcp,/api/")),
        ("NAP2238", Authenticated.With("INGRESS_AUTH_EXEMPT_PATHS", "/api")),
        ("NAP2238", Authenticated.With("INGRESS_BLOCK_PATHS", "/api/")),
        ("NAP2238", NodePort.With("INGRESS_AUTH_URL", "https://auth.example.com/verify")),
        ("NAP2239", NodePort.With("NAP_HOST", "nap.acme.com")),
        ("NAP2239", Named.With("BROWSER_ENABLED", "false")),
        ("NAP2239", NodePort.With("NAP_HOST", "localhost").With("TURN_HOST", "localhost")),
        ("NAP2215", Named),
        ("NAP2215", External.With("NAP_HOST", "nap.acme.com").With("TURN_HOST", "nap.acme.com")),
        .. TurnRuleCases.Good,
        .. GitOpsRuleCases.Good,
        .. NetworkPolicyRuleCases.Good,
        .. DnsRuleTests.GoodCases,
        .. CertificateRuleTests.GoodCases,
    ];

    /// <summary>A file that the rule finds fault with, the key at whose value it says so, and what its text must contain.</summary>
    private static readonly List<(string Code, ValuesText Faulty, string At, string Says)> Cases =
    [
        ("NAP2201", External.Without("MAIN_DOMAIN", "WEB_PUBLIC_URL", "SANDBOX_DOMAIN", "BROWSER_PUBLIC_URL"), "INGRESS_MODE", "MAIN_DOMAIN=nap.example.com"),
        ("NAP2203", External.Without("INGRESS_CONTROLLER"), "INGRESS_MODE", "INGRESS_CONTROLLER=contour"),
        ("NAP2204", External.Without("FILES_PUBLIC_URL"), "INGRESS_MODE", "add: FILES_PUBLIC_URL=https://files.nap.example.com"),
        ("NAP2204", External.With("BROWSER_PUBLIC_URL", ""), "INGRESS_MODE", "add: BROWSER_PUBLIC_URL=https://browsers.nap.example.com"),
        ("NAP2205", SeedEra(External), "INGRESS_MODE", "Add: WEB_PUBLIC_URL=https://nap.example.com"),
        ("NAP2206", External.With("WEB_PUBLIC_URL", "https://nap.example.com/"), "WEB_PUBLIC_URL", "Write WEB_PUBLIC_URL=https://nap.example.com"),
        ("NAP2206", External.With("WEB_PUBLIC_URL", "http://nap.example.com"), "WEB_PUBLIC_URL", "400 invalid_redirect_uri"),
        ("NAP2206", External.With("FILES_PUBLIC_URL", "https://nap.example.com"), "FILES_PUBLIC_URL", "https://files.nap.example.com"),
        ("NAP2206", External.With("BROWSER_PUBLIC_URL", "https://browser.nap.example.com"), "BROWSER_PUBLIC_URL", "https://browsers.nap.example.com"),
        ("NAP2206", External.With("SANDBOX_PUBLIC_URL", "http://10.20.0.11:30086"), "SANDBOX_PUBLIC_URL", "https://sandbox.nap.example.com"),
        ("NAP2206", External.With("INGRESS_HTTPS_PORT", "8443"), "WEB_PUBLIC_URL", "https://nap.example.com:8443"),
        ("NAP2207", NodePort.With("WEB_PUBLIC_URL", "https://nap.example.com"), "WEB_PUBLIC_URL", "http://10.20.0.11:30080"),
        ("NAP2208", External.Without("SANDBOX_DOMAIN"), "INGRESS_MODE", "add: SANDBOX_DOMAIN=sandbox.nap.example.com"),
        ("NAP2202", External.Without("MAIN_DOMAIN"), "WEB_PUBLIC_URL", "MAIN_DOMAIN=nap.example.com"),
        ("NAP2202", SeedEra(External).Without("MAIN_DOMAIN"), "SANDBOX_DOMAIN", "MAIN_DOMAIN=nap.example.com"),
        ("NAP2209", External.With("SANDBOX_DOMAIN", "p.example.net").With("SANDBOX_PUBLIC_URL", "https://p.example.net"), "SANDBOX_DOMAIN", "*.p.example.net"),
        ("NAP2210", External.With("SANDBOX_DOMAIN", "nap.example.com").With("SANDBOX_PUBLIC_URL", "https://nap.example.com"), "SANDBOX_DOMAIN", "MAIN_DOMAIN"),
        ("NAP2211", NodePort.With("SANDBOX_NODE_PORT", "30080"), "SANDBOX_NODE_PORT", "NAP_NODE_PORT and SANDBOX_NODE_PORT are both 30080"),
        ("NAP2211", NodePort.With("NAP_NODE_PORT", "30085"), "BROWSER_NODE_PORT", "30085"),
        ("NAP2212", NodePort.With("SANDBOX_ENABLED", "").With("BROWSER_ENABLED", "false"), "", "SANDBOX_ENABLED=true"),
        ("NAP2213", NodePort.With("SANDBOX_ENABLED", "false"), "BROWSER_ENABLED", "SANDBOX_ENABLED=true"),
        ("NAP2214", NodePort.With("TURN_HOST", ""), "BROWSER_ENABLED", "TURN_HOST=10.20.0.11"),
        ("NAP2215", NodePort.With("TURN_HOST", "turn.acme.com"), "TURN_HOST", "turn.acme.com"),
        ("NAP2214", NodePort.With("TURN_HOST", "").With("NAP_HOST", "nap.acme.com"), "BROWSER_ENABLED", "TURN_HOST=10.0.0.100"),
        ("NAP2215", Named.With("TURN_HOST", "turn.acme.com"), "TURN_HOST", "turn.acme.com"),
        ("NAP2215", NodePort.With("NAP_HOST", "[2001:db8::1]").With("TURN_HOST", "${NAP_HOST}"), "TURN_HOST", "[2001:db8::1]"),
        ("NAP2239", Named, "TURN_HOST", "TURN_HOST is nap.acme.com, the node's name, but"),
        ("NAP2239", External.With("NAP_HOST", "nap.example.com").With("TURN_HOST", "nap.example.com"), "TURN_HOST", "write: TURN_HOST=10.0.0.100"),
        ("NAP2239", SeedEra(NodePort).With("TOS_HOST", "nap.acme.com").With("TURN_HOST", "nap.acme.com"), "TURN_HOST", "write: TURN_HOST=10.0.0.100"),
        ("NAP2238", Authenticated, "INGRESS_AUTH_URL",
            "included: INGRESS_AUTH_EXEMPT_PATHS=/api/oauth/,/mcp,/env/v1/,/env-gateway,/s/,/sk/,/api/shares/public/,/api/"),
        ("NAP2238", Authenticated.With("INGRESS_AUTH_EXEMPT_PATHS", "/mcp,/api/oauth/"), "INGRESS_AUTH_URL", "included: INGRESS_AUTH_EXEMPT_PATHS=/mcp,/api/oauth/,/api/"),
        ("NAP2216", NodePort.With("NAP_HOST", "10.0.0.100"), "NAP_HOST", "10.0.0.100"),
        ("NAP2217", External.Without("INGRESS_BLOCK_PATHS"), "INGRESS_MODE", "INGRESS_BLOCK_PATHS=/_cp/,/metrics,/svc/v1/"),
        ("NAP2219", External.With("INGRESS_CONTROLLER", "contour,ingress").With("INGRESS_CLASS", "x"), "INGRESS_CLASS", "INGRESS_CLASS_CONTOUR or INGRESS_CLASS_INGRESS"),
        ("NAP2220", External.With("INGRESS_CONTROLLER", "haproxy,haproxy-ingress"), "INGRESS_CONTROLLER", "INGRESS_CLASS_HAPROXY and INGRESS_CLASS_HAPROXY_INGRESS"),
        ("NAP2221", External.With("INGRESS_TLS_SECRET_NAME", "x").With("INGRESS_SANDBOX_TLS_SECRET_NAME", "x"), "INGRESS_SANDBOX_TLS_SECRET_NAME", "Both Secrets are x"),
        ("NAP2218", External.With("INGRESS_HTTPS_PORT", "8443").WithPublicUrls("nap.example.com", ":8443"), "INGRESS_HTTPS_PORT", "*.sandbox.nap.example.com"),
        ("NAP2210", External.With("SANDBOX_DOMAIN", "files.nap.example.com").With("SANDBOX_PUBLIC_URL", "https://files.nap.example.com"), "SANDBOX_DOMAIN", "FILES_PUBLIC_URL"),
        ("NAP2211", NodePort.With("NAP_NODE_PORT", "30500").With("DEPLOY_PROFILE", "single-node"), "NAP_NODE_PORT", "REGISTRY_NODE_PORT and NAP_NODE_PORT are both 30500"),
        ("NAP2211", NodePort.With("REGISTRY_NODE_PORT", "30086"), "SANDBOX_NODE_PORT", "REGISTRY_NODE_PORT and SANDBOX_NODE_PORT are both 30086"),
        ("NAP2222", External.With("INGRESS_MODE", ""), "", "INGRESS_MODE=external"),
        ("NAP2222", External.Without("INGRESS_MODE"), "", "INGRESS_MODE=nodeport"),
        ("NAP2222", NodePort.With("INGRESS_MODE", ""), "", "INGRESS_MODE=external"),
        ("NAP2223", NodePort.With("APP_PREFIX", "oem"), "APP_PREFIX", "oem-cp"),
        ("NAP2223", NodePort.With("APP_PREFIX", "oem").With("REGISTRY", "registry.example.com/neutree-ai/agent-platform"), "APP_PREFIX", "APP_PREFIX=nap"),
        ("NAP2224", NodePort.With("NAP_HOST", "127.0.0.1").With("TURN_HOST", "10.20.0.11"), "NAP_HOST", "127.0.0.1"),
        ("NAP2224", NodePort.With("NAP_HOST", "localhost"), "NAP_HOST", "localhost"),
        ("NAP2225", NodePort.With("TURN_HOST", "0.0.0.0"), "TURN_HOST", "0.0.0.0"),
        ("NAP2225", NodePort.With("TURN_HOST", "::1"), "TURN_HOST", "::1"),
        ("NAP2244", NodePort.With("TURN_HOST", "turn:turn.acme.com:3478").With("INGRESS_TURN", "nlb"), "TURN_HOST", "turn.example.com"),
        ("NAP2244", ValuesText.For("gateway-api").With("TURN_HOST", "10.20.0.300").With("INGRESS_TURN", "gateway-api"), "TURN_HOST", "10.20.0.300"),
        ("NAP2226", External.WithDomain("acme.com"), "MAIN_DOMAIN", "MAIN_DOMAIN=nap.acme.com"),
        ("NAP2226", External.WithDomain("acme.com.cn"), "MAIN_DOMAIN", "SANDBOX_DOMAIN"),
        ("NAP2227", External.WithDomain("browsers.acme.com"), "MAIN_DOMAIN", "MAIN_DOMAIN=acme.com"),
        ("NAP2228", External.With("SANDBOX_DOMAIN", "example.com").With("SANDBOX_PUBLIC_URL", "https://example.com"), "SANDBOX_DOMAIN", "SANDBOX_DOMAIN=sandbox.nap.example.com"),
        ("NAP2229", NodePort.With("WEB_PUBLIC_URL", "http://10.20.0.11:30080/"), "WEB_PUBLIC_URL", "Write WEB_PUBLIC_URL=http://10.20.0.11:30080"),
        ("NAP2229", NodePort.With("BROWSER_PUBLIC_URL", "10.20.0.11:30085"), "BROWSER_PUBLIC_URL", "Write BROWSER_PUBLIC_URL=http://10.20.0.11:30085"),
        ("NAP2230", NodePort.With("WEB_PUBLIC_URL", "https://nap.example.com"), "WEB_PUBLIC_URL", "SANDBOX_PUBLIC_URL is http://10.20.0.11:30086"),
        ("NAP2230", NodePort.With("BROWSER_PUBLIC_URL", "https://b.example.com"), "BROWSER_PUBLIC_URL", "one scheme"),
        ("NAP2231", NodePort.With("SANDBOX_DOMAIN", "p.example.net").With("SANDBOX_PUBLIC_URL", "http://10.20.0.11:30086"), "SANDBOX_PUBLIC_URL", "p.example.net"),
        ("NAP2241", NodePort.With("JWT_SECRET", "0123"), "JWT_SECRET", "JWT_SECRET=${JWT_SECRET}"),
        ("NAP2241", NodePort.With("OUR_OWN_PASSWORD", "0123"), "OUR_OWN_PASSWORD", "OUR_OWN_PASSWORD=${OUR_OWN_PASSWORD}"),
        ("NAP2242", NodePort.With("JWT_SECRET", ""), "JWT_SECRET", "JWT_SECRET=${JWT_SECRET}"),
        ("NAP2242", NodePort.With("PLATFORM_SERVICE_KEY", "''"), "PLATFORM_SERVICE_KEY", "PLATFORM_SERVICE_KEY"),
        ("NAP2242", NodePort.With("REGISTRY_USERNAME", "x").With("REGISTRY_PASSWORD", ""), "REGISTRY_PASSWORD", "REGISTRY_PASSWORD"),
        ("NAP2242", NodePort.With("LDAP_ENABLED", "true").With("LDAP_BIND_DN", "x").With("LDAP_BIND_PASSWORD", ""), "LDAP_BIND_PASSWORD", "LDAP_BIND_PASSWORD"),
        ("NAP2243", NodePort.Without("TURN_AUTH_SECRET"), "", "Add: TURN_AUTH_SECRET=${TURN_AUTH_SECRET}"),
        ("NAP2232", ValuesText.For("traefik").With("INGRESS_TLS", "offloaded"), "INGRESS_TLS", "INGRESS_TRUSTED_PROXIES=10.20.0.5"),
        ("NAP2232", External.With("INGRESS_TLS", "offloaded").With("INGRESS_CONTROLLER", "contour,kong"), "INGRESS_TLS", "kong is to believe"),
        ("NAP2233", External.With("INGRESS_TRUSTED_PROXIES", "10.20.0.5,0.0.0.0/0"), "INGRESS_TRUSTED_PROXIES", "contains 0.0.0.0/0"),
        ("NAP2234", ValuesText.For("contour").With("INGRESS_TRUSTED_PROXIES", "10.20.0.5"), "INGRESS_TRUSTED_PROXIES", "Write INGRESS_TRUSTED_HOPS=1"),
        ("NAP2234", ValuesText.For("contour").With("INGRESS_TLS", "offloaded").With("INGRESS_TRUSTED_PROXIES", "10.20.0.5"), "INGRESS_TRUSTED_PROXIES", "is not read by contour"),
        ("NAP2234", External.With("INGRESS_CONTROLLER", "contour,kong").With("INGRESS_TRUSTED_PROXIES", "10.20.0.5"), "INGRESS_TRUSTED_PROXIES", "is not read by contour"),
        ("NAP2234", External.With("INGRESS_CONTROLLER", "contour,kong").With("INGRESS_TRUSTED_HOPS", "1"), "INGRESS_TRUSTED_HOPS", "is not read by kong"),
        ("NAP2233", External.With("INGRESS_TRUSTED_PROXIES", "::/0"), "INGRESS_TRUSTED_PROXIES", "contains ::/0"),
        ("NAP2235", External.With("BRIEF_ENABLED", "true"), "BRIEF_ENABLED", "dotnet build -t:NapBrief"),
        ("NAP2235", NodePort.With("BRIEF_ENABLED", "maybe"), "BRIEF_ENABLED", "has no effect"),
        ("NAP2236", NodePort.With("WEBHOOK_ENABLED", "true"), "WEBHOOK_ENABLED", "WEBHOOK_ENABLED=false"),
        ("NAP2237", External.With("WEBHOOK_ENABLED", "true").With("INGRESS_BLOCK_PATHS", "/_cp/,/webhook/"), "WEBHOOK_ENABLED", "Take /webhook/ out of INGRESS_BLOCK_PATHS"),
        .. TurnRuleCases.Faulty,
        .. GitOpsRuleCases.Faulty,
        .. NetworkPolicyRuleCases.Faulty,
        .. DnsRuleTests.Cases,
        .. CertificateRuleTests.Cases,
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Cases.Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void A_faulty_file_is_told_the_fault_its_place_and_what_to_write(int index)
    {
        var (code, faulty, at, says) = Cases[index];
        var found = faulty.Render().Diagnostics.First(d => d.Code == code);
        Assert.Contains(says, found.Message(Language.English), StringComparison.Ordinal);
        var place = at.Length == 0 ? new SourceLocation("values.env") : new SourceLocation("values.env", faulty.LineOf(at), at.Length + 2);
        Assert.Equal(place, found.Location);
        foreach (var argument in found.Arguments)
            Assert.Contains(argument, found.Message(Language.SimplifiedChinese), StringComparison.Ordinal);
    }

    public static TheoryData<int> GoodIndices => [.. Enumerable.Range(0, GoodCases.Count)];

    [Theory]
    [MemberData(nameof(GoodIndices))]
    public void A_file_without_the_fault_is_not_told_of_it(int index)
    {
        var (code, good) = GoodCases[index];
        Assert.DoesNotContain(good.Render().Diagnostics, d => d.Code == code);
    }

    [Fact]
    public void Every_rule_has_a_case_in_which_it_speaks_and_one_in_which_it_is_silent()
    {
        var rules = RuleBook.All.Select(r => r.Descriptor.Code).ToArray();
        Assert.Empty(rules.Except(Cases.Select(c => c.Code)));
        Assert.Empty(rules.Except(GoodCases.Select(c => c.Code)));
    }

    // With the rule switched off its fault would go unnoticed: no other rule, and nothing before the rules, has its code.
    [Fact]
    public void Nothing_but_the_rule_itself_finds_its_fault() =>
        Assert.Empty(RuleBook.All.Select(r => r.Descriptor.Code).Intersect(
            DiagnosticCatalogue.Of(typeof(Diagnostic).Assembly).Except(RuleBook.All.Select(r => r.Descriptor)).Select(d => d.Code)));

    [Fact]
    public void No_two_rules_share_a_code() => Assert.Distinct(RuleBook.All.Select(r => r.Descriptor.Code));

    [Fact]
    public void A_good_nodeport_file_has_no_finding() => Assert.Empty(NodePort.Render().Diagnostics);

    [Fact]
    public void A_good_external_file_has_only_the_controllers_own_finding() =>
        Assert.Equal(["NAP4001"], External.Render().Diagnostics.Select(d => d.Code));

    [Fact]
    public void Equal_node_ports_of_a_module_that_is_off_do_no_harm() =>
        Assert.Null(NodePort.With("BROWSER_ENABLED", "false").With("BROWSER_NODE_PORT", "30080").Render().Diagnostics.FirstOrDefault(d => d.Code == "NAP2211"));

    [Theory]
    [InlineData("nodeport")]
    [InlineData("external")]
    public void A_name_for_the_node_alone_is_one_warning_and_the_pages_leave_turn_out_and_say_so(string mode)
    {
        var values = (mode == "external" ? External : NodePort).With("NAP_HOST", "nap.example.com").With("TURN_HOST", "${NAP_HOST}");
        var result = values.Render();
        Assert.NotNull(result.Manifests);
        Assert.Equal(["NAP2239"], result.Diagnostics.Select(d => d.Code).Where(c => c != "NAP4001"));
        var pages = values.Pages().Where(p => p.Path.EndsWith(".md", StringComparison.Ordinal)).ToDictionary(p => p.Path, p => p.Text);
        Assert.All(pages.Values, p => Assert.DoesNotContain("3478", p, StringComparison.Ordinal));
        Assert.Contains("needs a TURN server, whose address is not known", pages["brief/network.md"], StringComparison.Ordinal);
        Assert.Contains("TURN server of the remote browser is not in the table yet", pages["brief/security.md"], StringComparison.Ordinal);
        Assert.Contains("`TURN_HOST` in `values.env` is a name", pages["brief/operations.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_turn_name_is_good_where_it_is_a_load_balancers() =>
        Assert.Equal(["NAP2507", "NAP2513"], NodePort.With("TURN_HOST", "turn.acme.com").With("INGRESS_TURN", "nlb").Render().Diagnostics.Select(d => d.Code).Order());

    [Fact]
    public void What_a_file_of_the_seeds_era_lacks_for_external_is_all_said_at_once()
    {
        var seed = SeedEra(NodePort).Without("SANDBOX_DOMAIN").With("INGRESS_MODE", "external");
        var said = string.Join('\n', seed.Render().Diagnostics.Select(d => d.Message(Language.English)));
        foreach (var key in new[] { "MAIN_DOMAIN", "INGRESS_CONTROLLER", "WEB_PUBLIC_URL", "FILES_PUBLIC_URL",
            "SANDBOX_PUBLIC_URL", "BROWSER_PUBLIC_URL", "SANDBOX_DOMAIN", "INGRESS_BLOCK_PATHS" })
            Assert.Contains($"dd: {key}=", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MAIN_DOMAIN", "nap_1", "NAP2023")]
    [InlineData("MAIN_DOMAIN", "$(x)", "NAP1013")]
    [InlineData("MAIN_DOMAIN", "https://nap.example.com/", "NAP2020")]
    [InlineData("WEB_PUBLIC_URL", "$(x)", "NAP1013")]
    [InlineData("SANDBOX_DOMAIN", "x", "NAP2023")]
    [InlineData("INGRESS_MODE", "External", "NAP2011")]
    [InlineData("INGRESS_CONTROLLER", "x", "NAP2011")]
    public void A_key_that_cannot_be_read_does_not_bring_forth_other_findings(string key, string value, string code) =>
        Assert.Equal([code], External.With(key, value).Render().Diagnostics.Select(d => d.Code));

    [Fact]
    public void Nothing_that_refers_to_an_empty_main_domain_is_a_finding_of_its_own()
    {
        var values = External.With("MAIN_DOMAIN", "").WithPublicUrls("${MAIN_DOMAIN}");
        Assert.Equal(["NAP2201"], values.Render().Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code));
    }

    [Fact]
    public void A_value_that_stands_under_both_names_is_shown_where_it_is_written()
    {
        var values = new ValuesText([("TOS_HOST", "x_y"), .. NodePort.Lines]).With("NAP_HOST", "${TOS_HOST}");
        var finding = Assert.Single(values.Render().Diagnostics);
        Assert.Equal(("NAP2018", "TOS_HOST", 1), (finding.Code, finding.Arguments[0], finding.Location!.Value.Line));
    }

    [Fact]
    public void A_line_that_cannot_be_read_does_not_make_its_key_missing() =>
        Assert.Equal(["NAP1013"], NodePort.With("NAMESPACE", "$(whoami)").Render().Diagnostics.Select(d => d.Code));

    [Theory]
    [InlineData("INGRES_MODE", "INGRESS_MODE")]
    [InlineData("INGRESS_CONTROLER", "INGRESS_CONTROLLER")]
    [InlineData("MAIN_DOMIAN", "MAIN_DOMAIN")]
    [InlineData("main_domain", "MAIN_DOMAIN")]
    [InlineData("INGRESS_CLASS_INGRESS_NGNX", "INGRESS_CLASS_INGRESS_NGINX")]
    [InlineData("INGRESS_ENTRYPOINT", "INGRESS_ENTRYPOINTS")]
    [InlineData("TURN_PRT", "TURN_PORT")]
    public void A_key_that_looks_like_one_of_ours_is_asked_about(string key, string meant)
    {
        var finding = NodePort.With(key, "x").Render().Diagnostics.SingleOrDefault(d => d.Code == "NAP1031");
        Assert.Equal(meant, finding?.Arguments[1]);
    }

    [Theory]
    [InlineData("KUBECONFIG")]
    [InlineData("MY_OWN_SETTING")]
    public void Other_keys_pass_through(string key) => Assert.Empty(NodePort.With(key, "1").Render().Diagnostics);

    [Fact]
    public void Ten_faults_give_ten_errors_at_ten_places()
    {
        var faulty = External
            .With("NAMESPACE", "Nap").With("APP_PREFIX", "-x").With("NAP_HOST", "http://x").With("NAP_NODE_PORT", "80")
            .With("BROWSER_NODE_PORT", "1").With("SANDBOX_NODE_PORT", "2").With("INGRESS_CONTROLLER", "nginx").With("MAIN_DOMAIN", "x")
            .With("INGRESS_BLOCK_PATHS", "x").With("INGRESS_TLS", "no");
        var errors = faulty.Render().Diagnostics;
        Assert.Equal(10, errors.Length);
        Assert.Equal(10, errors.Select(e => e.Location!.Value.Line).Distinct().Count());
    }

    [Theory]
    [InlineData("INGRESS_MODE", "External", "NAP2011")]
    [InlineData("INGRESS_CONTROLLER", "nginx", "NAP2011")]
    [InlineData("INGRESS_CONTROLLER", "contour,contour", "NAP2011")]
    [InlineData("INGRESS_TLS", "off", "NAP2011")]
    [InlineData("SANDBOX_ENABLED", "True", "NAP2010")]
    [InlineData("NAMESPACE", "", "NAP2001")]
    [InlineData("NAP_HOST", "", "NAP2001")]
    [InlineData("NAP_NODE_PORT", "", "NAP2001")]
    [InlineData("TOS_HOST", "10.20.0.12", "NAP2003")]
    [InlineData("TOS_NODE_PORT", "30081", "NAP2003")]
    [InlineData("INGRESS_HTTPS_PORT", "0", "NAP2015")]
    [InlineData("INGRESS_TLS_SECRET_NAME", "A", "NAP2026")]
    [InlineData("INGRESS_CLASS", "a_b", "NAP2026")]
    [InlineData("INGRESS_CLASS", "a/b", "NAP2014")]
    [InlineData("APP_PREFIX", "Oem", "NAP2026")]
    [InlineData("APP_PREFIX", "1oem", "NAP2013")]
    [InlineData("INGRESS_IDLE_TIMEOUT", "60", "NAP2016")]
    public void One_wrong_value_is_one_error_and_nothing_is_rendered(string key, string value, string code)
    {
        var result = External.With(key, value).Render();
        Assert.Equal([code], result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code));
        Assert.Null(result.Manifests);
    }

    [Fact]
    public void A_key_that_decides_something_may_not_depend_on_a_secret()
    {
        var values = new ValuesText([("JWT_SECRET", "${JWT_SECRET}"), .. NodePort.Lines]).With("NAMESPACE", "x${JWT_SECRET}");
        Assert.Equal(["NAP2002"], values.Render().Diagnostics.Select(d => d.Code));
    }

    private static ValuesText SeedEra(ValuesText values) => Scenarios.SeedEra(values);
}
