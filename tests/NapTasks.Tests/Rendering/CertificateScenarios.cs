namespace NapTasks.Tests.Rendering;

/// <summary>The deployments whose certificates are pinned.</summary>
internal static class CertificateScenarios
{
    private const string Group = "certificates";

    public static IEnumerable<Scenario> All
    {
        get
        {
            var values = ValuesText.External;
            var issued = values.With("CERT_ISSUER", "ClusterIssuer/letsencrypt");
            yield return new(Group, "requests", values);
            yield return new(Group, "requests-offloaded", values.With("INGRESS_TLS", "offloaded").With("CERT_ISSUER", "ClusterIssuer/letsencrypt"));
            yield return new(Group, "requests-istio", ValuesText.For("istio"));
            yield return new(Group, "requests-core-only", Scenarios.CoreOnly(values));
            yield return new(Group, "requests-one-secret", values.With("INGRESS_TLS_SECRET_NAME", "x").With("INGRESS_SANDBOX_TLS_SECRET_NAME", "x"));
            yield return new(Group, "requests-long-names", values.WithDomain($"{new string('a', 60)}.example.com"));
            yield return new(Group, "cluster-issuer", issued);
            yield return new(Group, "issuer", values.With("CERT_ISSUER", "Issuer/company-ca").With("NAMESPACE", "agents").WithPrefix("oem"));
            yield return new(Group, "no-browser", issued.With("BROWSER_ENABLED", "false"));
            yield return new(Group, "sandbox-elsewhere", issued.With("SANDBOX_DOMAIN", "previews.example.net").With("SANDBOX_PUBLIC_URL", "https://previews.example.net"));
            yield return new(Group, "istio", issued.With("INGRESS_CONTROLLER", "istio"));
            yield return new(Group, "istio-and-contour", issued.With("INGRESS_CONTROLLER", "istio,contour").With("CERT_ISSUER", "Issuer/company-ca"));
            yield return new(Group, "private-ca", issued.With("CERT_PRIVATE_CA_NAME", "company-ca"));
            yield return new(Group, "private-ca-no-browser", values.With("CERT_PRIVATE_CA_NAME", "company-ca").With("BROWSER_ENABLED", "false")
                .With("NAMESPACE", "agents").WithPrefix("oem"));
            yield return new(Group, "switched-off", issued.With("CERT_ENABLED", "false").With("CERT_PRIVATE_CA_NAME", "company-ca"));
        }
    }
}
