using NapTasks.Tests;
using static NapTasks.LiveTests.CheckOutput;

namespace NapTasks.LiveTests;

/// <summary>The commands of the pages, as they stand, against a site that is as it should be.</summary>
public sealed class AcceptanceTests
{
    public static TheoryData<PlatformState> States => [.. Enum.GetValues<PlatformState>()];

    // What differs between the states; the rest of the checks is below.
    [Theory]
    [MemberData(nameof(States))]
    public async Task Of_every_released_state_of_the_platform_a_site_as_it_should_be_is_content_and_one_with_faults_is_found_out(PlatformState state)
    {
        await NetworkOfItsOwn.Require("nginx", "named", "turnserver", "openssl", "curl");
        using var good = new LiveSite(LiveSite.External, new SiteConfiguration(), state);
        var output = await good.Run(("hosts", good.Commands("security")[0], ""), ("upgrade", good.Commands("load-balancer")[1], ""));
        Assert.Equal(13, Lines(output["hosts"]).Length);
        Assert.All(Lines(output["hosts"]), l => Assert.StartsWith("ok    ", l, StringComparison.Ordinal));
        Assert.Contains("ok    https://nap.example.com/api/version: 200 application/json", Lines(output["hosts"]));
        // The page names both numbers.
        Assert.Equal(state == PlatformState.August2026 ? "101" : "302", output["upgrade"].Trim());

        using var nodes = new LiveSite(ValuesText.NodePort.With("TURN_HOST", "10.20.0.12"), new SiteConfiguration(), state);
        output = await nodes.Run(("hosts", nodes.Commands("security")[0], ""));
        Assert.Equal(3, Lines(output["hosts"]).Length);
        Assert.All(Lines(output["hosts"]), l => Assert.StartsWith("ok    ", l, StringComparison.Ordinal));

        using var faulty = new LiveSite(LiveSite.External, new SiteConfiguration { Blocks = false, LeadsWebhooks = false, Redirects = false, KeepsHost = false }, state);
        output = await faulty.Run(("hosts", faulty.Commands("security")[0], ""));
        Assert.Equal(
            [
                "ok    https://nap.example.com/api/version: 200 application/json",
                "ok    https://nap.example.com/login: 200 text/html",
                $"FAIL  https://nap.example.com/_cp/: {(state == PlatformState.August2026 ? 401 : 200)} application/json, not 403|404|50[03]",
                "FAIL  https://nap.example.com/metrics: 200 text/plain, not 403|404|50[03]",
                "FAIL  https://nap.example.com/svc/v1/: 401 application/json, not 403|404|50[03]",
                "FAIL  GET https://nap.example.com/webhook: 302, not 2xx or 4xx",
                "FAIL  POST https://nap.example.com/webhook: 302, not 2xx or 4xx",
                "FAIL  https://files.nap.example.com/api/version: 200 application/json, not 404",
                "FAIL  https://files.nap.example.com/login: 200 text/html, not 404",
                "ok    https://browsers.nap.example.com/health: 200 application/json",
                "ok    https://sandbox.nap.example.com/health: 200 application/json",
                "FAIL  https://nap-check.sandbox.nap.example.com/: 200 text/html, not 400 application/json",
                "FAIL  http: no redirect",
            ],
            Lines(output["hosts"]));
    }

    // The ingress of the tests asks nobody: a login is missing that the page expects, but for what is exempt.
    [Theory]
    [InlineData("", "FAIL  https://nap.example.com/api/version: 200 application/json, not 30[0-9]|401|403")]
    [InlineData("/api/,/env-gateway", "ok    https://nap.example.com/api/version: 200 application/json")]
    public async Task Authentication_that_is_missing_is_found_out(string exempt, string version)
    {
        await NetworkOfItsOwn.Require("nginx", "named", "turnserver", "openssl", "curl");
        var values = LiveSite.External.With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("INGRESS_AUTH_EXEMPT_PATHS", exempt);
        using var site = new LiveSite(values, new SiteConfiguration());
        var lines = Lines((await site.Run(("hosts", site.Commands("security")[0], "")))["hosts"]);
        Assert.Equal(version, lines[0]);
        Assert.Equal("FAIL  https://nap.example.com/login: 200 text/html, not 30[0-9]|401|403", lines[1]);
        Assert.Contains("FAIL  https://browsers.nap.example.com/health: 200 application/json, not 30[0-9]|401|403", lines);
    }

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
        Assert.Equal(13, Lines(output["hosts"]).Length);
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
