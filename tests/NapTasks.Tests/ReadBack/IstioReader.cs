namespace NapTasks.Tests.ReadBack;

/// <summary>Istio's Gateway and VirtualService. Without a timeout there is none, and the gateway's stream idle timer is off.</summary>
internal sealed class IstioReader : RouteReader
{
    public override string Kind => "VirtualService";

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects)
    {
        var servers = objects.Where(o => o.Kind == "Gateway").SelectMany(g => g["spec"]["servers"].Items).ToArray();
        return from service in objects
               where service.Kind == Kind
               from host in service["spec"]["hosts"].Items
               // The first that matches: what follows the one without a match is never asked.
               let last = service["spec"]["http"].Items.TakeWhile(h => h["match"].Exists).Count()
               from route in service["spec"]["http"].Items.Take(last + 1)
               where route["route"].Exists
               from path in Paths([.. route["match"].Items.Select(m => m["uri"])])
               let destination = route["route"][0]["destination"]
               let secure = servers.SingleOrDefault(s => s["tls"]["credentialName"].Exists && s["hosts"].Items.Any(h => h.Text == host.Text))
               let plain = servers.SingleOrDefault(s => s["port"]["protocol"].Text == "HTTP" && s["hosts"].Items.Any(h => h.Text == host.Text))
               select new ObservedRoute(
                   host.Text!,
                   path,
                   destination["host"].Text!.Split('.')[0],
                   destination["port"]["number"].Number,
                   secure["tls"]["credentialName"].Text)
               {
                   WebSocket = Reading.OfItself("upgrades to a WebSocket are on for every route"),
                   Response = Reading.Lasts(route["timeout"].Text is { } timeout ? Seconds(timeout) : null),
                   Idle = Reading.OfItself("its gateways have no stream idle timer"),
                   AnyBody = Reading.OfItself("Envoy passes bodies on as they come"),
                   Upload = Reading.OfItself("its gateways have no timer for a request, but with the EDGE profile"),
                   AsksLogin = Reading.Is(objects.Any(o => o.Kind == "AuthorizationPolicy")),
                   Redirects = Reading.Is(secure.Exists && (plain["tls"]["httpsRedirect"].IsTrue || RedirectsByRoute(service))),
               };
    }

    private static IEnumerable<string> Paths(Node[] uris) => uris.Length == 0
        ? ["/"]
        : uris.Select(u => u["exact"].Text).OfType<string>().Where(p => uris.Any(u => u["prefix"].Text == $"{p}/"));

    private static bool RedirectsByRoute(Node service) =>
        service["spec"]["http"].Items.Any(h => h["redirect"]["scheme"].Text == "https" && h["match"].Items.Any(m => m["port"].Text == "80" || m["scheme"]["exact"].Text == "http"));
}
