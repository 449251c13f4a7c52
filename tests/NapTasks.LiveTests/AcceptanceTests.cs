using NapTasks.Tests;
using static NapTasks.LiveTests.CheckOutput;

namespace NapTasks.LiveTests;

/// <summary>The commands of the pages, as they stand, against a site that is as it should be.</summary>
public sealed class AcceptanceTests
{
    [Fact]
    public async Task On_a_site_that_is_as_it_should_be_every_check_is_content()
    {
        await NetworkOfItsOwn.Require("nginx", "named", "dig", "turnserver", "openssl", "curl");
        using var site = new LiveSite(LiveSite.External, new SiteConfiguration());
        var hosts = site.Commands("load-balancer")[0];
        var network = site.Commands("network").SkipWhile(c => c.StartsWith("sudo", StringComparison.Ordinal)).ToArray();
        var operations = site.Commands("operations");
        var login = operations.Single(c => c.StartsWith("read", StringComparison.Ordinal));
        var output = await site.Run(
            ("hosts", hosts, ""),
            ("hosts6", hosts.Replace("address=203.0.113.10 ", "address='[2001:db8::10]' ", StringComparison.Ordinal), ""),
            ("hostsByDns", hosts.Replace("address=203.0.113.10 ", "address= ", StringComparison.Ordinal), ""),
            ("upgrade", site.Commands("load-balancer")[1], ""),
            ("ports", network[0], ""),
            ("stun", network[1], ""),
            ("names", site.Commands("dns")[0], ""),
            ("files", site.Commands("certificates")[0], ""),
            ("certificates", site.Commands("certificates")[1], ""),
            // All of its 70 seconds.
            ("silent", $"{login}\n{operations.Single(c => c.Contains("seconds=70", StringComparison.Ordinal))}", LiveSite.Typed),
            ("events", $"{login}\n{operations.Single(c => c.Contains("SECONDS=0", StringComparison.Ordinal))}", LiveSite.Typed));

        foreach (var name in new[] { "hosts", "hosts6", "hostsByDns", "ports", "stun", "names", "certificates", "silent" })
            Assert.All(Lines(output[name]), l => Assert.StartsWith("ok    ", l, StringComparison.Ordinal));
        Assert.Equal(11, Lines(output["hosts"]).Length);
        Assert.Equal(5, Lines(output["ports"]).Length);
        Assert.Equal(["ok    10.20.0.12 3478/tcp", "ok    10.20.0.12 3478/udp"], Lines(output["stun"]));
        Assert.Equal(10, Lines(output["names"]).Length);
        Assert.Equal(["ok    open after 70 s"], Lines(output["silent"]));
        Assert.Equal("101", output["upgrade"].Trim());
        Assert.Equal(
            [.. Enumerable.Repeat("does match", 4), "main.pem: OK", "does match", "previews.pem: OK"],
            Lines(output["files"]).Select(l => l.Contains("does match", StringComparison.Ordinal) ? "does match" : l));
        Assert.Equal(6, Lines(output["certificates"]).Length);
        Assert.All(Lines(output["certificates"]), l => Assert.Contains("notAfter=", l, StringComparison.Ordinal));
        // One at a time, 1.1 s after the other.
        Assert.InRange(Seconds(output["events"]).Max() - Seconds(output["events"]).Min(), 2, 10);
    }

    [Fact]
    public async Task With_node_ports_every_check_is_content()
    {
        await NetworkOfItsOwn.Require("nginx", "named", "turnserver", "curl");
        using var site = new LiveSite(ValuesText.NodePort.With("TURN_HOST", "10.20.0.12"), new SiteConfiguration());
        var network = site.Commands("network").SkipWhile(c => c.StartsWith("sudo", StringComparison.Ordinal)).ToArray();
        var output = await site.Run(("hosts", site.Commands("security")[0], ""), ("ports", network[0], ""), ("stun", network[1], ""));
        Assert.All(output.Values.SelectMany(Lines), l => Assert.StartsWith("ok    ", l, StringComparison.Ordinal));
        Assert.Equal((3, 4, 2), (Lines(output["hosts"]).Length, Lines(output["ports"]).Length, Lines(output["stun"]).Length));
    }
}
