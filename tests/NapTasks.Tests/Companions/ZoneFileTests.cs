using NapTasks.Exposure;
using NapTasks.Tests.Rendering;
using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.Tests.Companions;

/// <summary>The fragments inside a zone of the test, as BIND loads it.</summary>
public sealed class ZoneFileTests
{
    /// <summary>Each scenario, each fragment of it, and a zone that it is included in.</summary>
    public static TheoryData<string, string, string> Fragments
    {
        get
        {
            var fragments = new TheoryData<string, string, string>();
            foreach (var scenario in Scenarios.All.Values.Where(s => s.Group == "dns"))
            {
                foreach (var file in scenario.Values.Render().Manifests!.Files.Where(f => f.Path.EndsWith(".zone", StringComparison.Ordinal)))
                {
                    foreach (var zone in ZonesOf(scenario.Values.Expose(), file.Path))
                        fragments.Add(scenario.ToString(), file.Path, zone);
                }
            }

            return fragments;
        }
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public async Task A_zone_that_includes_it_has_exactly_the_records(string scenario, string path, string zone)
    {
        var program = Shell.Find("named-checkzone") ?? Shell.Find("/usr/sbin/named-checkzone");
        Assert.SkipWhen(program is null, "There is no named-checkzone on this machine (Debian: bind9-utils).");
        using var folder = new TestDirectory();
        var values = Scenarios.All[scenario].Values;
        folder.Write("fragment.zone", values.Render().Manifests!.Files.Single(f => f.Path == path).Text);
        var origin = path.Contains("relative", StringComparison.Ordinal) ? $" {zone}." : "";
        folder.Write("zone",
            $"$TTL 86400\n@ IN SOA ns hostmaster 1 7200 3600 1209600 300\n@ IN NS ns\nns IN A 192.0.2.53\n$INCLUDE fragment.zone{origin}\nbehind IN A 192.0.2.1\n");

        var loaded = (await Shell.Run(program, folder.Path, "-D", "-o", "-", zone, "zone")).MustSucceed().Output;

        // Name, time to live, IN, type, value.
        var records = loaded.Split('\n').Select(l => l.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            .Where(f => f.Length == 5 && f[3] is "A" or "AAAA" or "CNAME")
            .Select(f => string.Join(' ', f)).ToHashSet(StringComparer.Ordinal);
        Assert.True(records.Remove($"ns.{zone}. 86400 IN A 192.0.2.53"));
        Assert.True(records.Remove($"behind.{zone}. 86400 IN A 192.0.2.1"), "The fragment changes what stands behind it.");
        Assert.Equal(Expected(values.Expose().Dns!, path, zone).Order(StringComparer.Ordinal), records.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Expected(DnsPlan plan, string path, string zone) =>
        from record in plan.On(path.Contains("internal", StringComparison.Ordinal) ? DnsLine.Internal : plan.Lines.First())
        where record.Type != DnsRecordType.Alias && record.Host.RelativeTo(Hostname.ParseZone("", zone).Value!) is not null
        let type = record.Type.ToString().ToUpperInvariant()
        select $"{record.Host}. {record.Ttl} IN {type} {record.Value}{(type == "CNAME" ? "." : "")}";

    // Without a zone of the customer's that of the main domain's parent, or the domain's own; of what lies elsewhere that one, too.
    private static IEnumerable<string> ZonesOf(PlatformExposure exposure, string path)
    {
        var main = exposure.Main.Host;
        var zone = exposure.Dns!.Zone?.ToString() ?? (main.IsApex(null) ? $"{main}" : $"{main}"[($"{main}".IndexOf('.', StringComparison.Ordinal) + 1)..]);
        yield return zone;
        if (!path.Contains("relative", StringComparison.Ordinal) && exposure.Routes.FirstOrDefault(r => r.IsWildcard) is { } previews
            && previews.Host.RelativeTo(Hostname.ParseZone("", zone).Value!) is null)
            yield return previews.Host.WildcardParent.ToString();
    }
}
