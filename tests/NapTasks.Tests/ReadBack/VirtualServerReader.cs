namespace NapTasks.Tests.ReadBack;

/// <summary>VirtualServer of the F5 NGINX Ingress Controller. Its defaults: 60 s of silence, bodies of 1 MiB.</summary>
internal sealed class VirtualServerReader : RouteReader
{
    public override string Kind => "VirtualServer";

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects) =>
        from server in objects
        where server.Kind == Kind
        let route = server["spec"]["routes"].Items.Single(r => r["path"].Text == "/")
        let upstream = server["spec"]["upstreams"].Items.Single(u => u["name"].Text == (route["action"]["pass"].Text ?? route["action"]["proxy"]["upstream"].Text))
        select new ObservedRoute(server["spec"]["host"].Text!, upstream["service"].Text!, upstream["port"].Number, server["spec"]["tls"]["secret"].Text)
        {
            WebSocket = Reading.OfItself("it writes the two headers of an upgrade into every location"),
            Response = Reading.OfItself("nginx' timers run between two reads"),
            Idle = Reading.Lasts(Math.Min(Seconds(upstream["read-timeout"].Text ?? "60s"), Seconds(upstream["send-timeout"].Text ?? "60s"))),
            AnyBody = Reading.Is(upstream["client-max-body-size"].Text == "0" && upstream["buffering"].Text is "false" or "False"),
            Upload = Reading.OfItself("client_body_timeout runs between two reads"),
            Redirects = Reading.Is(server["spec"]["tls"]["redirect"]["enable"].IsTrue),
        };
}
