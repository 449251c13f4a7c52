using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>The neutral model: which Services there are and which hosts lead to them, for every controller and companion alike.</summary>
internal sealed record PlatformExposure
{
    public required Namespace Namespace { get; init; }

    public required AppPrefix AppPrefix { get; init; }

    /// <summary>A node that users reach; with node ports they come in there.</summary>
    public required NodeHost Host { get; init; }

    /// <summary>Of the modules that are on, the control plane first.</summary>
    public required ImmutableArray<ServiceExposure> Services { get; init; }

    /// <summary>Empty when no routes are wanted.</summary>
    public required ImmutableArray<Route> Routes { get; init; }

    public required TlsMode Tls { get; init; }

    /// <summary>Whose X-Forwarded-For is believed.</summary>
    public required TrustValues Trust { get; init; }

    /// <summary>The public port that users see.</summary>
    public required PortNumber HttpsPort { get; init; }

    public required IdleTimeout IdleTimeout { get; init; }

    /// <summary>By the controller's name; none where its usual class is meant.</summary>
    public required ImmutableDictionary<string, ObjectName> IngressClasses { get; init; }

    /// <summary>Null: none. It guards the routes that say so.</summary>
    public required ExternalAuth? Auth { get; init; }

    /// <summary>Whether a web application firewall is wanted on the guarded routes.</summary>
    public required bool Waf { get; init; }

    public required ControllerSettings Settings { get; init; }

    /// <summary>Null when the browser is off.</summary>
    public required TurnRelay? Turn { get; init; }

    /// <summary>Null: nothing applies the repository by itself.</summary>
    public required GitOpsValues? GitOps { get; init; }

    /// <summary>Null where there are to be none.</summary>
    public required NetworkPolicyPlan? NetworkPolicies { get; init; }

    /// <summary>Where the controllers' pods are, as far as the customer says; empty: where they usually are.</summary>
    public required ImmutableArray<Namespace> IngressNamespaces { get; init; }

    /// <summary>Where users reach the ingress; null: not known.</summary>
    public required IngressAddress? Address { get; init; }

    /// <summary>Where users inside reach it, with split horizon; null: as everybody.</summary>
    public required IngressAddress? InternalAddress { get; init; }

    /// <summary>Null where there are no routes, and where the customer does not want it.</summary>
    public required DnsPlan? Dns { get; init; }

    /// <summary>Null where there are no routes, and where the customer does not want it.</summary>
    public required CertificatePlan? Certificates { get; init; }

    /// <summary>The pages for the departments.</summary>
    public required BriefValues Brief { get; init; }

    /// <summary>The route of the main host; there is one wherever there are routes.</summary>
    public Route Main => Routes.First(r => r.IsMain);

    /// <summary>
    /// Whether something holds for some paths of the main host and not for others. No spelling of one may then pass for another:
    /// an ingress that forwards a path as it came, and compares it in another way than the platform, has to refuse dot segments.
    /// </summary>
    public bool TellsPathsApart => Routes.Any(r => !r.BlockedPaths.IsEmpty) || (Routes.Any(r => r.IsMain) && Auth is { ExemptPaths.IsEmpty: false });

    /// <summary>
    /// Hosts that share the Service of the main host, and carry neither its blocked paths nor its authentication. An ingress that takes a request
    /// for one of theirs, and hands on the main host's name, lets it past both.
    /// </summary>
    public IEnumerable<Route> BesideMain =>
        Routes.Where(r => !r.IsMain && Routes.Any(m => m.IsMain && m.Service == r.Service && (!m.BlockedPaths.IsEmpty || (m.Guarded && Auth is not null))));

    /// <summary>The routes that external authentication and a firewall apply to.</summary>
    public IEnumerable<Route> GuardedRoutes => Routes.Where(r => r.Guarded);

    /// <summary>Whether cert-manager makes the Secrets with the certificates; otherwise people do, or none are needed.</summary>
    public bool IssuesCertificates => Certificates?.Issuer is not null;

    /// <summary>Whether plain HTTP is to be redirected to another port than 443.</summary>
    public bool RedirectsElsewhere => Tls == TlsMode.Terminate && HttpsPort != PortNumber.Https;

    /// <summary>What users write for a host: with the port, where that is not 443.</summary>
    public string Authority(Hostname host) => HttpsPort == PortNumber.Https ? $"{host}" : $"{host}:{HttpsPort}";

    public static PlatformExposure From(DeploymentValues values)
    {
        var services = Modules(values).ToDictionary(m => m.Service, m => ToService(values, m));
        ImmutableArray<Route> routes = values is { HasRoutes: true, MainDomain: { } main } ? [.. RouteTable.Routes(values, main, services)] : [];
        return new PlatformExposure
        {
            Namespace = values.Namespace,
            AppPrefix = values.AppPrefix,
            Host = values.Host,
            Services = [.. Modules(values).Select(m => services[m.Service])],
            Routes = routes,
            Tls = values.Tls,
            Trust = values.Trust,
            HttpsPort = values.HttpsPort,
            IdleTimeout = values.IdleTimeout,
            IngressClasses = values.IngressClasses,
            // Of two routes the longer path wins: an exempt path below a blocked one would open it again.
            Auth = values.AuthUrl is { } url
                ? new ExternalAuth(url.Url, [.. values.AuthExemptPaths.Where(exempt => !values.BlockPaths.Any(blocked => blocked.Covers(exempt)))])
                : null,
            Waf = values.Waf,
            Settings = values.ControllerSettings,
            Turn = TurnRelay.From(values),
            GitOps = values.GitOps,
            NetworkPolicies = NetworkPolicyPlan.From(values),
            IngressNamespaces = values.NetworkPolicies.IngressNamespaces,
            Address = values.Dns.Address,
            InternalAddress = values.Dns.InternalAddress,
            Dns = values.Dns.Enabled && !routes.IsEmpty ? DnsPlan.From(values.Dns, routes) : null,
            Certificates = values.Certificates.Enabled && !routes.IsEmpty ? CertificatePlan.From(values.Certificates, values.Tls, routes) : null,
            Brief = values.Brief,
        };
    }

    private static IEnumerable<Module> Modules(DeploymentValues values)
    {
        yield return new(PlatformService.ControlPlane, values.NodePort);
        if (values.BrowserEnabled)
            yield return new(PlatformService.Browser, values.BrowserNodePort);
        if (values.SandboxEnabled)
            yield return new(PlatformService.Sandbox, values.SandboxNodePort);
    }

    private static ServiceExposure ToService(DeploymentValues values, Module module) => new(
        values.AppPrefix.Name(module.Service.Suffix),
        module.Service.Port,
        values.Mode == ExposureMode.NodePort ? module.NodePort : null)
    {
        KeptNodePort = module.NodePort,
    };

    private sealed record Module(PlatformService Service, NodePort NodePort);
}
