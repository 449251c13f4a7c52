namespace NapTasks.Tests.ReadBack;

/// <summary>HTTPProxy. A route without conditions takes what no other takes; without a timeout Envoy's 15 s hold, and 5 minutes of silence.</summary>
internal sealed class ContourReader : RouteReader
{
    public override IEnumerable<string> Controllers => ["contour"];

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects) =>
        from proxy in objects
        where proxy.Kind == "HTTPProxy"
        let host = proxy["spec"]["virtualhost"]
        let route = proxy["spec"]["routes"].Items.Single(r => !r["conditions"].Exists)
        let service = route["services"].Items.Single()
        select new ObservedRoute(host["fqdn"].Text!, service["name"].Text!, service["port"].Number, host["tls"]["secretName"].Text)
        {
            WebSocket = route["enableWebsockets"].IsTrue,
            Response = Timer(route["timeoutPolicy"]["response"].Text, 15),
            Idle = Timer(route["timeoutPolicy"]["idle"].Text, 300),
            Redirects = host["tls"].Exists && !route["permitInsecure"].IsTrue,
        };

    private static double? Timer(string? text, double byDefault) => text switch
    {
        null or "0" or "0s" => byDefault,
        "infinity" or "infinite" => null,
        _ => Seconds(text),
    };
}
