using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>One of the public hosts, as every ingress controller has to serve it.</summary>
/// <param name="Name">Of the object that carries the route, without a controller's name.</param>
/// <param name="Host">For previews a wildcard, <c>*.</c> in front.</param>
/// <param name="Service">Where the requests go, with the Host header as it came.</param>
/// <param name="Traffic">What they are.</param>
/// <param name="TlsSecret">In the platform's namespace; null when TLS ends in front of the controller.</param>
/// <param name="BlockedPaths">Prefixes that must not reach the Service.</param>
internal sealed record Route(
    ObjectName Name,
    Hostname Host,
    ServiceExposure Service,
    Traffic Traffic,
    ObjectName? TlsSecret,
    ImmutableArray<PathPrefix> BlockedPaths);
