using NapTasks.Exposure;

namespace NapTasks.Tests.Exposure;

/// <summary>Which records the hosts need, whatever is printed of them.</summary>
public sealed class DnsPlanTests
{
    private static readonly ValuesText External = ValuesText.External.With("INGRESS_ADDRESS", "203.0.113.10");

    [Fact]
    public void Every_host_has_a_record_for_each_address_ipv4_first() => AssertRecords(
        External.With("INGRESS_ADDRESS", "2001:db8::10,203.0.113.10"),
        "nap.example.com A 203.0.113.10", "nap.example.com Aaaa 2001:db8::10",
        "files.nap.example.com A 203.0.113.10", "files.nap.example.com Aaaa 2001:db8::10",
        "browsers.nap.example.com A 203.0.113.10", "browsers.nap.example.com Aaaa 2001:db8::10",
        "sandbox.nap.example.com A 203.0.113.10", "sandbox.nap.example.com Aaaa 2001:db8::10",
        "*.sandbox.nap.example.com A 203.0.113.10", "*.sandbox.nap.example.com Aaaa 2001:db8::10");

    [Fact]
    public void A_load_balancers_name_gives_cnames() => AssertRecords(
        External.With("INGRESS_ADDRESS", "lb.example.net").With("SANDBOX_ENABLED", "false").With("BROWSER_ENABLED", "false"),
        "nap.example.com Cname lb.example.net", "files.nap.example.com Cname lb.example.net");

    [Theory]
    [InlineData("")]
    [InlineData("acme.com")]
    public void An_apex_is_never_a_cname(string zone) => AssertRecords(
        External.WithDomain("acme.com").With("INGRESS_ADDRESS", "lb.example.net").With("DNS_ZONE", zone),
        "acme.com Alias lb.example.net", "files.acme.com Cname lb.example.net", "browsers.acme.com Cname lb.example.net",
        "sandbox.acme.com Cname lb.example.net", "*.sandbox.acme.com Cname lb.example.net");

    [Theory]
    [InlineData("203.0.113.10,2001:db8::10")]
    [InlineData("lb.example.net")]
    public void A_wildcard_record_is_a_cname_where_the_system_wants_one(string address)
    {
        var plan = Plan(External.With("INGRESS_ADDRESS", address).With("DNS_WILDCARD", "cname"))!;
        var wildcard = Assert.Single(plan.Records, r => r.Host.IsWildcard);
        Assert.Equal((DnsRecordType.Cname, "sandbox.nap.example.com"), (wildcard.Type, wildcard.Value));
    }

    [Fact]
    public void Host_records_are_relative_to_the_zone()
    {
        Assert.Equal(["nap", "files.nap", "browsers.nap", "sandbox.nap", "*.sandbox.nap"], HostRecords(External.With("DNS_ZONE", "example.com")));
        Assert.Equal(["@", "files", "browsers", "sandbox", "*.sandbox"], HostRecords(External.With("DNS_ZONE", "nap.example.com")));
        Assert.Equal([null, null, null, null, null], HostRecords(External));
    }

    [Fact]
    public void What_lies_in_another_zone_has_no_host_record() => Assert.Equal(
        ["nap", "files.nap", "browsers.nap", null, null],
        HostRecords(External.With("DNS_ZONE", "example.com").With("SANDBOX_DOMAIN", "previews.example.net").With("SANDBOX_PUBLIC_URL", "https://previews.example.net")));

    [Fact]
    public void Split_horizon_has_two_lines_and_otherwise_there_is_one()
    {
        Assert.Equal([DnsLine.Default], Plan(External)!.Lines);
        var plan = Plan(External.With("INGRESS_ADDRESS_INTERNAL", "10.20.0.10"))!;
        Assert.Equal([DnsLine.External, DnsLine.Internal], plan.Lines);
        Assert.All(plan.On(DnsLine.External), r => Assert.Equal("203.0.113.10", r.Value));
        Assert.All(plan.On(DnsLine.Internal), r => Assert.Equal("10.20.0.10", r.Value));
        Assert.Equal(plan.On(DnsLine.External).Select(r => r.Host), plan.On(DnsLine.Internal).Select(r => r.Host));
    }

    [Fact]
    public void The_time_to_live_is_the_customers()
    {
        Assert.All(Plan(External)!.Records, r => Assert.Equal(300, r.Ttl.Seconds));
        Assert.All(Plan(External.With("DNS_TTL", "60"))!.Records, r => Assert.Equal(60, r.Ttl.Seconds));
    }

    [Fact]
    public void Without_an_address_there_is_a_plan_without_records() => Assert.Empty(Plan(External.Without("INGRESS_ADDRESS"))!.Records);

    [Fact]
    public void There_is_no_plan_without_routes_or_where_it_is_switched_off()
    {
        Assert.Null(Plan(ValuesText.NodePort.With("INGRESS_ADDRESS", "203.0.113.10")));
        Assert.Null(Plan(External.With("DNS_ENABLED", "false")));
        Assert.NotNull(Plan(External.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true")));
    }

    private static void AssertRecords(ValuesText values, params string[] expected) =>
        Assert.Equal(expected, Plan(values)!.Records.Select(r => $"{r.Host} {r.Type} {r.Value}"));

    private static IEnumerable<string?> HostRecords(ValuesText values) => Plan(values)!.Records.Select(r => r.HostRecord);

    private static DnsPlan? Plan(ValuesText values) => values.Expose().Dns;
}
