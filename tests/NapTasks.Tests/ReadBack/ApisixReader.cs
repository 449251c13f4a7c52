namespace NapTasks.Tests.ReadBack;

/// <summary>ApisixRoute and ApisixTls. <c>/*</c> is every path; a timeout that is missing or 0 is 60 s, of silence.</summary>
internal sealed class ApisixReader : RouteReader
{
    public override string Kind => "ApisixRoute";

    // Of several paths the longest counts, whatever the order.
    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects) =>
        from route in objects
        where route.Kind == Kind
        from rule in route["spec"]["http"].Items
        where rule["backends"].Exists
        from path in Paths([.. rule["match"]["paths"].Items.Select(p => p.Text!)])
        from host in rule["match"]["hosts"].Items
        let backend = rule["backends"].Items.Single()
        let tls = objects.SingleOrDefault(o => o.Kind == "ApisixTls" && o["spec"]["hosts"].Items.Any(h => h.Text == host.Text))
        select new ObservedRoute(host.Text!, path, backend["serviceName"].Text!, backend["servicePort"].Number, tls["spec"]["secret"]["name"].Text)
        {
            WebSocket = Reading.Is(rule["websocket"].IsTrue),
            Response = Reading.OfItself("nginx' timers run between two reads"),
            Idle = Reading.Lasts(Math.Min(Timer(rule["timeout"]["read"].Text), Timer(rule["timeout"]["send"].Text))),
            // APISIX itself sets client_max_body_size to 0.
            AnyBody = Reading.Is(!rule["plugins"].Items.Any(p => p["name"].Text == "client-control")),
            Upload = Reading.OfItself("client_body_timeout runs between two reads"),
            AsksLogin = Reading.Is(rule["plugins"].Items.Any(p => p["name"].Text == "forward-auth" && p["enable"].IsTrue)),
            Redirects = Reading.Is(rule["plugins"].Items.Any(p => p["name"].Text == "redirect" && p["enable"].IsTrue && LeadsToHttps(p["config"]))),
        };

    private static IEnumerable<string> Paths(string[] paths) =>
        paths.Where(p => p == "/*" || paths.Contains($"{p}/*", StringComparer.Ordinal)).Select(p => p.TrimEnd('*'));

    private static bool LeadsToHttps(Node config) =>
        config["http_to_https"].IsTrue
        || (config["uri"].Text is { } uri && uri.StartsWith("https://$host", StringComparison.Ordinal) && uri.EndsWith("$real_request_uri", StringComparison.Ordinal)
            && config["_meta"]["filter"][0].Items.Select(i => i.Text).SequenceEqual(["scheme", "==", "http"]));

    private static double Timer(string? text) => text is null or "0" or "0s" ? 60 : Seconds(text);
}
