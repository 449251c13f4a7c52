using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Companions.Brief;

/// <summary>What the pages tell of a deployment, in one language.</summary>
internal sealed record PageContext(Site Site, Language Language)
{
    public PlatformExposure Exposure => Site.Exposure;

    public Wording Say { get; } = new(Language);

    /// <summary>Whether users come by names; otherwise by a node's address and ports.</summary>
    public bool HasRoutes => !Exposure.Routes.IsEmpty;

    /// <summary>Whether the node ports are open, with routes beside them or without.</summary>
    public bool HasNodePorts => Exposure.Services.Any(s => s.NodePort is not null);

    /// <summary>What people call the deployment by.</summary>
    public Inline Platform => Inline.Code(HasRoutes ? Exposure.Main.Host.ToString() : Exposure.Values.Host.ToString());

    /// <summary>Where users reach the entry; empty: not known yet.</summary>
    public EntryPoint Entry => EntryPoint.Of(Exposure.Values.Dns.Address, Exposure.Values.Dns.InternalAddress);

    /// <summary>The node that users reach with node ports, without the brackets of an IPv6 address.</summary>
    public string Node => Exposure.Values.Host.ToString().Trim('[', ']');

    /// <summary>Whether a controller cannot do what a trait asks for in this deployment, not even with something done by hand.</summary>
    public bool Lacks(Trait trait) => Limits.Any(l => l.Limit.Trait == trait && l.Limit.Support == Support.No);

    /// <summary>Whether a controller leaves a part of a trait to people in this deployment.</summary>
    public bool LeavesToPeople(Trait trait) => Limits.Any(l => l.Limit.Trait == trait && l.Limit.Support != Support.Partly);

    /// <summary>Whether a controller needs a setting of its own for a trait in this deployment.</summary>
    public bool NeedsSetting(Trait trait) => Site.Controllers.Any(c => c.SettingsOf(Exposure).Any(s => s.Trait == trait));

    /// <summary>What each controller leaves to people in this deployment.</summary>
    public ImmutableArray<(IngressController Controller, Limit Limit)> Limits { get; } =
    [
        .. from controller in Site.Controllers
           from limit in controller.LimitsOf(Site.Exposure)
           select (controller, limit),
    ];

    /// <summary>The host with a role; null when its module is off.</summary>
    public string? HostOf(HostRole role) => Exposure.Routes.FirstOrDefault(r => r.Role == role)?.Host.ToString();

    /// <summary>What stands behind a host in a URL: nothing, or another port than 443.</summary>
    public string UrlPort => Exposure.Values.HttpsPort == Values.PortNumber.Https ? "" : $":{Exposure.Values.HttpsPort}";

    /// <summary>A page in this language.</summary>
    public Page Page(string name, Message title, ImmutableArray<Block> blocks) => new(name, Language, Say.Of(title), blocks);
}
