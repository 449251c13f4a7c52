using NapTasks.Values;

namespace NapTasks.Tests.Values;

public sealed class DnsValueTests
{
    [Theory]
    [InlineData("10.20.0.10", "10.20.0.10")]
    [InlineData("203.0.113.10,203.0.113.11", "203.0.113.10,203.0.113.11")]
    [InlineData("203.0.113.10, 2001:DB8:0::10", "203.0.113.10,2001:db8::10")]
    [InlineData("203.0.113.10,203.0.113.10", "203.0.113.10")]
    [InlineData("nap-1234.eu-west-1.elb.amazonaws.com", "nap-1234.eu-west-1.elb.amazonaws.com")]
    [InlineData("Internal-NAP-12.elb.amazonaws.com.", "internal-nap-12.elb.amazonaws.com")]
    public void An_ingress_address_is_addresses_or_one_name(string text, string read)
    {
        Assert.True(IngressAddress.Parse("K", text).TryGet(out var address, out _));
        Assert.Equal(read, address.ToString());
        Assert.Equal(address.Name is null, !address.Addresses.IsEmpty);
    }

    [Theory]
    [InlineData("203.0.113.300", "NAP2301")]
    [InlineData("203.0.113", "NAP2301")]
    [InlineData("010.20.0.10", "NAP2301")]
    [InlineData("203.0.113.10:443", "NAP2301")]
    [InlineData("[2001:db8::10]", "NAP2301")]
    [InlineData("https://lb.example.net", "NAP2301")]
    [InlineData("lb.example.net,lb2.example.net", "NAP2301")]
    [InlineData("203.0.113.10,lb.example.net", "NAP2301")]
    [InlineData("203.0.113.10,", "NAP2301")]
    [InlineData("*.example.net", "NAP2301")]
    [InlineData("lb", "NAP2301")]
    [InlineData("127.0.0.1", "NAP2302")]
    [InlineData("::1", "NAP2302")]
    [InlineData("0.0.0.0", "NAP2302")]
    [InlineData("::", "NAP2302")]
    [InlineData("169.254.1.1", "NAP2302")]
    [InlineData("fe80::1", "NAP2302")]
    [InlineData("224.0.0.1", "NAP2302")]
    [InlineData("255.255.255.255", "NAP2302")]
    [InlineData("ff02::1", "NAP2302")]
    [InlineData("::ffff:203.0.113.10", "NAP2302")]
    [InlineData("203.0.113.10,127.0.0.1", "NAP2302")]
    public void Anything_else_is_no_ingress_address(string text, string code)
    {
        Assert.False(IngressAddress.Parse("K", text).TryGet(out _, out var problem));
        Assert.Equal(code, problem.Code);
    }

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("172.15.0.1", false)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.0.1", true)]
    [InlineData("192.169.0.1", false)]
    [InlineData("100.64.0.1", true)]
    [InlineData("100.128.0.1", false)]
    [InlineData("203.0.113.10", false)]
    [InlineData("fd00::1", true)]
    [InlineData("2001:db8::1", false)]
    public void Addresses_of_one_network_only_are_private(string text, bool isPrivate) =>
        Assert.Equal(isPrivate, IngressAddress.Parse("K", text).Value!.Private.Any());

    [Theory]
    [InlineData("acme.com")]
    [InlineData("corp")]
    [InlineData("internal.acme.com.cn")]
    public void A_zone_is_a_domain_of_one_label_or_more(string text) => Assert.Equal(text, Hostname.ParseZone("K", text).Value!.ToString());

    [Theory]
    [InlineData("acme.com.", "NAP2021")]
    [InlineData("Acme.com", "NAP2021")]
    [InlineData("https://acme.com", "NAP2020")]
    [InlineData("10", "NAP2023")]
    [InlineData("a_b", "NAP2023")]
    public void Anything_else_is_no_zone(string text, string code) => Assert.Equal(code, Hostname.ParseZone("K", text).Problem?.Code);

    [Theory]
    [InlineData("nap.acme.com", "acme.com", "nap")]
    [InlineData("acme.com", "acme.com", "@")]
    [InlineData("a.b.acme.com", "acme.com", "a.b")]
    [InlineData("notacme.com", "acme.com", null)]
    [InlineData("acme.com", "nap.acme.com", null)]
    public void A_name_lies_in_a_zone_by_whole_labels(string name, string zone, string? relative) =>
        Assert.Equal(relative, Hostname.OfTarget(name)!.RelativeTo(Hostname.ParseZone("K", zone).Value!));

    [Theory]
    [InlineData("acme.com", null, true)]
    [InlineData("nap.acme.com", null, false)]
    [InlineData("acme.com", "acme.com", true)]
    [InlineData("nap.acme.com", "nap.acme.com", true)]
    [InlineData("nap.acme.com", "acme.com", false)]
    [InlineData("nap.corp", "corp", false)]
    [InlineData("previews.net", "acme.com", true)]
    public void The_apex_is_the_zones_own_name_or_where_that_is_not_known_two_labels(string name, string? zone, bool isApex) =>
        Assert.Equal(isApex, Hostname.OfTarget(name)!.IsApex(zone is null ? null : Hostname.ParseZone("K", zone).Value));

    [Theory]
    [InlineData("1", true)]
    [InlineData("604800", true)]
    [InlineData("0", false)]
    [InlineData("604801", false)]
    [InlineData("5m", false)]
    [InlineData("-1", false)]
    public void A_ttl_is_at_most_a_week(string text, bool good) => Assert.Equal(good ? null : "NAP2304", DnsTtl.Parse("K", text).Problem?.Code);

    [Theory]
    [InlineData("ClusterIssuer/letsencrypt", true)]
    [InlineData("Issuer/ca", true)]
    [InlineData("letsencrypt", false)]
    [InlineData("clusterissuer/x", false)]
    [InlineData("ClusterIssuer/", false)]
    [InlineData("ClusterIssuer/X", false)]
    [InlineData("ClusterIssuer/a/b", false)]
    public void An_issuer_has_a_kind_and_a_name(string text, bool good)
    {
        var parsed = CertificateIssuer.Parse("K", text);
        Assert.Equal(good ? null : "NAP2401", parsed.Problem?.Code);
        if (good)
            Assert.Equal(text, parsed.Value!.ToString());
    }
}
