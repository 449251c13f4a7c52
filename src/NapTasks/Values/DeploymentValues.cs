using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Values.Rules;

namespace NapTasks.Values;

/// <summary>What values.env says of a deployment, typed; checked when it comes from <see cref="Read"/>. What a value means stands with its key.</summary>
/// <param name="Reader">Reads the keys, each once.</param>
/// <param name="Choice">Holds instead of the file's own; null: what the file says.</param>
internal sealed record DeploymentValues(KeyReader Reader, RoutingChoice? Choice)
{
    public Namespace Namespace { get; } = Reader.Required(Keys.Namespace);

    public AppPrefix AppPrefix { get; } = Reader.Optional(Keys.AppPrefix);

    public NodeHost Host { get; } = Reader.Required(Keys.Host);

    /// <summary>Of the control plane.</summary>
    public NodePort NodePort { get; } = Reader.Required(Keys.NodePort);

    public NodePort BrowserNodePort { get; } = Reader.Optional(Keys.BrowserNodePort);

    public NodePort SandboxNodePort { get; } = Reader.Optional(Keys.SandboxNodePort);

    /// <summary>Null when it is not set.</summary>
    public NodePort? RegistryNodePort { get; } = Reader.OptionalStruct(PlatformKeys.RegistryNodePort);

    public ExposureMode Mode { get; } = Choice?.Mode ?? Reader.Optional(Keys.Mode);

    /// <summary>Routes are wanted although <see cref="Mode"/> is still NodePort.</summary>
    public bool Staged { get; } = Choice?.Staged ?? Reader.Optional(Keys.Staged);

    public bool SandboxEnabled { get; } = Reader.Optional(Keys.SandboxEnabled);

    public bool BrowserEnabled { get; } = Reader.Optional(Keys.BrowserEnabled);

    public PublicUrls PublicUrls { get; } = PublicUrls.Read(Reader);

    /// <summary>Null only where there are no routes.</summary>
    public Hostname? MainDomain { get; init; } = Reader.OptionalClass(Keys.MainDomain);

    /// <summary>The key from which the main domain was taken; null where it is set.</summary>
    public Key? MainDomainFrom { get; init; }

    /// <summary>Null when it is not set; then it is <c>sandbox.</c> below the main domain.</summary>
    public Hostname? SandboxDomain { get; } = ReadSandboxDomain(Reader);

    /// <summary>Null when it is not set, which the rules allow only without the browser.</summary>
    public string? TurnHost { get; } = Reader.OptionalClass(Keys.TurnHost);

    public TurnValues Turn { get; } = TurnValues.Read(Reader);

    /// <summary>
    /// Whether TURN_HOST is only the name in NAP_HOST, which a new file takes it from: coturn needs an IP address, which nobody has written
    /// yet. Nothing but the pages depends on it.
    /// </summary>
    public bool TurnHostIsNodesName => TurnHost is { } name && name == Host.ToString() && NodeHost.IsName(name) && !NodeHost.IsOfThisMachine(name)
        && Turn.Exposure == TurnExposure.Host;

    /// <summary>Null: nothing applies the repository by itself.</summary>
    public GitOpsValues? GitOps { get; } = GitOpsValues.Read(Reader);

    public NetworkPolicyValues NetworkPolicies { get; } = NetworkPolicyValues.Read(Reader);

    /// <summary>One or two; empty only where there are no routes.</summary>
    public ImmutableArray<string> Controllers { get; } = Choice?.Controllers ?? Reader.Controllers;

    /// <summary>By the controller's name; none where the controller's usual class is meant.</summary>
    public ImmutableDictionary<string, ObjectName> IngressClasses { get; init; } = ReadClasses(Reader, Choice?.Controllers ?? Reader.Controllers);

    public IdleTimeout IdleTimeout { get; } = Reader.Optional(Keys.IdleTimeout);

    public PortNumber HttpsPort { get; } = Reader.Optional(Keys.HttpsPort);

    public TlsMode Tls { get; } = Reader.Optional(Keys.Tls);

    public TrustValues Trust { get; } = TrustValues.Read(Reader);

    /// <summary>Null when it is not set.</summary>
    public ObjectName? TlsSecretName { get; } = Reader.OptionalClass(Keys.TlsSecretName);

    /// <summary>Null when it is not set.</summary>
    public ObjectName? SandboxTlsSecretName { get; } = Reader.OptionalClass(Keys.SandboxTlsSecretName);

