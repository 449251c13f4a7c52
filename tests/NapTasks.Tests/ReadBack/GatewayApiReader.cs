namespace NapTasks.Tests.ReadBack;

/// <summary>HTTPRoute and Gateway. What silence means depends on who implements it: Envoy Gateway switches it off with the request timeout.</summary>
internal sealed class GatewayApiReader : RouteReader
{
    public override string Kind => "HTTPRoute";

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects)
    {
        var routes = objects.Where(o => o.Kind == Kind).ToArray();
        Assert.All(routes.SelectMany(r => r["spec"]["parentRefs"].Items), p => Assert.True(p["sectionName"].Exists));
        var listeners = objects.Where(o => o.Kind == "Gateway").SelectMany(g => g["spec"]["listeners"].Items).ToArray();
        var envoyGateway = objects.Any(o => o["apiVersion"].Text!.StartsWith("gateway.envoyproxy.io/", StringComparison.Ordinal));
        // A policy of Envoy Gateway or of NGINX Gateway Fabric, which has one of its own accord.
        var limitsBodies = objects.Any(o => o["spec"]["requestBuffer"].Exists || o["spec"]["body"]["maxSize"].Exists);
        // A Service of ours whose pods nobody makes.
        var nowhere = objects.Where(o => o.Kind == "Service" && o["metadata"]["labels"]["app.kubernetes.io/managed-by"].Exists)
            .Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(routes.SelectMany(r => r["spec"]["rules"].Items).SelectMany(r => r["matches"].Items), m => Assert.Equal("PathPrefix", m["path"]["type"].Text));
        return from route in routes
               from host in route["spec"]["hostnames"].Items
               from rule in route["spec"]["rules"].Items
               where rule["backendRefs"].Exists
               let backend = rule["backendRefs"].Items.Single()
               where !nowhere.Contains(backend["name"].Text!)
               from path in rule["matches"].Exists ? rule["matches"].Items.Select(m => m["path"]) : [default]
               let sections = route["spec"]["parentRefs"].Items.Select(p => p["sectionName"].Text).ToArray()
               let listener = listeners.SingleOrDefault(l => sections.Contains(l["name"].Text) && l["tls"].Exists)
               let unlimited = rule["timeouts"]["request"].Text == "0s"
               select new ObservedRoute(host.Text!, path["value"].Text ?? "/", backend["name"].Text!, backend["port"].Number, listener["tls"]["certificateRefs"][0]["name"].Text)
               {
                   WebSocket = Reading.OfItself("a Service without appProtocol is HTTP/1.1 with its upgrades"),
                   Response = Reading.Lasts(unlimited ? null : 15),
                   Idle = envoyGateway && unlimited ? Reading.Lasts(null) : Reading.NotSaid,
                   AnyBody = Reading.Is(!limitsBodies),
                   // From the first byte of the request on.
                   Upload = Reading.Lasts(unlimited ? null : 15),
                   // A policy on the whole object: none of ours asks anybody.
                   AsksLogin = Reading.Is(objects.Any(o => o["spec"]["extAuth"].Exists && o["spec"]["targetRefs"].Items.Any(t => t["name"].Text == route.Name))),
                   Redirects = Reading.Is(routes.Any(r => r["spec"]["hostnames"].Items.Any(h => h.Text == host.Text)
                       && r["spec"]["rules"].Items.SelectMany(x => x["filters"].Items).Any(f => f["requestRedirect"]["scheme"].Text == "https"))),
               };
    }
}
