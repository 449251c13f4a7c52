using NapTasks.Diagnostics;
using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.Tests.Values;

/// <summary>Whose word about a user counts: by address, and by number.</summary>
public sealed class TrustValueTests
{
    [Theory]
    [InlineData("10.20.0.5", "10.20.0.5/32")]
    [InlineData("fd00:20::5", "fd00:20::5/128")]
    [InlineData("10.20.0.0/24, 10.30.0.0/16", "10.20.0.0/24,10.30.0.0/16")]
    [InlineData("10.20.0.5,10.20.0.5/32", "10.20.0.5/32")]
    [InlineData("fd00:20::/64", "fd00:20::/64")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("::/0", "::/0")]
    public void Addresses_and_networks_are_read(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', AddressRange.ParseList("INGRESS_TRUSTED_PROXIES", text).Value));

    [Theory]
    [InlineData("")]
    [InlineData("lb.example.com")]
    [InlineData("10.20.0.11/24")]
    [InlineData("fd00:20::5/64")]
    [InlineData("10.20.0.0/33")]
    [InlineData("fd00::/129")]
    [InlineData("10.20.0.0/")]
    [InlineData("10.20.0.0/024")]
    [InlineData("10.20.0.0/+8")]
    [InlineData("10.20.0.0/24/8")]
    [InlineData("10.20.0")]
    [InlineData("010.20.0.5")]
    [InlineData("0x0a140005")]
    [InlineData("10.20.0.5:80")]
    [InlineData("[fd00::5]")]
    [InlineData("fe80::1%eth0")]
    [InlineData("１０.20.0.5")]
    [InlineData("10.20.0.5,")]
    [InlineData("10.20.0.5 10.20.0.6")]
    [InlineData("10.20.0.5 }")]
    public void Anything_else_is_none(string text)
    {
        Assert.Equal("NAP2035", AddressRange.ParseList("INGRESS_TRUSTED_PROXIES", text).Problem!.Code);
        Cases.Count(1, "addresses of proxies");
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("offloaded", "", 1)]
    [InlineData("offloaded", "0", 0)]
    [InlineData("terminate", "8", 8)]
    public void A_load_balancer_that_ends_tls_is_one_proxy(string tls, string hops, int expected) =>
        Assert.Equal(expected, ValuesText.External.With("INGRESS_TLS", tls).With("INGRESS_TRUSTED_HOPS", hops).Expose().Values.Trust.Hops);

    [Theory]
    [InlineData("9")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("1.0")]
    [InlineData("one")]
    [InlineData("１")]
    public void Other_numbers_are_refused(string text)
    {
        var fault = Assert.Single(ValuesText.External.With("INGRESS_TRUSTED_HOPS", text).Render().Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("NAP2036", fault.Code);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("offloaded", 5)]
    public void Nobody_is_believed_but_with_tls_in_front_whoever_has_a_private_address(string tls, int expected) =>
        Assert.Equal(expected, ValuesText.For("traefik").With("INGRESS_TLS", tls).Expose().Values.Trust.Proxies.Length);
}
