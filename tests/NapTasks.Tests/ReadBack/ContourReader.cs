namespace NapTasks.Tests.ReadBack;

/// <summary>
/// HTTPProxy. A route without conditions takes what no other takes, of several the longest counts; without a timeout Envoy's 15 s hold, and 5 minutes
/// of silence.
/// </summary>
internal sealed class ContourReader : RouteReader
{
    public override string Kind => "HTTPProxy";

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects) =>
        from proxy in objects
        where proxy.Kind == Kind
        let routes = proxy["spec"]["routes"].Items.Where(r => r["services"].Exists).ToArray()
        from route in routes.Where(r => !r["conditions"].Exists).Select(r => Of(proxy["spec"]["virtualhost"], r)).Concat(Whole(
            from r in routes
            where r["conditions"].Exists
            let condition = r["conditions"].Items.Single()
            select (condition["exact"].Exists, condition["exact"].Text ?? condition["prefix"].Text!, Of(proxy["spec"]["virtualhost"], r))))
        select route;

    private static ObservedRoute Of(Node host, Node route)
    {
        var service = route["services"].Items.Single();
        return new ObservedRoute(host["fqdn"].Text!, "/", service["name"].Text!, service["port"].Number, host["tls"]["secretName"].Text)
        {
            WebSocket = Reading.Is(route["enableWebsockets"].IsTrue),
            Response = Reading.Lasts(Timer(route["timeoutPolicy"]["response"].Text, 15)),
            Idle = Reading.Lasts(Timer(route["timeoutPolicy"]["idle"].Text, 300)),
            AnyBody = Reading.OfItself("Envoy passes bodies on as they come"),
            Upload = Reading.OfItself("the response timer starts when the request is complete"),
            // Of people's own, who are told to switch it off where it must not be.
            AsksLogin = Reading.Is(host["authorization"].Exists && !route["authPolicy"]["disabled"].IsTrue),
            Redirects = Reading.Is(host["tls"].Exists && !route["permitInsecure"].IsTrue),
        };
    }

    private static double? Timer(string? text, double byDefault) => text switch
    {
        null or "0" or "0s" => byDefault,
        "infinity" or "infinite" => null,
        _ => Seconds(text),
    };
}
