namespace NapTasks.Tests.Values;

/// <summary>What is said of issuers, and where nothing is to be said.</summary>
public sealed class CertificateRuleTests
{
    private static readonly ValuesText Issued = ValuesText.External.With("CERT_ISSUER", "ClusterIssuer/letsencrypt");

    /// <summary>For <see cref="RuleTests"/>.</summary>
    internal static IEnumerable<(string Code, ValuesText Faulty, string At, string Says)> Cases =>
    [
        ("NAP2402", Issued, "CERT_ISSUER", "ClusterIssuer/letsencrypt needs a dns01 solver for sandbox.nap.example.com, else the Certificate nap-sandbox-tls-cert"),
        ("NAP2403", Issued.With("INGRESS_TLS", "offloaded"), "CERT_ISSUER", "certificates/*.cnf"),
    ];

    /// <summary>Without the wildcard or the issuer nothing is said; for <see cref="RuleTests"/>.</summary>
    internal static IEnumerable<(string Code, ValuesText Good)> GoodCases =>
    [
        ("NAP2402", Issued.With("SANDBOX_ENABLED", "false")),
        ("NAP2402", Issued.With("INGRESS_TLS", "offloaded")),
        ("NAP2402", Issued.With("CERT_ENABLED", "false")),
        ("NAP2402", ValuesText.External),
        ("NAP2402", Issued.With("INGRESS_MODE", "nodeport")),
        ("NAP2403", Issued),
        ("NAP2403", ValuesText.External.With("INGRESS_TLS", "offloaded")),
    ];

    [Theory]
    [InlineData("istio", "ClusterIssuer/x", "NAP2404")]
    [InlineData("istio", "Issuer/x", "NAP2404 NAP2405")]
    [InlineData("contour", "Issuer/x", "")]
    [InlineData("contour,istio", "Issuer/x", "NAP2404 NAP2405")]
    public void Certificates_of_another_namespace_are_spoken_of(string controllers, string issuer, string codes)
    {
        var result = ValuesText.External.With("INGRESS_CONTROLLER", controllers).With("CERT_ISSUER", issuer).Render();
        Assert.Equal(codes, string.Join(' ', result.Diagnostics.Select(d => d.Code).Where(c => c is "NAP2404" or "NAP2405")));
    }

    [Fact]
    public void A_gateway_in_the_platforms_own_namespace_needs_nothing_of_the_kind() => Assert.DoesNotContain(
        Issued.With("INGRESS_CONTROLLER", "istio").With("INGRESS_GATEWAY_NAMESPACE", "nap").Render().Diagnostics, d => d.Code is "NAP2404" or "NAP2405");

    [Theory]
    [InlineData("", true)]
    [InlineData("ClusterIssuer/x", false)]
    public void Istio_asks_for_copies_of_secrets_only_where_people_make_them(string issuer, bool asks) => Assert.Equal(
        asks, ValuesText.For("istio").With("CERT_ISSUER", issuer).Render().Diagnostics.Any(d => d.Code == "NAP4141"));

    [Theory]
    [InlineData("", "NAP4238")]
    [InlineData("ClusterIssuer/x", "NAP4240")]
    public void OpenShift_says_what_has_to_be_there_before_the_routes(string issuer, string code) => Assert.Equal(
        [code], ValuesText.For("openshift").With("CERT_ISSUER", issuer).Render().Diagnostics.Select(d => d.Code).Where(c => c is "NAP4238" or "NAP4240"));
}
