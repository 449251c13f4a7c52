using System.Text.RegularExpressions;

namespace NapTasks.Tests.ReadBack;

/// <summary>IngressRoute. Traefik has no idle timer on a running response or an upgraded connection; a ServersTransport can limit the wait for headers.</summary>
internal sealed partial class TraefikReader : RouteReader
{
    public override string Kind => "IngressRoute";

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects)
    {
        var routers = from router in objects
                      where router.Kind == Kind
                      from route in router["spec"]["routes"].Items
                      select (Router: router, Route: route);
        return from r in routers
               where HostAlone().IsMatch(r.Route["match"].Text!) && r.Route["services"][0]["port"].Exists && !Redirects(r.Route, objects)
               let host = HostOf(r.Route["match"].Text!)
               let path = HostAlone().Match(r.Route["match"].Text!).Groups["path"]
               // The router of the whole host takes the path, too, unless this one comes first.
               where !path.Success || routers.Where(x => x.Router == r.Router && TakesAllOf(host, x.Route)).All(x => Priority(x.Route) < Priority(r.Route))
               let service = r.Route["services"][0]
               let transport = objects.FirstOrDefault(o => o.Kind == "ServersTransport" && o.Name == service["serversTransport"].Text)
               let headers = transport["spec"]["forwardingTimeouts"]["responseHeaderTimeout"].Text
               select new ObservedRoute(host, path.Success ? path.Value : "/", service["name"].Text!, service["port"].Number, r.Router["spec"]["tls"]["secretName"].Text)
               {
                   WebSocket = Reading.OfItself("an upgrade is passed on by every router"),
                   Response = Reading.Lasts(headers is null or "0s" or "0" ? null : Seconds(headers)),
                   Idle = Reading.OfItself("its idle timers are for connections without a request"),
                   AnyBody = Reading.Is(!MiddlewaresOf(r.Route, objects).Any(m => m["spec"]["buffering"].Exists)),
                   // readTimeout of the entry point, 60 s by default: no object has it.
                   Upload = Reading.NotSaid,
                   AsksLogin = Reading.Is(MiddlewaresOf(r.Route, objects).Any(m => m["spec"]["forwardAuth"]["address"].Exists)),
                   Redirects = Reading.Is(routers.Any(x => Redirects(x.Route, objects) && Names(x.Route["match"].Text!).Contains(host))),
               };
    }

    private static bool TakesAllOf(string host, Node route) =>
        HostAlone().Match(route["match"].Text!) is { Success: true } match && !match.Groups["path"].Success && HostOf(match.Value) == host;

    // The length of the rule, unless it says another one.
    private static int Priority(Node route) => route["priority"].Exists ? route["priority"].Number : route["match"].Text!.Length;

    private static bool Redirects(Node route, IReadOnlyList<Node> objects) =>
        MiddlewaresOf(route, objects).Any(m => m["spec"]["redirectScheme"]["scheme"].Text == "https");

    private static IEnumerable<Node> MiddlewaresOf(Node route, IReadOnlyList<Node> objects) =>
        objects.Where(o => o.Kind == "Middleware" && route["middlewares"].Items.Any(m => m["name"].Text == o.Name));

    private static IEnumerable<string> Names(string match) => Matcher().Matches(match).Select(m => HostOf(m.Value));

    // A wildcard is a regular expression for exactly one label in front, anchored, dots escaped.
    private static string HostOf(string match)
    {
        var text = Matcher().Match(match).Groups[2].Value;
        if (!match.StartsWith("HostRegexp", StringComparison.Ordinal))
            return text;
        var suffix = OneLabel().Match(text);
        Assert.True(suffix.Success, $"{text} is not one anchored label and a suffix.");
        return $"*.{suffix.Groups[1].Value.Replace("\\.", ".", StringComparison.Ordinal)}";
    }

    [GeneratedRegex(@"(Host|HostRegexp)\(`([^`]+)`\)")]
    private static partial Regex Matcher();

    // The host, or one path of it with what is below, without the paths that no router takes.
    [GeneratedRegex(@"^(?:Host|HostRegexp)\(`(?:[^`]+)`\)(?: && \(Path\(`(?<path>[^`]+)`\) \|\| PathPrefix\(`\k<path>/`\)\))?(?: && !Path(?:Prefix)?\(`[^`]+`\))*$")]
    private static partial Regex HostAlone();

    [GeneratedRegex(@"^\^\[[^\]]+\]\+\\\.((?:[a-z0-9-]+\\\.)*[a-z0-9-]+)\$$")]
    private static partial Regex OneLabel();
}
