using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>
/// What the templates know about a deployment: each property is a name there, in lower case and with underscores. Texts that come from
/// elsewhere are in the page's language.
/// </summary>
internal sealed class PageFacts
{
    // They have an authentication of their own.
    private static readonly string[] WithTokens = ["/api/oauth/", "/mcp", "/env/v1/", "/env-gateway", "/workspace/v1/"];

    // It takes a WebSocket before it looks for a login.
    private const string OpenWebSocket = "/env-gateway";

    private readonly PlatformExposure exposure;
    private readonly Site site;
    private readonly Language language;
    private readonly ImmutableArray<(IngressController Controller, Limit Limit)> limits;

    public PageFacts(Site site, Language language)
    {
        this.site = site;
        this.language = language;
        exposure = site.Exposure;
        limits = [.. from controller in site.Controllers from limit in controller.LimitsOf(exposure) select (controller, limit)];
        Hosts = [.. exposure.Routes.Select((r, i) => HostFacts.Of(exposure, r, i))];
        Paths = [.. exposure.AllRoutes.Where(r => r.Path is not null).Select((r, i) => PathFacts.Of(exposure, r, Hosts.Length + i))];
        Services = [.. exposure.Services.Select((s, i) => ServiceFacts.Of(s, i, Node, Hosts.Where((_, h) => exposure.Routes[h].Service == s)))];
        Entry = EntryFacts.Of(exposure, Ports);
        Turn = exposure.Turn is { } turn ? TurnFacts.Of(turn, language) : null;
        Dns = exposure.Dns is { } dns ? DnsFacts.Of(dns, exposure.Routes) : null;
        Certificates = exposure.Certificates is { } plan ? CertificateFacts.Of(plan, Hosts, site.CertificateNamespaces, OnePerHost) : null;
    }

    /// <summary>Whether users come by names; otherwise by a node's address and ports.</summary>
    public bool HasRoutes => !exposure.Routes.IsEmpty;

    /// <summary>Whether the node ports are open, with routes beside them or without.</summary>
    public bool HasNodePorts => exposure.Services.Any(s => s.NodePort is not null);

    public bool Terminates => HasRoutes && exposure.Values.Tls == TlsMode.Terminate;

    public bool Offloaded => HasRoutes && exposure.Values.Tls == TlsMode.Offloaded;

    /// <summary>What people call the deployment by.</summary>
    public string Platform => HasRoutes ? $"{exposure.Main.Host}" : $"{exposure.Values.Host}";

    public string Namespace => $"{exposure.Values.Namespace}";

    /// <summary>The node that users reach with node ports, without the brackets of an IPv6 address.</summary>
    public string Node => exposure.Values.Host.ToString().Trim('[', ']');

    public string LoginUrl => Main is { } main ? $"{main.Url}/" : $"{Services[0].Url}/";

    public int HttpsPort => exposure.Values.HttpsPort.Number;

    /// <summary>Whether users connect to port 80, too: its redirect may lead to 443 only.</summary>
    public bool Redirects => !Lacks(Trait.HttpsPort);

    public bool RedirectByHand => LeavesToPeople(Trait.Redirect);

    public ImmutableArray<HostFacts> Hosts { get; }

    /// <summary>Paths that lead to Services of their own.</summary>
    public ImmutableArray<PathFacts> Paths { get; }

    public HostFacts? Main => HostOf(HostRole.Main);

    public HostFacts? Files => HostOf(HostRole.Files);

    public HostFacts? Browsers => HostOf(HostRole.Browsers);

    public HostFacts? Sandbox => HostOf(HostRole.Sandbox);

    public HostFacts? Previews => HostOf(HostRole.Previews);

    /// <summary>Of the modules that are on.</summary>
    public ImmutableArray<ServiceFacts> Services { get; }

    /// <summary>Everything that users reach by HTTP.</summary>
    public IEnumerable<PlaceFacts> Places =>
        Hosts.Select(h => new PlaceFacts(h.Name, h.Role))
            .Concat(HasNodePorts ? Services.Select(s => new PlaceFacts(s.Url, s.Role == ServiceFacts.SandboxAndPreviews ? "sandbox" : s.Role)) : []);

    public EntryFacts Entry { get; }

    public TurnFacts? Turn { get; }

    /// <summary>Whether the remote browser is on, but nobody knows yet where its TURN server is.</summary>
    public bool TurnMissing => exposure.Values.BrowserEnabled && Turn is null;

    public DnsFacts? Dns { get; }

    public CertificateFacts? Certificates { get; }

    public IEnumerable<Opening> NodeOpenings => exposure.Services.Select(s => new Opening($"{s.KeptNodePort}", "TCP"));

    /// <summary>Every TCP port that users connect to.</summary>
    public IEnumerable<HostPort> TcpPorts =>
    [
        .. HasRoutes ? from address in Entry.Known ? Entry.Outside : [Platform] from port in Ports select new HostPort(address, port) : [],
        .. HasNodePorts ? exposure.Services.Select(s => new HostPort(Node, s.KeptNodePort.Number)) : [],
        .. Turn is { } turn ? [new HostPort(turn.Host, turn.Port)] : Array.Empty<HostPort>(),
    ];

    public IdleFacts Idle => new(exposure.Values.IdleTimeout.Seconds);

    public ImmutableArray<string> BlockedPaths => HasRoutes ? Texts(exposure.Main.BlockedPaths) : [];

    /// <summary>Whether the ingress needs people for them.</summary>
    public bool BlockedByHand => LeavesToPeople(Trait.BlockedPaths) || NeedsSetting(Trait.BlockedPaths);

    /// <summary>Without blocked paths, which cannot be reached.</summary>
    public IEnumerable<string> MachineInterfaces => WithTokens.Where(path => !BlockedPaths.Any(blocked => path.StartsWith(blocked, StringComparison.Ordinal)));

