namespace NapTasks.Tests.ReadBack;

/// <summary>VirtualServer of the F5 NGINX Ingress Controller. Its defaults: 60 s of silence, bodies of 1 MiB.</summary>
internal sealed class VirtualServerReader : RouteReader
{
    public override string Kind => "VirtualServer";

    // An equals sign is that very path; of several the longest counts.
    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects) =>
        from server in objects
        where server.Kind == Kind
        let routes = server["spec"]["routes"].Items.Where(r => !r["action"]["return"].Exists).ToArray()
        from route in routes.Where(r => r["path"].Text == "/").Select(r => Of(server, r))
            .Concat(Whole(routes.Select(r => (r["path"].Text![0] == '=', r["path"].Text!.TrimStart('='), Of(server, r)))))
        select route;

    private static ObservedRoute Of(Node server, Node route)
    {
        var upstream = server["spec"]["upstreams"].Items.Single(u => u["name"].Text == (route["action"]["pass"].Text ?? route["action"]["proxy"]["upstream"].Text));
        // Else the path would be another one.
        Assert.False(route["action"]["proxy"]["rewritePath"].Exists);
        return new ObservedRoute(server["spec"]["host"].Text!, "/", upstream["service"].Text!, upstream["port"].Number, server["spec"]["tls"]["secret"].Text)
        {
            WebSocket = Reading.OfItself("it writes the two headers of an upgrade into every location"),
            Response = Reading.OfItself("nginx' timers run between two reads"),
            Idle = Reading.Lasts(Math.Min(Seconds(upstream["read-timeout"].Text ?? "60s"), Seconds(upstream["send-timeout"].Text ?? "60s"))),
            AnyBody = Reading.Is(upstream["client-max-body-size"].Text == "0" && upstream["buffering"].Text is "false" or "False"),
            Upload = Reading.OfItself("client_body_timeout runs between two reads"),
            AsksLogin = Reading.Is(route["policies"].Exists),
            Redirects = Reading.Is(server["spec"]["tls"]["redirect"]["enable"].IsTrue),
        };
    }
}
