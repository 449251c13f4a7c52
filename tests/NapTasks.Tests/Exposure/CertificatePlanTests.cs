namespace NapTasks.Tests.Exposure;

/// <summary>Which certificates the hosts need, whoever issues them.</summary>
public sealed class CertificatePlanTests
{
    private static readonly ValuesText External = ValuesText.External;

    [Fact]
    public void There_is_one_for_the_named_hosts_and_one_for_the_wildcard() => AssertRequests(
        External,
        "main nap-tls-cert: nap.example.com files.nap.example.com browsers.nap.example.com sandbox.nap.example.com",
        "previews nap-sandbox-tls-cert: *.sandbox.nap.example.com");

    [Fact]
    public void Hosts_of_modules_that_are_off_are_not_named() => AssertRequests(
        External.With("SANDBOX_ENABLED", "false").With("BROWSER_ENABLED", "false"), "main nap-tls-cert: nap.example.com files.nap.example.com");

    [Fact]
    public void The_previews_elsewhere_have_their_own_names() => AssertRequests(
        External.With("SANDBOX_DOMAIN", "previews.example.net").With("SANDBOX_PUBLIC_URL", "https://previews.example.net").With("INGRESS_SANDBOX_TLS_SECRET_NAME", "previews"),
        "main nap-tls-cert: nap.example.com files.nap.example.com browsers.nap.example.com previews.example.net",
        "previews previews: *.previews.example.net");

    [Fact]
    public void One_secret_for_all_hosts_is_one_certificate() => AssertRequests(
        External.With("INGRESS_TLS_SECRET_NAME", "x").With("INGRESS_SANDBOX_TLS_SECRET_NAME", "x"),
        "main x: nap.example.com files.nap.example.com browsers.nap.example.com sandbox.nap.example.com *.sandbox.nap.example.com");

    [Fact]
    public void A_load_balancer_that_ends_tls_needs_the_same_two_and_no_secret_and_no_issuer()
    {
        var plan = External.With("INGRESS_TLS", "offloaded").With("CERT_ISSUER", "ClusterIssuer/x").Expose().Certificates!;
        Assert.Equal(External.Expose().Certificates!.Requests.Select(r => (r.Name, string.Join(' ', r.Names))), plan.Requests.Select(r => (r.Name, string.Join(' ', r.Names))));
        Assert.All(plan.Requests, r => Assert.Null(r.Secret));
        Assert.Null(plan.Issuer);
    }

    [Fact]
    public void There_is_no_plan_without_routes_or_where_it_is_switched_off()
    {
        Assert.Null(ValuesText.NodePort.Expose().Certificates);
        Assert.Null(External.With("CERT_ENABLED", "false").Expose().Certificates);
        Assert.NotNull(External.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true").Expose().Certificates);
    }

    private static void AssertRequests(ValuesText values, params string[] expected) =>
        Assert.Equal(expected, values.Expose().Certificates!.Requests.Select(r => $"{r.Name} {r.Secret}: {string.Join(' ', r.Names)}"));
}
