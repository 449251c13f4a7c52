using NapTasks.Values;

namespace NapTasks.Tests.Values;

public sealed class ValueTypeTests
{
    private static readonly string Label63 = new('a', 63);

    // {id}-{port}.sandbox. takes up to 51 characters in front.
    private static readonly string Domain202 = string.Join('.', Label63, Label63, Label63, new string('b', 10));

    public static TheoryData<string> GoodDomains => new()
    {
        "nap.acme.com", "acme.com", "a.b", "x1.y-2.z3", "xn--fiq228c.com", "1.2.3.example", $"{Label63}.com", Domain202,
    };

    public static TheoryData<string, string, string?> BadDomains => new()
    {
        { "https://nap.acme.com", "NAP2020", "nap.acme.com" },
        { "https://nap.acme.com/x?y#z", "NAP2020", "nap.acme.com" },
        { "nap.acme.com:8443", "NAP2020", "nap.acme.com" },
        { "nap.acme.com/", "NAP2020", "nap.acme.com" },
        { "HTTPS://NAP.acme.com", "NAP2020", "nap.acme.com" },
        { "NAP.acme.com", "NAP2021", "nap.acme.com" },
        { "nap.acme.com.", "NAP2021", "nap.acme.com" },
        { "*.acme.com", "NAP2021", "acme.com" },
        { "智能体.中国", "NAP2021", "xn--tqq477c0xs.xn--fiqs8s" },
        { "ｎａｐ.acme.com", "NAP2021", "nap.acme.com" },
        { "10.20.0.11", "NAP2022", null },
        { "fd00::1", "NAP2022", null },
        { "http://10.20.0.11:30080", "NAP2022", null },
        { "localhost", "NAP2023", null },
        { "nap_1.acme.com", "NAP2023", null },
        { "-nap.acme.com", "NAP2023", null },
        { "nap-.acme.com", "NAP2023", null },
        { "nap..acme.com", "NAP2023", null },
        { ".acme.com", "NAP2023", null },
        { "nap acme.com", "NAP2023", null },
        { "nap.acme.123", "NAP2023", null },
        { "*.*.com", "NAP2023", null },
        { $"a{Label63}.com", "NAP2023", null },
        { "nap\u202E.acme.com", "NAP2023", null },
        { "“nap.acme.com”", "NAP2023", null },
        { "nap.acme.com\u00a0", "NAP2023", null },
        { $"b{Domain202}", "NAP2023", null },
        { $"{Domain202}b", "NAP2024", "202" },
        { "files.acme.com", "NAP2025", null },
        { "files.acme.com.", "NAP2025", null },
        { "nap.acme.com..", "NAP2023", null },
        { "user@nap.acme.com", "NAP2023", null },
        { "[fd00::1]:8443", "NAP2022", null },
        { $"a.{Label63}a", "NAP2023", null },
        { "a．b.com", "NAP2023", null },
        { "straße.de", "NAP2021", "xn--strae-oqa.de" },
        { "nap.acme.com\t", "NAP2023", null },
    };

    [Theory]
    [MemberData(nameof(GoodDomains))]
    public void A_domain_name_is_read(string text)
    {
        Assert.True(Hostname.ParseMain("K", text).TryGet(out var hostname, out _));
        Assert.Equal(text, hostname.ToString());
    }

    [Theory]
    [MemberData(nameof(BadDomains))]
    public void Anything_else_is_refused_with_what_to_write(string text, string code, string? suggestion)
    {
        Assert.False(Hostname.ParseMain("K", text).TryGet(out _, out var problem));
        Assert.Equal(code, problem.Code);
        if (suggestion is not null)
            Assert.Equal(suggestion, problem.Arguments[^1]);
    }

    [Fact]
    public void A_sandbox_domain_may_be_as_long_as_the_longest_main_domain_asks_for()
    {
        Assert.True(Hostname.ParseSandbox("K", $"sandbox.{Domain202}").TryGet(out _, out _));
        Assert.False(Hostname.ParseSandbox("K", $"sandbox1.{Domain202}").TryGet(out _, out _));
        Assert.True(Hostname.ParseSandbox("K", "files.acme.com").TryGet(out _, out _));
    }

    [Theory]
    [InlineData("30000", 30000)]
    [InlineData("30001", 30001)]
    [InlineData("32766", 32766)]
    [InlineData("32767", 32767)]
    public void A_node_port_of_the_default_range_is_read(string text, int number)
    {
        Assert.True(NodePort.Parse("K", text).TryGet(out var port, out _));
        Assert.Equal(number, port.Number);
    }

