using System.Collections.Immutable;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>The certificates.</summary>
/// <param name="Issuer">What issues them by itself; null: people do.</param>
/// <param name="PrivateCa">Whether the platform's services have to trust a private authority.</param>
/// <param name="Requests">What has to be issued.</param>
/// <param name="Secrets">Where they have to be in the cluster.</param>
/// <param name="OnePerHost">Whether one certificate for several hosts has a drawback here.</param>
internal sealed record CertificateFacts(string? Issuer, bool PrivateCa, ImmutableArray<RequestFacts> Requests, ImmutableArray<SecretFacts> Secrets, bool OnePerHost)
{
    public IEnumerable<string> CsrFiles => Requests.Select(r => $"{r.Name}.csr");

    public IEnumerable<string> PemFiles => Requests.Select(r => $"{r.Name}.pem");

    public static CertificateFacts Of(CertificatePlan plan, ImmutableArray<HostFacts> hosts, IEnumerable<Namespace> namespaces, bool onePerHost) => new(
        plan.Issuer?.Name.ToString(),
        plan.PrivateCa is not null,
        [.. plan.Requests.Select((r, i) => new RequestFacts(i + 1, r.Name, r.CommonName?.ToString() ?? "", [.. r.Names.Select(n => hosts.First(h => h.Name == $"{n}"))]))],
        [.. from ns in namespaces from request in plan.Requests select new SecretFacts($"{ns}", $"{request.Secret}", request.Name)],
        onePerHost);
}

internal sealed record RequestFacts(int Number, string Name, string CommonName, ImmutableArray<HostFacts> Hosts);

/// <param name="Namespace">Where it is.</param>
/// <param name="Name">Its own.</param>
/// <param name="Request">The name of the certificate's files.</param>
internal sealed record SecretFacts(string Namespace, string Name, string Request);
