using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>The certificates that the hosts need, whoever issues them and wherever TLS ends.</summary>
/// <param name="Requests">
/// One for the named hosts, one for the wildcard, which never names the sandbox' own domain: browsers would reuse connections between
/// the two. Only where the customer gives both Secrets one name it is one certificate for all.
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
