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

    /// <summary>Whether it names a wildcard: an authority with ACME then validates by DNS-01 only, and all others ask for proof by DNS as a rule.</summary>
    public bool HasWildcard => Names.Any(n => n.IsWildcard);
}
