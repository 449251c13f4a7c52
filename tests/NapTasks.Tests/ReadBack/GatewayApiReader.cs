namespace NapTasks.Tests.ReadBack;

/// <summary>HTTPRoute and Gateway. What silence means depends on who implements it: Envoy Gateway switches it off with the request timeout.</summary>
internal sealed class GatewayApiReader : RouteReader
{
    public override IEnumerable<string> Controllers => ["gateway-api", "envoy-gateway", "cilium"];

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects)
    {
        var routes = objects.Where(o => o.Kind == "HTTPRoute").ToArray();
        Assert.All(routes.SelectMany(r => r["spec"]["parentRefs"].Items), p => Assert.True(p["sectionName"].Exists));
        var listeners = objects.Where(o => o.Kind == "Gateway").SelectMany(g => g["spec"]["listeners"].Items).ToArray();
        var envoyGateway = objects.Any(o => o.Kind == "BackendTrafficPolicy" || o.Name.EndsWith("-envoy-gateway", StringComparison.Ordinal));
        return from route in routes
               from host in route["spec"]["hostnames"].Items
               let rule = route["spec"]["rules"].Items.SingleOrDefault(r => r["backendRefs"].Exists && IsWhole(r))
               where rule.Exists
               let backend = rule["backendRefs"].Items.Single()
               let sections = route["spec"]["parentRefs"].Items.Select(p => p["sectionName"].Text).ToArray()
               let listener = listeners.SingleOrDefault(l => sections.Contains(l["name"].Text) && l["tls"].Exists)
               let unlimited = rule["timeouts"]["request"].Text == "0s"
               select new ObservedRoute(host.Text!, backend["name"].Text!, backend["port"].Number, listener["tls"]["certificateRefs"][0]["name"].Text)
               {
                   WebSocket = true,
                   Response = unlimited ? null : 15,
                   Idle = envoyGateway && unlimited ? null : ObservedRoute.NotSaid,
                   Redirects = routes.Any(r => r["spec"]["hostnames"].Items.Any(h => h.Text == host.Text)
                       && r["spec"]["rules"].Items.SelectMany(x => x["filters"].Items).Any(f => f["requestRedirect"]["scheme"].Text == "https")),
               };
    }

    private static bool IsWhole(Node rule) =>
        !rule["matches"].Exists || rule["matches"].Items.Any(m => m["path"]["value"].Text == "/");
}
