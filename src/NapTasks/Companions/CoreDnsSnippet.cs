using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions;

/// <summary>
/// Lines for CoreDNS, for clusters whose pods cannot resolve the public names. The pods of the remote browser and the sandbox ask
/// WEB_PUBLIC_URL for tokens, and agents reach browsers by their public URL. The plugin is <c>template</c>, since <c>hosts</c> has no
/// wildcards.
/// </summary>
internal static class CoreDnsSnippet
{
    /// <summary>The control plane calls no public URL, so it takes one of the other modules.</summary>
    public static bool IsOfUse(PlatformExposure exposure) => Caller(exposure) is not null;

    public static TextFile Print(PlatformExposure exposure, DnsPlan plan)
    {
        // The records for resolvers inside, if there are two lines. All hosts lead to one place, so the main host's records stand for all.
        var records = plan.On(plan.Lines.Last()).Where(r => r.Host == exposure.Main.Host).ToArray();
        var templates = records[0].Type is DnsRecordType.A or DnsRecordType.Aaaa
            ? new[] { DnsRecordType.A, DnsRecordType.Aaaa }.Select(type => Template(exposure, ZoneFile.TypeOf(type), [.. records.Where(r => r.Type == type)]))
            : [Template(exposure, "ANY", records)];
        return new("coredns.txt", Comment(exposure) + string.Concat(templates.Select(t => $"\n{t}")) + ByService(exposure));
    }

    private static string Comment(PlatformExposure exposure)
    {
        var port = exposure.Values.HttpsPort == PortNumber.Https ? "" : $":{exposure.Values.HttpsPort}";
        return $"""
            # Only where pods need it. Does one reach the public URL by its name?
            #
            #   kubectl -n {exposure.Values.Namespace} exec deploy/{Caller(exposure)} -- node -e "fetch('https://{exposure.Main.Host}{port}{PlatformService.ControlPlane.HealthPath}').then(r => console.log(r.status), e => console.log(e.cause.code))"
            #
            #   200                                               nothing to do
            #   ENOTFOUND, EAI_AGAIN                              the name is not known in the cluster: these lines help
            #   UND_ERR_CONNECT_TIMEOUT, ETIMEDOUT, ECONNREFUSED  pods do not reach the address (no hairpin): the lines at the end help
            #   SELF_SIGNED_*, UNABLE_TO_VERIFY_*                 the certificate is not trusted: CERT_PRIVATE_CA_NAME
            #   ERR_TLS_CERT_ALTNAME_INVALID                      another certificate answers: its Secret is missing, or the address is not the ingress'
            #
            # The lines go inside the block .:53 of the Corefile: kubectl -n kube-system edit configmap coredns. Where there is a ConfigMap coredns-custom
            # (k3s, AKS), they go there under a key nap.override. OpenShift takes none: make the records in the resolvers that its DNS operator forwards to.

            """;
    }

    // One template each for the names of A and AAAA, even without an address of that family.
    private static string Template(PlatformExposure exposure, string type, DnsRecord[] records) => Template(exposure, type, records.Length == 0
        ? ["# The names exist, without such an address. Resolvers outside might say that they do not exist at all.", "rcode NOERROR"]
        : [.. records.Select(r => Answer(r.Ttl, r.Type is DnsRecordType.A or DnsRecordType.Aaaa ? $"{type} {r.Value}" : $"CNAME {r.Value}."))]);

    private static string Template(PlatformExposure exposure, string type, string[] answer) =>
        string.Concat(
            exposure.Routes.Select(r => $"match {Pattern(r.Host)}").Concat(answer).Append("fallthrough").Select(line => $"    {line}\n")
                .Prepend($"template IN {type} {string.Join(' ', Zones(exposure))} {{\n").Append("}\n"));

    private static string Answer(DnsTtl ttl, string data) => $$$"""answer "{{ .Name }} {{{ttl}}} IN {{{data}}}" """.TrimEnd();

    private static string ByService(PlatformExposure exposure)
    {
        var template = Template(exposure, "ANY", [Answer(DnsTtl.Usual, "CNAME <service>.<namespace>.svc.cluster.local.")]);
        return $"""

            # Where pods do not reach the address, these in place of those above, with the ingress controller's own Service: kubectl get service -A
            {string.Join('\n', template.TrimEnd('\n').Split('\n').Select(line => $"# {line}"))}

            """;
    }

    // The plugin checks the patterns only for names of these domains, and lets all others pass.
    private static IEnumerable<Hostname> Zones(PlatformExposure exposure) =>
        exposure.Routes.Where(r => !r.IsWildcard).Select(r => r.Host).Where(h => h == exposure.Main.Host || h.RelativeTo(exposure.Main.Host) is null);

    // One label in place of the star, as in the certificate.
    private static string Pattern(Hostname host)
    {
        var name = (host.IsWildcard ? host.WildcardParent : host).ToString().Replace(".", "\\.", StringComparison.Ordinal);
        return host.IsWildcard ? $"^[^.]+\\.{name}\\.$" : $"^{name}\\.$";
    }

    private static ObjectName? Caller(PlatformExposure exposure) => exposure.Services.Skip(1).Select(s => (ObjectName?)s.Name).FirstOrDefault();
}