    public ImmutableArray<PathPrefix> BlockPaths { get; } = Reader.Optional(Keys.BlockPaths, []);

    /// <summary>Null: none.</summary>
    public AuthUrl? AuthUrl { get; } = Reader.OptionalClass(Keys.AuthUrl);

    public ImmutableArray<PathPrefix> AuthExemptPaths { get; } = Reader.Optional(Keys.AuthExemptPaths);

    public bool Waf { get; } = Reader.Optional(Keys.Waf);

    public bool Webhook { get; } = Reader.Optional(Keys.Webhook);

    public DnsValues Dns { get; } = DnsValues.Read(Reader);

    public CertificateValues Certificates { get; } = CertificateValues.Read(Reader);

    public BriefValues Brief { get; init; } = BriefValues.Read(Reader);

    public ControllerSettings ControllerSettings { get; } = ControllerSettings.Read(Reader, Choice?.Controllers ?? Reader.Controllers);

    /// <summary>Secret with the certificate of the named hosts.</summary>
    public ObjectName TlsSecret => TlsSecretName ?? AppPrefix.Name("tls-cert");

    /// <summary>Secret with the certificate of the previews.</summary>
    public ObjectName SandboxTlsSecret => SandboxTlsSecretName ?? AppPrefix.Name("sandbox-tls-cert");

    /// <summary>The sandbox' host; null only where the main domain is not known.</summary>
    public Hostname? SandboxHost => SandboxDomain ?? MainDomain?.Child("sandbox");

    /// <summary>In a word each: the mode, and with routes the controllers and the main domain.</summary>
    public string Summary => string.Join(
        ", ",
        [
            Mode == ExposureMode.External ? "external" : "nodeport",
            .. HasRoutes ? Controllers.Append(MainDomain?.ToString() ?? "") : [],
        ]);

    /// <summary>Whether images come from a registry of the customer's own. A path that ends in the platform's own repository is the public one, whichever host serves it.</summary>
    public bool HasOwnRegistry => Reader.IsSet(PlatformKeys.Registry) && !Reader.TextOf(PlatformKeys.Registry).EndsWith("/neutree-ai/agent-platform", StringComparison.Ordinal);

    /// <summary>Whether routes are generated.</summary>
    public bool HasRoutes => Mode == ExposureMode.External || Staged;

    /// <summary>Reads each key by itself, then applies all rules.</summary>
    /// <param name="file">The assignments.</param>
    /// <param name="catalogue">The controllers that INGRESS_CONTROLLER can name.</param>
    /// <param name="diagnostics">Takes every finding; the values are good only when it has no error.</param>
    /// <param name="choice">Holds instead of the file's own.</param>
    public static DeploymentValues Read(
        EnvFile file, ImmutableArray<KnownController> catalogue, DiagnosticBag diagnostics, RoutingChoice? choice = null)
    {
        var keys = new KeyReader(file, catalogue, diagnostics);
        var values = new DeploymentValues(keys, choice);
        diagnostics.AddRange(Misspelling.Find(file, catalogue));
        values = MainDomainSource.Complete(values, keys, diagnostics);
        foreach (var rule in RuleBook.All)
            rule.Apply(values, keys, diagnostics);
        return values;
    }

    // SANDBOX_DOMAIN=sandbox.${MAIN_DOMAIN}: a fault in the second is reported once.
    private static Hostname? ReadSandboxDomain(KeyReader keys)
    {
        if (keys.File.Has(Keys.MainDomain.Name) && keys.OptionalClass(Keys.MainDomain) is null)
            keys.Ignore(Keys.SandboxDomain);
        return keys.OptionalClass(Keys.SandboxDomain);
    }

    private static ImmutableDictionary<string, ObjectName> ReadClasses(KeyReader keys, ImmutableArray<string> controllers) =>
        (from controller in controllers
         let name = keys.OptionalClass(Keys.ClassOf(controller, keys.Controllers))
         where name is not null
         select KeyValuePair.Create(controller, name)).ToImmutableDictionary(StringComparer.Ordinal);
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
internal sealed record PublicUrls(string? Web, string? Files, string? Sandbox, string? Browser)
{
    public static PublicUrls Read(KeyReader keys) => new(
        keys.OptionalClass(Keys.WebPublicUrl),
        keys.OptionalClass(Keys.FilesPublicUrl),
        keys.OptionalClass(Keys.SandboxPublicUrl),
        keys.OptionalClass(Keys.BrowserPublicUrl));
}
