using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Companions.Brief;

/// <summary>The picture of a deployment: for the operator in the words of the cluster, for everybody else without them.</summary>
internal static class PictureOf
{
    private static readonly Message Title = new("Users, host names, entry point and services", "用户、域名、入口与服务");

    private static readonly Message Entry = new("Entry point", "入口");

    private static readonly Message Node = new("Server", "服务器");

    private static readonly Message Turn = new("TURN server", "TURN 服务器");

    private static readonly Message TurnFor = new("picture of the remote browser", "远程浏览器画面");

    public static Block Draw(PageContext c, bool forOperator = false)
    {
        var e = c.Exposure;
        return new Block.Drawing(new Picture(
            c.Say[Title],
            new Box(c.Say[CommonTexts.Users], []),
            c.HasRoutes ? $"{string.Join(", ", EntryPorts(c))} TCP" : "TCP",
            [.. e.Services.Select(s => new Lane(Hosts(c, s), Service(c, s)))],
            c.HasRoutes ? EntryBox(c, forOperator) : new Box(c.Say[Node], [c.Node]),
            e.Turn is { } turn ? new TurnBox(new Box(c.Say[Turn], [turn.Host, c.Say[TurnFor]]), [.. turn.Published.GroupBy(p => TurnText.Port(turn, p)).Select(g => TurnText.Line(g))]) : null));
    }

    /// <summary>Where users knock: 443, and 80 for the redirect, unless that would lead to the wrong port.</summary>
    public static ImmutableArray<string> EntryPorts(PageContext c) => c.Lacks(Trait.HttpsPort) ? [c.Exposure.Values.HttpsPort.ToString()] : [c.Exposure.Values.HttpsPort.ToString(), "80"];

    private static Box EntryBox(PageContext c, bool forOperator) => new(
        forOperator ? "Ingress" : c.Say[Entry],
        [.. forOperator ? c.Site.Controllers.Select(x => x.Name) : [], .. c.Entry.Outside, .. c.Entry.Inside.Except(c.Entry.Outside, StringComparer.Ordinal)]);

    private static ImmutableArray<string> Hosts(PageContext c, ServiceExposure service) => c.HasRoutes
        ? [.. c.Exposure.Routes.Where(r => r.Service == service).Select(r => r.Host.ToString())]
        : [$"{EntryPoint.BeforePort(c.Node)}:{service.KeptNodePort}"];

    private static Box Service(PageContext c, ServiceExposure service) => new($"{service.Name}", [c.Say[Purpose(service)]]);

    /// <summary>What a service is there for.</summary>
    public static Message Purpose(ServiceExposure service) => service.Port switch
    {
        3000 => HostTexts.Main,
        3005 => HostTexts.Browsers,
        _ => HostTexts.SandboxAndPreviews,
    };
}
