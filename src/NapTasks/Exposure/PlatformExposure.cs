using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>
/// The neutral model: which Services there are and which hosts lead to them, for every controller and companion alike. It has what follows
/// from several values, or from a mode; what a single value says is read from the values.
/// </summary>
/// <param name="Values">What it is made from.</param>
internal sealed record PlatformExposure(DeploymentValues Values)
{
    /// <summary>Of the modules that are on, the control plane first.</summary>
    public required ImmutableArray<ServiceExposure> Services { get; init; }

    /// <summary>Empty when no routes are wanted.</summary>
    public required ImmutableArray<Route> Routes { get; init; }

    /// <summary>Null: none. It guards the routes that say so.</summary>
    public required ExternalAuth? Auth { get; init; }

    /// <summary>Null when the browser is off, and while nobody has written its address.</summary>
    public required TurnRelay? Turn { get; init; }

    /// <summary>Null where there are to be none.</summary>
    public required NetworkPolicyPlan? NetworkPolicies { get; init; }

    /// <summary>Null where there are no routes, and where the customer does not want it.</summary>
    public required DnsPlan? Dns { get; init; }

    /// <summary>Null where there are no routes, and where the customer does not want it.</summary>
    public required CertificatePlan? Certificates { get; init; }

    /// <summary>The routes, each with those of its paths behind it: every place that a Service of its own answers.</summary>
    public IEnumerable<Route> AllRoutes => Routes.SelectMany(r => r.Paths.Select(r.Of).Prepend(r));

    /// <summary>Every Service that users or services outside reach: those that are rendered, and those that are left to the installer.</summary>
    public IEnumerable<ServiceTarget> Targets => Services.Concat(Routes.SelectMany(r => r.Paths).Select(p => p.Service));

    /// <summary>The route of the main host; there is one wherever there are routes.</summary>
    public Route Main => Routes.First(r => r.IsMain);

    /// <summary>Whether a path of a host leads to another Service than the rest of it.</summary>
    public bool LeadsPathsElsewhere => Routes.Any(r => !r.Paths.IsEmpty);

    /// <summary>
    /// Whether some paths of the main host are treated differently from others. No spelling of one may then pass for another. An ingress
    /// that forwards a path unchanged, and compares it in another way than the platform, has to refuse dot segments.
    /// </summary>
    public bool TellsPathsApart => LeadsPathsElsewhere || Routes.Any(r => !r.BlockedPaths.IsEmpty) || (Routes.Any(r => r.IsMain) && Auth is { ExemptPaths.IsEmpty: false });

    /// <summary>
    /// Hosts that share the Service of the main host, but have neither its blocked paths nor its authentication. If an ingress takes a
    /// request for one of theirs, and passes on the main host's name, the request bypasses both.
    /// </summary>
    public IEnumerable<Route> BesideMain =>
        Routes.Where(r => !r.IsMain && Routes.Any(m => m.IsMain && m.Service == r.Service && (!m.BlockedPaths.IsEmpty || (m.Guarded && Auth is not null))));

    /// <summary>The routes that external authentication and a firewall apply to.</summary>
    public IEnumerable<Route> GuardedRoutes => Routes.Where(r => r.Guarded);

    /// <summary>The authentication that stands before a route; null: none. Services outside have no login for the paths that they ask.</summary>
    public ExternalAuth? AuthOf(Route route) => route is { Guarded: true, Path: null } ? Auth : null;

    /// <summary>Whether external authentication is asked before a path of a route.</summary>
    public bool AsksLogin(Route route, string path) => AuthOf(route) is { } auth && !(route.IsMain && auth.Exempts(path));

    /// <summary>Paths of the main host that pass without authentication: the exempt ones, and those that services outside ask.</summary>
    public IEnumerable<PathPrefix> OpenPaths => (Auth?.ExemptPaths ?? []).Concat(Routes.Where(r => r.IsMain).SelectMany(r => r.Paths).Select(p => p.Path));

    /// <summary>Whether cert-manager makes the Secrets with the certificates; otherwise people do, or none are needed.</summary>
    public bool IssuesCertificates => Certificates?.Issuer is not null;

    /// <summary>Whether plain HTTP is to be redirected to another port than 443.</summary>
    public bool RedirectsElsewhere => Values.Tls == TlsMode.Terminate && Values.HttpsPort != PortNumber.Https;

    /// <summary>What users write for a host: with the port, where that is not 443.</summary>
    public string Authority(Hostname host) => Values.HttpsPort == PortNumber.Https ? $"{host}" : $"{host}:{Values.HttpsPort}";

    public static PlatformExposure From(DeploymentValues values)
    {
        ImmutableArray<ServiceExposure> services = [.. RouteTable.Services(values)];
        ImmutableArray<Route> routes = [.. RouteTable.Routes(values, services)];
        return new PlatformExposure(values)
        {
            Services = services,
            Routes = routes,
            // Of two routes the longer path wins: an exempt path below a blocked one would open it again, and one below a path of its own lead elsewhere.
            Auth = values.AuthUrl is { } url
                ? new ExternalAuth(url.Url,
                    [.. values.AuthExemptPaths.Where(exempt => !values.BlockPaths.Concat(routes.SelectMany(r => r.Paths).Select(p => p.Path)).Any(other => other.Covers(exempt)))])
                : null,
            Turn = TurnRelay.From(values),
            NetworkPolicies = NetworkPolicyPlan.From(values),
            Dns = values.Dns.Enabled && !routes.IsEmpty ? DnsPlan.From(values.Dns, routes) : null,
            Certificates = values.Certificates.Enabled && !routes.IsEmpty ? CertificatePlan.From(values.Certificates, values.Tls, routes) : null,
        };
    }
}
