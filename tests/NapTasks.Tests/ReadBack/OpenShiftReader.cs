namespace NapTasks.Tests.ReadBack;

/// <summary>Route. Defaults: 30 s of silence in a response, an hour in a tunnel; a wildcard is a policy, not a host.</summary>
internal sealed class OpenShiftReader : RouteReader
{
    public override string Kind => "Route";

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects) =>
        from route in objects
        where route.Kind == Kind
        let spec = route["spec"]
        let host = spec["host"].Text!
        let service = objects.Single(o => o.Kind == "Service" && o.Name == spec["to"]["name"].Text)
        let port = service["spec"]["ports"].Items.Single(p => p["name"].Text == spec["port"]["targetPort"].Text)
        select new ObservedRoute(
            spec["wildcardPolicy"].Text == "Subdomain" ? $"*{host[host.IndexOf('.', StringComparison.Ordinal)..]}" : host,
            service.Name,
            port["port"].Number,
            spec["tls"]["externalCertificate"]["name"].Text)
        {
            WebSocket = Reading.OfItself("HAProxy makes a tunnel of an upgrade"),
            Response = Reading.OfItself("HAProxy's timers run while nothing is sent"),
            Idle = Reading.Lasts(Math.Min(
                Seconds(route.Annotation("haproxy.router.openshift.io/timeout").Text ?? "30s"),
                Seconds(route.Annotation("haproxy.router.openshift.io/timeout-tunnel").Text ?? "1h"))),
            AnyBody = Reading.OfItself("the router has no limit on bodies"),
            Upload = Reading.OfItself("timeout http-request is for the headers"),
            Redirects = Reading.Is(spec["tls"]["insecureEdgeTerminationPolicy"].Text == "Redirect"),
        };
}
