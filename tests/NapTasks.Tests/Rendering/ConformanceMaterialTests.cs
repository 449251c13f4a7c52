using NapTasks.Controllers;
using NapTasks.Diagnostics;

namespace NapTasks.Tests.Rendering;

/// <summary>
/// Renders every controller with each setting on and off, for the check against the published schemas. Here it must only render, and say
/// nothing worse than a warning.
/// </summary>
public sealed class ConformanceMaterialTests
{
    private static readonly (string Name, Func<ValuesText, ValuesText> Apply)[] Settings =
    [
        ("plain", v => v),
        ("everything", Scenarios.Everything),
        ("port", v => v.With("INGRESS_HTTPS_PORT", "8443").WithPublicUrls("nap.example.com", ":8443")),
        ("auth", v => v.With("INGRESS_AUTH_URL", "http://auth.nap.svc.cluster.local:8080/verify")),
        ("auth-all", v => v.With("INGRESS_AUTH_URL", "https://auth.example.com").With("INGRESS_AUTH_EXEMPT_PATHS", "")),
        ("waf", v => v.With("INGRESS_WAF", "true")),
        ("unblocked", v => v.With("INGRESS_BLOCK_PATHS", "")),
        ("one-blocked", v => v.With("INGRESS_BLOCK_PATHS", "/x~y_z.0-1/")),
        ("class", v => v.With("INGRESS_CLASS", "internal")),
        ("idle", v => v.With("INGRESS_IDLE_TIMEOUT", "2147483")),
        ("secrets", v => v.With("INGRESS_TLS_SECRET_NAME", "a.b").With("INGRESS_SANDBOX_TLS_SECRET_NAME", "c.d")),
        ("no-browser", v => v.With("BROWSER_ENABLED", "false")),
        ("no-sandbox", v => v.With("SANDBOX_ENABLED", "false")),
        ("staged", v => v.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true")),
        ("elsewhere", v => v.With("SANDBOX_DOMAIN", "previews.example.net").With("SANDBOX_PUBLIC_URL", "https://previews.example.net")),
        ("dns-and-certificates", v => v.With("DNS_ENDPOINTS", "true").With("CERT_ISSUER", "ClusterIssuer/x").With("CERT_PRIVATE_CA_NAME", "x")),
        ("split-horizon", v => v.With("DNS_ENDPOINTS", "true").With("INGRESS_ADDRESS", "lb.example.net")
            .With("INGRESS_ADDRESS_INTERNAL", "10.20.0.10,fd00::10").With("DNS_WILDCARD", "cname").With("CERT_ISSUER", "Issuer/x")),
        ("beside-the-routes", v => v.With("NETWORK_POLICY_ENABLED", "true").With("INGRESS_NAMESPACE", "edge").With("NETWORK_POLICY_FROM", "monitoring,10.20.0.0/24")
            .With("INGRESS_TURN", "metallb").With("TURN_HOST", "10.20.0.200")
            .With("GITOPS_TOOL", "flux").With("GITOPS_REPO_URL", "https://git.example.com/nap/acme.git")),
        ("webhook", v => v.With("WEBHOOK_ENABLED", "true").With("INGRESS_AUTH_URL", "https://auth.example.com").With("NETWORK_POLICY_ENABLED", "true").With("INGRESS_NAMESPACE", "edge")),
        ("trusted", v => v.With("INGRESS_TRUSTED_PROXIES", "10.20.0.5,10.30.0.0/24,fd00::5").With("INGRESS_TRUSTED_HOPS", "8")),
        ("nobody-trusted", v => v.With("INGRESS_TRUSTED_HOPS", "0")),
        ("odd-paths", v => v.With("INGRESS_BLOCK_PATHS", "/a.b/c-d/~e_f/,/x~y")
            .With("INGRESS_AUTH_URL", "https://auth.example.com").With("INGRESS_AUTH_EXEMPT_PATHS", "/g.h/,/i-j")),
        ("long-names", v => v.WithPrefix("a23456789012345678901234567890")),
    ];

    public static TheoryData<string> Controllers => [.. IngressControllerCatalogue.Default.Names];

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Every_setting_renders_with_and_without_tls(string controller)
    {
        foreach (var (name, apply) in Settings)
        {
            foreach (var tls in new[] { "terminate", "offloaded" })
            {
                // Without the pages, which have no schema.
                var result = apply(ValuesText.For(controller)).With("INGRESS_TLS", tls).Render();
                Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{name}: {d.Message(Language.English)}"));
                ConformanceMaterial.Write($"settings/{controller}/{name}-{tls}", result.Manifests!.Files);
            }
        }
    }
}
