using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

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

    /// <summary>The first of the names that is short enough for the subject; null when none is. What counts are the names themselves.</summary>
    public Hostname? CommonName => Names.Where(n => n.ToString().Length <= MaxCommonName).Select(n => (Hostname?)n).FirstOrDefault();

    /// <summary>Whether it names a wildcard.</summary>
    public bool HasWildcard => Names.Any(n => n.IsWildcard);

    /// <summary>How an authority can be shown that the names are the customer's.</summary>
    public DomainValidation Validation => HasWildcard ? DomainValidation.Dns : DomainValidation.FileOrDns;
}
