using NapTasks.Controllers;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// <c>dns/</c>: the records as fragments of zone files and, if the customer wants them, as DNSEndpoints (externaldns.k8s.io/v1alpha1).
/// It also has lines that let pods find the public names where the cluster's own resolvers do not.
/// </summary>
internal sealed class DnsCompanion : Companion
{
    /// <summary>Tells the DNSEndpoints of split horizon apart: what <c>--annotation-filter</c> of an external-dns selects by.</summary>
    private const string LineAnnotation = "naptasks/dns-line";

    public override string Folder => "dns";

    public override IEnumerable<KubernetesObject> Objects(Site site) =>
        site.Exposure.Dns is { } plan && plan.Endpoints != DnsEndpoints.None ? plan.Lines.Select(line => Endpoint(site.Exposure, plan, line)) : [];

    public override IEnumerable<TextFile> Files(Site site)
    {
        if (site.Exposure.Dns is not { Records.IsEmpty: false } plan)
            yield break;
        foreach (var line in plan.Lines)
        {
            yield return ZoneFile.Absolute(plan, line);
            if (plan.Zone is { } zone)
                yield return ZoneFile.Relative(plan, line, zone);
        }

        if (CoreDnsSnippet.IsOfUse(site.Exposure))
            yield return CoreDnsSnippet.Print(site.Exposure, plan);
    }

    private static KubernetesObject Endpoint(PlatformExposure exposure, DnsPlan plan, DnsLine line) => KubernetesObject.Create(
        exposure,
        "externaldns.k8s.io/v1alpha1",
        "DNSEndpoint",
        exposure.Values.AppPrefix.Name(line == DnsLine.Internal ? "dns-internal" : "dns"),
        new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["endpoints"] = new YamlSequence
                {
                    // external-dns knows no ALIAS that every provider has; the rules say so.
                    from record in plan.On(line)
                    where record.Type != DnsRecordType.Alias
                    group record by (record.Host, record.Type) into records
                    select new YamlMapping
                    {
                        ["dnsName"] = records.Key.Host.ToString(),
                        ["recordTTL"] = records.First().Ttl.Seconds,
                        ["recordType"] = ZoneFile.TypeOf(records.Key.Type),
                        // It refuses a target with a final dot.
                        ["targets"] = new YamlSequence { records.Select(r => (YamlNode)r.Value) },
                    },
                },
            },
        },
        line == DnsLine.Default ? null : new YamlMapping { [LineAnnotation] = line == DnsLine.Internal ? "internal" : "external" });
}
