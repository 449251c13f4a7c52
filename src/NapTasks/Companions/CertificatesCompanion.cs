using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// <c>certificates/</c>: Certificates for cert-manager (cert-manager.io/v1) where it issues them, otherwise what people order them with;
/// and what makes the platform's own pods trust a private authority.
/// </summary>
internal sealed class CertificatesCompanion : Companion
{
    public override string Folder => "certificates";

    public override IEnumerable<KubernetesObject> Objects(Site site) =>
        site.Exposure.Certificates is { Issuer: { } issuer } plan
            ? from ns in site.CertificateNamespaces
              from request in plan.Requests
              select Certificate(site.Exposure, request, issuer, ns)
            : [];

    public override IEnumerable<TextFile> Files(Site site)
    {
        if (site.Exposure.Certificates is not { } plan)
            yield break;
        if (plan.Issuer is null)
        {
            foreach (var request in plan.Requests)
                yield return RequestConfiguration.Print(request, [.. site.CertificateNamespaces]);
        }

        foreach (var file in plan.PrivateCa is { } secret ? PrivateCa.Print(site.Exposure, secret) : [])
            yield return file;
    }

    public override IEnumerable<Diagnostic> Findings(Site site)
    {
        if (site.Exposure.Certificates is not { Issuer: { } issuer } plan)
            yield break;
        foreach (var elsewhere in site.Controllers.GroupBy(c => c.CertificateNamespace(site.Exposure)).Where(g => g.Key != site.Exposure.Values.Namespace))
        {
            var names = string.Join(", ", elsewhere.Select(c => c.Name));
            yield return CertificateDiagnostics.ForOperator.With(names, $"{elsewhere.Key}", string.Join(", ", plan.Requests.Select(r => r.Secret)));
            if (!issuer.ForCluster)
                yield return CertificateDiagnostics.IssuerElsewhere.With($"{issuer}", $"{elsewhere.Key}", names);
        }
    }

    // The object has its Secret's name, so that people who look at one find the other.
    private static KubernetesObject Certificate(PlatformExposure exposure, CertificateRequest request, CertificateIssuer issuer, Namespace ns)
    {
        var secret = request.Secret!;
        return KubernetesObject.Create(exposure, "cert-manager.io/v1", "Certificate", secret, new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["secretName"] = secret.ToString(),
                ["issuerRef"] = new YamlMapping { ["group"] = "cert-manager.io", ["kind"] = issuer.Kind, ["name"] = issuer.Name.ToString() },
                // Browsers do not need it, but some authorities refuse a request without it.
                ["commonName"] = request.CommonName?.ToString(),
                ["dnsNames"] = new YamlSequence { request.Names.Select(n => (YamlNode)n.ToString()) },
                // A new key at every renewal; before 1.18 cert-manager's own default was to keep it.
                ["privateKey"] = new YamlMapping { ["rotationPolicy"] = "Always" },
            },
        },
        foreignNamespace: ns);
    }
}
