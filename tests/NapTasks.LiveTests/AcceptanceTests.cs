using NapTasks.Tests;

namespace NapTasks.LiveTests;

/// <summary>The commands of the pages, as they stand, against a site that is as it should be and against one that is not.</summary>
public sealed class AcceptanceTests
{
    private const string Typed = $"{StubPlatform.Token}\n{StubPlatform.Workspace}\n";

    private static readonly ValuesText Values = ValuesText.External
        .With("INGRESS_ADDRESS", "203.0.113.10,2001:db8::10").With("DNS_ZONE", "example.com").With("TURN_HOST", "10.20.0.12").With("WEBHOOK_ENABLED", "true");

    [Fact]
    public async Task On_a_site_that_is_as_it_should_be_every_check_is_content()
    {
        await NetworkOfItsOwn.Require("nginx", "named", "dig", "turnserver", "openssl", "curl");
        using var site = new LiveSite(Values, new SiteConfiguration());
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
            ("silent", $"{login}\n{operations.Single(c => c.Contains("seconds=70", StringComparison.Ordinal))}", Typed),
            ("events", $"{login}\n{operations.Single(c => c.Contains("SECONDS=0", StringComparison.Ordinal))}", Typed));

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
        Assert.Equal(4, Seconds(output["events"]).Distinct().Count());
    }

    [Fact]
    public async Task A_site_with_faults_is_found_out()
    {
        await NetworkOfItsOwn.Require("nginx", "named", "dig", "turnserver", "openssl", "curl");
        using var site = new LiveSite(Values, new SiteConfiguration { Blocks = false, LeadsWebhooks = false, Redirects = false, KeepsHost = false, Buffers = true, Idle = TimeSpan.FromSeconds(2) });
        var operations = site.Commands("operations");
        var login = operations.Single(c => c.StartsWith("read", StringComparison.Ordinal));
        var silent = operations.Single(c => c.Contains("seconds=70", StringComparison.Ordinal)).Replace("seconds=70", "seconds=5", StringComparison.Ordinal);
        var certificates = site.Commands("certificates")[1];
        var output = await site.Run(
            ("hosts", site.Commands("load-balancer")[0], ""),
            ("certificates", $"{certificates}\ncertificate nap.example.com other.example.com\ncertificate nap.example.com nap.example.com 'NOT '\n{certificates.Replace(":443", ":444", StringComparison.Ordinal)}", ""),
            ("silent", $"{login}\n{silent}", Typed),
            ("refused", $"{login}\n{silent}", "wrong\nwrong\n"),
            ("events", $"{login}\n{operations.Single(c => c.Contains("SECONDS=0", StringComparison.Ordinal))}", Typed),
            ("stun", site.Commands("network")[^1].Replace("port=3478", "port=3479", StringComparison.Ordinal), ""));

        Assert.Equal(
            [
                "ok    https://nap.example.com/healthz: 200 application/json",
                "ok    https://nap.example.com/login: 200 text/html",
                "FAIL  https://nap.example.com/_cp/: 200 application/json, not 403|404|50[03]",
                "FAIL  https://nap.example.com/metrics: 200 text/plain, not 403|404|50[03]",
                "FAIL  https://nap.example.com/svc/v1/: 401 application/json, not 403|404|50[03]",
                "FAIL  GET https://nap.example.com/webhook: 302, not 2xx or 4xx",
                "FAIL  POST https://nap.example.com/webhook: 302, not 2xx or 4xx",
                "FAIL  https://files.nap.example.com/healthz: 200 application/json, not 404",
                "FAIL  https://files.nap.example.com/login: 200 text/html, not 404",
                "ok    https://browsers.nap.example.com/health: 200 application/json",
                "ok    https://sandbox.nap.example.com/health: 200 application/json",
                "FAIL  https://nap-check.sandbox.nap.example.com/: 200 text/html, not 400 application/json",
                "FAIL  http: no redirect",
            ],
            Lines(output["hosts"]));
        Assert.All(Lines(output["certificates"])[..6], l => Assert.StartsWith("ok    ", l, StringComparison.Ordinal));
        Assert.All(Lines(output["certificates"])[6..8], l => Assert.StartsWith("FAIL  nap.example.com: notAfter=", l, StringComparison.Ordinal));
        Assert.Equal(6, Lines(output["certificates"])[8..]
            .Count(l => l.StartsWith("FAIL  ", StringComparison.Ordinal) && l.EndsWith(": no certificate", StringComparison.Ordinal)));
        Assert.Equal("FAIL  cut, or refused", output["silent"].Trim());
        Assert.Equal("FAIL  cut, or refused", output["refused"].Trim());
        Assert.NotEmpty(Seconds(output["events"]));
        Assert.Single(Seconds(output["events"]).Distinct());
        Assert.Equal(["FAIL  10.20.0.12 3479/tcp", "FAIL  10.20.0.12 3479/udp"], Lines(output["stun"]));
    }

    [Fact]
    public async Task A_silent_websocket_that_the_ingress_cuts_is_found_out()
    {
        await NetworkOfItsOwn.Require("nginx", "named", "turnserver", "openssl");
        using var site = new LiveSite(Values, new SiteConfiguration { Idle = TimeSpan.FromSeconds(2) });
        var operations = site.Commands("operations");
        var login = operations.Single(c => c.StartsWith("read", StringComparison.Ordinal));
        var check = operations.Single(c => c.Contains("seconds=70", StringComparison.Ordinal));
        var output = await site.Run(
            ("longer", $"{login}\n{check.Replace("seconds=70", "seconds=5", StringComparison.Ordinal)}", Typed),
            ("shorter", $"{login}\n{check.Replace("seconds=70", "seconds=1", StringComparison.Ordinal)}", Typed));
        Assert.Equal("FAIL  cut, or refused", output["longer"].Trim());
        Assert.Equal("ok    open after 1 s", output["shorter"].Trim());
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

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Seconds(string output) => Lines(output).Where(l => l.Contains("item.delta", StringComparison.Ordinal)).Select(l => l[..4]);
}
