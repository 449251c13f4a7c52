using static NapTasks.LiveTests.CheckOutput;

namespace NapTasks.LiveTests;

/// <summary>The commands of the pages, as they stand, against a site that is not as it should be.</summary>
public sealed class FaultySiteTests
{
    [Fact]
    public async Task A_site_with_faults_is_found_out()
    {
        await NetworkOfItsOwn.Require("nginx", "named", "dig", "turnserver", "openssl", "curl");
        using var site = new LiveSite(LiveSite.External, new SiteConfiguration { Buffers = true, Idle = TimeSpan.FromSeconds(2) });
        var operations = site.Commands("operations");
        var login = operations.Single(c => c.StartsWith("read", StringComparison.Ordinal));
        var silent = operations.Single(c => c.Contains("seconds=70", StringComparison.Ordinal)).Replace("seconds=70", "seconds=5", StringComparison.Ordinal);
        var certificates = site.Commands("certificates")[1];
        var output = await site.Run(
            ("certificates", $"{certificates}\ncertificate nap.example.com other.example.com\ncertificate nap.example.com nap.example.com 'NOT '\n{certificates.Replace(":443", ":444", StringComparison.Ordinal)}", ""),
            ("silent", $"{login}\n{silent}", LiveSite.Typed),
            ("refused", $"{login}\n{silent}", "wrong\nwrong\n"),
            ("events", $"{login}\n{operations.Single(c => c.Contains("SECONDS=0", StringComparison.Ordinal))}", LiveSite.Typed),
            ("stun", site.Commands("network")[^1].Replace("port=3478", "port=3479", StringComparison.Ordinal), ""));

        Assert.All(Lines(output["certificates"])[..6], l => Assert.StartsWith("ok    ", l, StringComparison.Ordinal));
        Assert.All(Lines(output["certificates"])[6..8], l => Assert.StartsWith("FAIL  nap.example.com: notAfter=", l, StringComparison.Ordinal));
        Assert.Equal(6, Lines(output["certificates"])[8..]
            .Count(l => l.StartsWith("FAIL  ", StringComparison.Ordinal) && l.EndsWith(": no certificate", StringComparison.Ordinal)));
        Assert.Equal("FAIL  cut, or refused", output["silent"].Trim());
        Assert.Equal("FAIL  cut, or refused", output["refused"].Trim());
        // All at once, at the end; they show two where one second ends in between.
        var shown = Seconds(output["events"]).ToArray();
        Assert.NotEmpty(shown);
        Assert.InRange(shown.Max() - shown.Min(), 0, 1);
        Assert.Equal(["FAIL  10.20.0.12 3479/tcp", "FAIL  10.20.0.12 3479/udp"], Lines(output["stun"]));
    }

    [Fact]
    public async Task A_silent_websocket_that_the_ingress_cuts_is_found_out()
    {
        await NetworkOfItsOwn.Require("nginx", "named", "turnserver", "openssl");
        using var site = new LiveSite(LiveSite.External, new SiteConfiguration { Idle = TimeSpan.FromSeconds(4) });
        var operations = site.Commands("operations");
        var login = operations.Single(c => c.StartsWith("read", StringComparison.Ordinal));
        var check = operations.Single(c => c.Contains("seconds=70", StringComparison.Ordinal));
        var output = await site.Run(
            ("longer", $"{login}\n{check.Replace("seconds=70", "seconds=9", StringComparison.Ordinal)}", LiveSite.Typed),
            ("shorter", $"{login}\n{check.Replace("seconds=70", "seconds=1", StringComparison.Ordinal)}", LiveSite.Typed));
        Assert.Equal("FAIL  cut, or refused", output["longer"].Trim());
        Assert.Equal("ok    open after 1 s", output["shorter"].Trim());
    }
}
