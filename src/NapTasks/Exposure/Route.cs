using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>One of the public hosts, as every ingress controller has to serve it.</summary>
/// <param name="Name">Of the object that carries the route, without a controller's name.</param>
/// <param name="Host">For previews a wildcard, <c>*.</c> in front.</param>
/// <param name="Service">Where the requests go, with the Host header as it came.</param>
/// <param name="Traffic">What they are.</param>
/// <param name="TlsSecret">In the platform's namespace; null when TLS ends in front of the controller.</param>
/// <param name="BlockedPaths">Prefixes that must not reach the Service: on the main host only.</param>
/// <param name="Guarded">
/// Whether external authentication and a firewall apply: on the main host and the browsers' only. Downloads, previews and the
/// sandbox API are called without a login of the customer's.
/// </param>
/// <param name="IsMain">Whether this is the main host, the one with exempt paths.</param>
internal sealed record Route(
    ObjectName Name,
    Hostname Host,
    ServiceExposure Service,
    Traffic Traffic,
    ObjectName? TlsSecret,
    ImmutableArray<PathPrefix> BlockedPaths,
    bool Guarded,
    bool IsMain)
{
    /// <summary>Whether the host is a wildcard.</summary>
    public bool IsWildcard => Host.IsWildcard;
}
