namespace NapTasks.Tests.ReadBack;

/// <summary>HTTPProxy. A route without conditions takes what no other takes; without a timeout Envoy's 15 s hold, and 5 minutes of silence.</summary>
internal sealed class ContourReader : RouteReader
{
    public override string Kind => "HTTPProxy";

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects) =>
        from proxy in objects
        where proxy.Kind == Kind
        let host = proxy["spec"]["virtualhost"]
        let route = proxy["spec"]["routes"].Items.Single(r => !r["conditions"].Exists)
        let service = route["services"].Items.Single()
        select new ObservedRoute(host["fqdn"].Text!, service["name"].Text!, service["port"].Number, host["tls"]["secretName"].Text)
        {
            WebSocket = Reading.Is(route["enableWebsockets"].IsTrue),
            Response = Reading.Lasts(Timer(route["timeoutPolicy"]["response"].Text, 15)),
            Idle = Reading.Lasts(Timer(route["timeoutPolicy"]["idle"].Text, 300)),
            AnyBody = Reading.OfItself("Envoy passes bodies on as they come"),
            Upload = Reading.OfItself("the response timer starts when the request is complete"),
            Redirects = Reading.Is(host["tls"].Exists && !route["permitInsecure"].IsTrue),
        };

    private static double? Timer(string? text, double byDefault) => text switch
    {
        null or "0" or "0s" => byDefault,
        "infinity" or "infinite" => null,
        _ => Seconds(text),
    };
}