    /// <summary>Whether the WebSocket of remote runners gets through, which can be tried without a login.</summary>
    public bool WebsocketIsOpen => HasRoutes && !exposure.Main.Blocks(OpenWebSocket) && !exposure.AsksLogin(exposure.Main, OpenWebSocket);

    /// <summary>Whether the certificate of the previews may not name the sandbox' host, too.</summary>
    public bool NeverTogether => Sandbox is not null && Previews is not null && exposure.Certificates is not { Requests.Length: 1 };

    public IEnumerable<string> GuardedHosts => exposure.GuardedRoutes.Select(r => $"{r.Host}");

    public bool WafWanted => exposure.Values.Waf && LeavesToPeople(Trait.Firewall);

    public AuthFacts? Auth => exposure.Auth is { } auth ? new(auth.Url.AbsoluteUri, Texts(auth.ExemptPaths), LeavesToPeople(Trait.ExternalAuth), auth.Exempts(Keys.ApiPath)) : null;

    /// <summary>Domains whose cookies a preview gets; none where previews have a domain of their own.</summary>
    public ImmutableArray<string> CookieDomains => exposure.Routes.FirstOrDefault(r => r.IsWildcard) is { } previews
        && previews.Host.WildcardParent is var domain && domain.RelativeTo(exposure.Main.Host) is not null ? [.. Above(domain)] : [];

    /// <summary>Whether all other names of the company lie below the main host.</summary>
    public bool MainIsCompany => HasRoutes && (exposure.Dns?.Zone is { } zone ? exposure.Main.Host.IsApex(zone) : exposure.Main.Host.LooksRegistered);

    public ImmutableArray<string> BelievedProxies => site.Controllers.Any(c => c.Trusts == ProxyTrust.ByAddress) ? Texts(exposure.Values.Trust.Proxies) : [];

    public int BelievedEntry => site.Controllers.Any(c => c.Trusts == ProxyTrust.ByHops) ? exposure.Values.Trust.Hops : 0;

    public string Hsts => site.Controllers.Any(c => c.Hsts == StrictTransport.WithSubdomains)
        ? "subdomains"
        : site.Controllers.Any(c => c.Hsts == StrictTransport.Host) ? "host" : "";

    public IEnumerable<string> Controllers => site.Controllers.Select(c => c.Name);

    /// <summary>What a controller or a companion leaves to people: the build's warnings, and facts that are good to know.</summary>
    public ImmutableArray<StepFacts> Steps =>
    [
        .. limits.Select(l => new StepFacts(l.Controller.Name, l.Limit.Descriptor.Code, l.Limit.ToDiagnostic(exposure).Message(language))),
        .. CompanionList.All.SelectMany(c => c.Findings(site)).Select(f => new StepFacts("", f.Code, f.Message(language))),
    ];

    /// <summary>Settings of the controllers themselves, of those that need some.</summary>
    public ImmutableArray<ControllerFacts> Settings =>
    [
        .. from controller in site.Controllers
           let settings = controller.SettingsOf(exposure).Select(s => SettingFacts.Of(s, exposure, language)).ToImmutableArray()
           where !settings.IsEmpty
           select new ControllerFacts(controller.Name, $"manifests/{SettingFiles.Folder}{controller.Name}/", settings),
    ];

    /// <summary>Whether somebody has to bring images to a registry of the customer's own.</summary>
    public bool OwnRegistry => exposure.Values.HasOwnRegistry;

    public bool HasClusterObjects => site.Objects.Any(o => o.ForClusterOperator);

    public GitOpsFacts? GitOps => exposure.Values.GitOps is { } tool ? new(tool.Tool == GitOpsTool.ArgoCd ? "Argo CD" : "Flux", $"gitops/{GitOpsKeys.Word(tool.Tool)}") : null;

    /// <summary>Commands that remove the routes from the cluster, with typed names.</summary>
    public IEnumerable<Verbatim> DeleteCommands =>
        ObjectIdentity.DeleteCommands(site.Routes.SelectMany(r => r.Objects).Select(o => ObjectReference.To(o).Identity)).Select(c => new Verbatim(c));

    private int[] Ports => Redirects ? [HttpsPort, 80] : [HttpsPort];

    private bool OnePerHost => Terminates && (LeavesToPeople(Trait.SharedConnections) || NeedsSetting(Trait.SharedConnections));

    private HostFacts? HostOf(HostRole role) => Hosts.FirstOrDefault(h => h.Role == HostFacts.WordFor(role));

    // Whether a controller cannot do what a trait asks for, not even with something done by hand.
    private bool Lacks(Trait trait) => limits.Any(l => l.Limit.Trait == trait && l.Limit.Support == Support.No);

    private bool LeavesToPeople(Trait trait) => limits.Any(l => l.Limit.Trait == trait && l.Limit.Support != Support.Partly);

    private bool NeedsSetting(Trait trait) => site.Controllers.Any(c => c.SettingsOf(exposure).Any(s => s.Trait == trait));

    // From the previews' own domain up to the zone; where the zone is not known, to the main domain and the one above it.
    private IEnumerable<string> Above(Hostname domain)
    {
        var main = exposure.Main.Host;
        var top = exposure.Dns?.Zone is { } zone && main.RelativeTo(zone) is not null ? $"{zone}" : MainIsCompany ? $"{main}" : Parent($"{main}");
        for (var name = $"{domain}"; name.Length >= top.Length; name = Parent(name))
            yield return name;
    }

    private static string Parent(string name) => name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? name[(dot + 1)..] : "";

    private static ImmutableArray<string> Texts<T>(ImmutableArray<T> values) => [.. values.Select(v => $"{v}")];
}
