using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>One of the public hosts, or a path of it with a Service of its own, as every ingress controller has to serve it.</summary>
/// <param name="Name">Of the object that carries the route, without a controller's name.</param>
/// <param name="Host">For previews a wildcard, <c>*.</c> in front.</param>
/// <param name="Role">What the host is there for.</param>
/// <param name="Service">Where the requests go, with the Host header as it came.</param>
/// <param name="TlsSecret">In the platform's namespace; null when TLS ends in front of the controller.</param>
/// <param name="BlockedPaths">Prefixes that must not reach the Service: on the main host only.</param>
internal sealed record Route(
    ObjectName Name, Hostname Host, HostRole Role, ServiceTarget Service, ObjectName? TlsSecret, ImmutableArray<PathPrefix> BlockedPaths)
{
    /// <summary>The path that it is for, with what is below; null: all of the host that no other route of it is for.</summary>
    public PathPrefix? Path { get; init; }

    /// <summary>Paths of the host that lead to other Services, and these are asked by services outside: nobody has to log in for them.</summary>
    public ImmutableArray<PathRoute> Paths { get; init; } = [];

    /// <summary>The host, with the path if there is one.</summary>
    public string Address => $"{Host}{Path?.Exact}";

    /// <summary>
    /// The route of one of its <see cref="Paths"/>. In all else it is that of the host. What is blocked below the path stays with the host's
    /// route, where <see cref="BlockedBelow"/> finds it.
    /// </summary>
    public Route Of(PathRoute path) => this with { Name = Name.With(path.Word), Service = path.Service, Path = path.Path, Paths = [], BlockedPaths = [] };

    /// <summary>The blocked paths among those that lead to the Service of a route of this host.</summary>
    public ImmutableArray<PathPrefix> BlockedBelow(Route route) => route.Path is { } path ? [.. BlockedPaths.Where(path.Covers)] : BlockedPaths;

    /// <summary>Whether this is the main host, the one with exempt paths.</summary>
    public bool IsMain => Role == HostRole.Main;

    /// <summary>Whether the host is a wildcard.</summary>
    public bool IsWildcard => Role == HostRole.Previews;

    /// <summary>What travels: nobody uploads to the host of files.</summary>
    public Traffic Traffic => Role == HostRole.Files ? Traffic.Download : Traffic.Streaming;

    /// <summary>
    /// Whether external authentication and a firewall apply: on the main host and the browsers' only. Downloads, previews and the
    /// sandbox API are called without a login of the customer's.
    /// </summary>
    public bool Guarded => Role is HostRole.Main or HostRole.Browsers;

    /// <summary>A path that answers 200 without a login of the platform's while the Service is well; null where the host has none, or it is kept off.</summary>
    public string? HealthPath => Role is HostRole.Files or HostRole.Previews || Service.Service.HealthPath is not { } path || Blocks(path) ? null : path;

    /// <summary>Whether a path of this host is kept off.</summary>
    public bool Blocks(string path) => BlockedPaths.Any(p => p.Covers(path));
}

/// <summary>A path of a host that leads to another Service than the rest of the host does.</summary>
/// <param name="Word">What the names of objects have for it, behind the host's.</param>
/// <param name="Path">With what is below.</param>
/// <param name="Service">Where the requests go, with the path as it came.</param>
internal sealed record PathRoute(string Word, PathPrefix Path, ServiceTarget Service);

/// <summary>What travels over a route. None has a limit on the total time of a response or on the size of a body.</summary>
internal enum Traffic
{
    /// <summary>HTTP, SSE and WebSockets, which may be silent for a long time.</summary>
    Streaming,

    /// <summary>Anonymous downloads, without WebSockets.</summary>
    Download,
}

/// <summary>External authentication of the routes that are <see cref="Route.Guarded"/>.</summary>
/// <param name="Url">Asked for every request; 2xx lets it pass.</param>
/// <param name="ExemptPaths">Prefixes on the main host that pass without: the platform's own pods and share links use them. None is blocked, and none leads to another Service.</param>
internal sealed record ExternalAuth(Uri Url, ImmutableArray<PathPrefix> ExemptPaths)
{
    /// <summary>Whether a path of the main host passes without.</summary>
    public bool Exempts(string path) => ExemptPaths.Any(p => p.Covers(path));
}

/// <summary>How much at once an ingress has to carry.</summary>
internal static class Capacity
{
    /// <summary>WebSockets, SSE streams and requests under way, to one Service. A few hundred users reach Envoy's own limit of 1,024.</summary>
    public const int Streams = 65535;

    /// <summary>Connections of a proxy that needs one to the client and one to the Service for each stream.</summary>
    public const int Connections = 2 * (Streams + 1);

    /// <summary>What a process may have open for so many connections, with room for its listeners and logs.</summary>
    public const int OpenFiles = Connections + 1024;
}
