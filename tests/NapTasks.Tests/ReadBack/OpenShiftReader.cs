namespace NapTasks.Tests.ReadBack;

/// <summary>Route. Defaults: 30 s of silence in a response, an hour in a tunnel; a wildcard is a policy, not a host. A path ends at a segment.</summary>
internal sealed class OpenShiftReader : RouteReader
{
    public override string Kind => "Route";

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects) =>
        from route in objects
        where route.Kind == Kind
        let spec = route["spec"]
        let host = spec["host"].Text!
        let service = objects.SingleOrDefault(o => o.Kind == "Service" && o.Name == spec["to"]["name"].Text)
        // Of a Service that is not here: the number of the container's port.
        let port = service.Exists
            ? service["spec"]["ports"].Items.Single(p => p["name"].Text == spec["port"]["targetPort"].Text)["port"].Number
            : spec["port"]["targetPort"].Number
        select new ObservedRoute(
            spec["wildcardPolicy"].Text == "Subdomain" ? $"*{host[host.IndexOf('.', StringComparison.Ordinal)..]}" : host,
            spec["path"].Text ?? "/",
            spec["to"]["name"].Text!,
            port,
            spec["tls"]["externalCertificate"]["name"].Text)
        {
            WebSocket = Reading.OfItself("HAProxy makes a tunnel of an upgrade"),
            Response = Reading.OfItself("HAProxy's timers run while nothing is sent"),
            Idle = Reading.Lasts(Math.Min(
                Seconds(route.Annotation("haproxy.router.openshift.io/timeout").Text ?? "30s"),
                Seconds(route.Annotation("haproxy.router.openshift.io/timeout-tunnel").Text ?? "1h"))),
            AnyBody = Reading.OfItself("the router has no limit on bodies"),
            Upload = Reading.OfItself("timeout http-request is for the headers"),
            AsksLogin = Reading.OfNothing("the router has no external authentication"),
            Redirects = Reading.Is(spec["tls"]["insecureEdgeTerminationPolicy"].Text == "Redirect"),
        };
}