    [Theory]
    [InlineData("29999")]
    [InlineData("32768")]
    [InlineData("030080")]
    [InlineData("0x7530")]
    [InlineData("３００８０")]
    [InlineData("3e4")]
    [InlineData("+30080")]
    [InlineData("-30080")]
    [InlineData(" 30080")]
    [InlineData("30080 ")]
    [InlineData("30 080")]
    [InlineData("30080.0")]
    [InlineData("99999999999999999999")]
    [InlineData("٣٠٠٨٠")]
    [InlineData("30,080")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("30080\n")]
    [InlineData("")]
    [InlineData("x")]
    public void Anything_else_is_no_node_port(string text)
    {
        Assert.False(NodePort.Parse("K", text).TryGet(out _, out var problem));
        Assert.Equal("NAP2015", problem.Code);
    }

    [Theory]
    [InlineData("3600", 3600)]
    [InlineData("3600s", 3600)]
    [InlineData("60m", 3600)]
    [InlineData("1h", 3600)]
    [InlineData("24h", 86400)]
    [InlineData("1d", 86400)]
    [InlineData("2147483", 2147483)]
    public void An_idle_timeout_of_an_hour_or_more_is_read(string text, int seconds)
    {
        Assert.True(IdleTimeout.Parse("K", text).TryGet(out var timeout, out _));
        Assert.Equal(seconds, timeout.Seconds);
    }

    [Theory]
    [InlineData("3599")]
    [InlineData("59m")]
    [InlineData("0")]
    [InlineData("infinity")]
    [InlineData("1w")]
    [InlineData("h")]
    [InlineData("1.5h")]
    [InlineData("2147484")]
    [InlineData("2147483d")]
    public void Anything_else_is_no_idle_timeout(string text) => Assert.False(IdleTimeout.Parse("K", text).TryGet(out _, out _));

    [Theory]
    [InlineData("nap", true)]
    [InlineData("n", true)]
    [InlineData("123456789012345678901234567890", false)]
    [InlineData("a23456789012345678901234567890", true)]
    [InlineData("a234567890123456789012345678901", false)]
    [InlineData("1nap", false)]
    [InlineData("nap-", false)]
    [InlineData("Nap", false)]
    [InlineData("nap.x", false)]
    public void A_prefix_is_short_and_starts_with_a_letter(string text, bool good) =>
        Assert.Equal(good, AppPrefix.Parse("K", text).TryGet(out _, out _));

    [Theory]
    [InlineData("nap", true)]
    [InlineData("1nap", true)]
    [InlineData("nap.x", false)]
    [InlineData("nap_x", false)]
    [InlineData("-nap", false)]
    [InlineData("é", false)]
    public void A_namespace_is_a_label(string text, bool good) => Assert.Equal(good, Namespace.Parse("K", text).TryGet(out _, out _));

    [Fact]
    public void A_namespace_has_63_characters_at_most()
    {
        Assert.True(Namespace.Parse("K", Label63).TryGet(out _, out _));
        Assert.False(Namespace.Parse("K", Label63 + "a").TryGet(out _, out _));
    }

    [Theory]
    [InlineData("/_cp/,/metrics", 2)]
    [InlineData("/a,/a", 1)]
    [InlineData("", 0)]
    public void Path_prefixes_are_read(string text, int count)
    {
        Assert.True(PathPrefix.ParseList("K", text).TryGet(out var prefixes, out _));
        Assert.Equal(count, prefixes.Length);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("//x")]
    [InlineData("x")]
    [InlineData("/a,,/b")]
    [InlineData("/a//b")]
    [InlineData("/a b")]
    [InlineData("/a*")]
    [InlineData("/a?b")]
    [InlineData("/a%2f")]
    [InlineData("/é")]
    public void Anything_else_is_no_path_prefix(string text) => Assert.False(PathPrefix.ParseList("K", text).TryGet(out _, out _));

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("10.1", false)]
    [InlineData("0x0a000001", false)]
    [InlineData("010.0.0.1", false)]
    [InlineData("10.0.0.256", false)]
    [InlineData("node1", false)]
    [InlineData("[::1]", false)]
    [InlineData("[::1]:80", false)]
    public void An_address_is_written_out(string text, bool good) => Assert.Equal(good, NodeHost.IsAddress(text));

    [Theory]
    [InlineData("node1", true)]
    [InlineData("node1.acme.com", true)]
    [InlineData("10.20.0.11", true)]
    [InlineData("http://node1", false)]
    [InlineData("node1:80", false)]
    [InlineData("node_1", false)]
    [InlineData("[fd00::1]", true)]
    [InlineData("[fd00::1]:80", false)]
    [InlineData("10.0.0.300", false)]
    [InlineData("10.0.0", false)]
    public void A_node_is_an_address_or_a_name(string text, bool good) => Assert.Equal(good, NodeHost.Parse("K", text).TryGet(out _, out _));
}
