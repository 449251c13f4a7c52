namespace NapTasks.Tests.Rendering;

/// <summary>The deployments whose DNS records are pinned.</summary>
internal static class DnsScenarios
{
    private const string Group = "dns";
    private const string Public = "203.0.113.10";
    private const string LoadBalancer = "nap-1234.eu-west-1.elb.amazonaws.com";

    public static IEnumerable<Scenario> All
    {
        get
        {
            var values = ValuesText.External.With("INGRESS_ADDRESS", Public);
            var named = values.With("INGRESS_ADDRESS", LoadBalancer);
            var split = values.With("INGRESS_ADDRESS_INTERNAL", "10.20.0.10");
            yield return new(Group, "ipv4", values);
            yield return new(Group, "ipv6", values.With("INGRESS_ADDRESS", "2001:db8::10"));
            yield return new(Group, "several-addresses", values.With("INGRESS_ADDRESS", "203.0.113.11,2001:db8::10,203.0.113.10"));
            yield return new(Group, "name", named);
            yield return new(Group, "zone", values.With("DNS_ZONE", "example.com").With("DNS_TTL", "60"));
            yield return new(Group, "zone-is-the-main-domain", values.WithDomain("acme.com").With("DNS_ZONE", "acme.com").With("DNS_ENDPOINTS", "apex"));
            yield return new(Group, "name-at-the-apex", named.WithDomain("acme.com").With("DNS_ZONE", "acme.com").With("DNS_ENDPOINTS", "true"));
            yield return new(Group, "wildcard-cname", values.With("DNS_WILDCARD", "cname").With("DNS_ZONE", "example.com").With("DNS_ENDPOINTS", "true"));
            yield return new(Group, "endpoints", values.With("INGRESS_ADDRESS", $"{Public},2001:db8::10").With("DNS_ENDPOINTS", "true"));
            yield return new(Group, "split-horizon", split.With("DNS_ZONE", "example.com").With("DNS_ENDPOINTS", "true"));
            yield return new(Group, "no-browser", values.With("BROWSER_ENABLED", "false"));
            yield return new(Group, "core-only", Scenarios.CoreOnly(values));
            yield return new(Group, "sandbox-elsewhere", values.With("DNS_ZONE", "example.com")
                .With("SANDBOX_DOMAIN", "previews.example.net").With("SANDBOX_PUBLIC_URL", "https://previews.example.net"));
            yield return new(Group, "other-names", values.With("NAMESPACE", "agents").WithPrefix("oem").With("DNS_ENDPOINTS", "true")
                .With("INGRESS_HTTPS_PORT", "8443").WithPublicUrls("nap.example.com", ":8443"));
            yield return new(Group, "no-address", values.Without("INGRESS_ADDRESS").With("DNS_ENDPOINTS", "true"));
            yield return new(Group, "switched-off", values.With("DNS_ENABLED", "false").With("DNS_ENDPOINTS", "true"));
        }
    }
}
