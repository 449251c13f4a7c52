using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>What values.env says of a deployment, typed and checked.</summary>
internal sealed record DeploymentValues
{
    public required Namespace Namespace { get; init; }

    public required AppPrefix AppPrefix { get; init; }

    public required NodeHost Host { get; init; }

    /// <summary>Of the control plane.</summary>
    public required NodePort NodePort { get; init; }

    public required NodePort BrowserNodePort { get; init; }

    public required NodePort SandboxNodePort { get; init; }

    /// <summary>Null when it is not set.</summary>
    public required NodePort? RegistryNodePort { get; init; }

    public required ExposureMode Mode { get; init; }

    /// <summary>Routes are wanted although <see cref="Mode"/> is still NodePort.</summary>
    public required bool Staged { get; init; }

    public required bool SandboxEnabled { get; init; }

    public required bool BrowserEnabled { get; init; }

    public required PublicUrls PublicUrls { get; init; }

    /// <summary>Null only where there are no routes.</summary>
    public required Hostname? MainDomain { get; init; }

    /// <summary>Null when it is not set; then it is <c>sandbox.</c> below the main domain.</summary>
    public required Hostname? SandboxDomain { get; init; }

    /// <summary>Null when it is not set, which the rules allow only without the browser.</summary>
    public required string? TurnHost { get; init; }

    public required TurnValues Turn { get; init; }

    /// <summary>Null: nothing applies the repository by itself.</summary>
    public required GitOpsValues? GitOps { get; init; }

    public required NetworkPolicyValues NetworkPolicies { get; init; }

    /// <summary>One or two; empty only where there are no routes.</summary>
    public required ImmutableArray<string> Controllers { get; init; }

    /// <summary>By the controller's name; none where the controller's usual class is meant.</summary>
    public required ImmutableDictionary<string, ObjectName> IngressClasses { get; init; }

    public required IdleTimeout IdleTimeout { get; init; }

    public required PortNumber HttpsPort { get; init; }

    public required TlsMode Tls { get; init; }

    public required TrustValues Trust { get; init; }

    /// <summary>Null: <c>&lt;prefix&gt;-tls-cert</c>.</summary>
    public required ObjectName? TlsSecretName { get; init; }

    /// <summary>Null: <c>&lt;prefix&gt;-sandbox-tls-cert</c>.</summary>
    public required ObjectName? SandboxTlsSecretName { get; init; }

    public required ImmutableArray<PathPrefix> BlockPaths { get; init; }

    /// <summary>Null: none.</summary>
    public required AuthUrl? AuthUrl { get; init; }

    public required ImmutableArray<PathPrefix> AuthExemptPaths { get; init; }

    public required bool Waf { get; init; }

    public required DnsValues Dns { get; init; }

    public required CertificateValues Certificates { get; init; }

    public required BriefValues Brief { get; init; }

    public required ControllerSettings ControllerSettings { get; init; }

    /// <summary>In a word each: the mode, and with routes the controllers and the main domain.</summary>
    public string Summary => string.Join(
        ", ",
        [
            Mode == ExposureMode.External ? "external" : "nodeport",
            .. HasRoutes ? Controllers.Append(MainDomain?.ToString() ?? "") : [],
        ]);

    /// <summary>Whether routes are generated.</summary>
    public bool HasRoutes => Mode == ExposureMode.External || Staged;
}

/// <summary>How the three Services are reached: INGRESS_MODE.</summary>
internal enum ExposureMode
{
    /// <summary>Type NodePort, at every node's address.</summary>
    NodePort,

    /// <summary>Type ClusterIP, behind the customer's own ingress controller.</summary>
    External,
}

/// <summary>Where TLS ends: INGRESS_TLS.</summary>
internal enum TlsMode
{
    /// <summary>At the ingress controller, with the two Secrets; port 80 redirects.</summary>
    Terminate,

    /// <summary>At a load balancer in front: no Secret, and no redirect, which would be an endless loop.</summary>
    Offloaded,
}

/// <summary>The *_PUBLIC_URL keys as they stand in the file; null where one is missing or empty.</summary>
internal sealed record PublicUrls(string? Web, string? Files, string? Sandbox, string? Browser);
