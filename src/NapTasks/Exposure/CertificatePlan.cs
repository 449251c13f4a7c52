using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>The certificates that the hosts need, whoever issues them and wherever TLS ends.</summary>
/// <param name="Requests">
/// One for the named hosts and one for the wildcard. The latter never names the sandbox' own domain, or browsers would reuse connections
/// between the two. It is one certificate for all only if the customer gives both Secrets the same name.
/// </param>
/// <param name="Issuer">cert-manager's; null: people order the certificates, also where TLS ends in a load balancer in front.</param>
/// <param name="PrivateCa">Secret with the certificate of a private authority that the platform's pods have to trust; null: none.</param>
internal sealed record CertificatePlan(ImmutableArray<CertificateRequest> Requests, CertificateIssuer? Issuer, ObjectName? PrivateCa)
{
    public static CertificatePlan From(CertificateValues values, TlsMode tls, ImmutableArray<Route> routes) => new(
        [.. tls == TlsMode.Terminate ? routes.GroupBy(r => r.TlsSecret).Select(g => Request([.. g])) : routes.GroupBy(r => r.IsWildcard).Select(g => Request([.. g]))],
        tls == TlsMode.Terminate ? values.Issuer : null,
        values.PrivateCa);

    private static CertificateRequest Request(ImmutableArray<Route> routes) => new(
        routes.All(r => r.IsWildcard) ? CertificateRequest.Previews : CertificateRequest.Main,
        [.. routes.Select(r => r.Host)],
        routes[0].TlsSecret);
}

/// <summary>A certificate that somebody has to issue.</summary>
/// <param name="Name">A word for files and headings: <c>main</c>, or <c>previews</c>.</param>
/// <param name="Names">All that it has to name and no more, the first one being the most prominent.</param>
/// <param name="Secret">Where the ingress controller looks for it; null where TLS ends in a load balancer in front, which then needs it.</param>
internal sealed record CertificateRequest(string Name, ImmutableArray<Hostname> Names, ObjectName? Secret)
{
    public const string Main = "main";
    public const string Previews = "previews";

    // RFC 5280, ub-common-name.
    private const int MaxCommonName = 64;

    /// <summary>The first name that is short enough for the subject; null when none is. The names themselves are what counts.</summary>
    public Hostname? CommonName => Names.Where(n => n.ToString().Length <= MaxCommonName).Select(n => (Hostname?)n).FirstOrDefault();

    /// <summary>Whether it names a wildcard.</summary>
    public bool HasWildcard => Names.Any(n => n.IsWildcard);

    /// <summary>How an authority can be shown that the names are the customer's.</summary>
    public DomainValidation Validation => HasWildcard ? DomainValidation.Dns : DomainValidation.FileOrDns;
}

/// <summary>How a certificate authority can be shown that a name is the customer's.</summary>
internal enum DomainValidation
{
    /// <summary>By a file on the web server (ACME: HTTP-01), or as below.</summary>
    FileOrDns,

    /// <summary>By a DNS record (ACME: DNS-01), with some authorities also by e-mail: the only ways to a wildcard.</summary>
    Dns,
}
