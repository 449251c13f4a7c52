using System.Globalization;

namespace NapTasks.Tests.ReadBack;

/// <summary>networking.k8s.io/v1 Ingress, and what four controllers make of their annotations. The API itself promises nothing of a stream.</summary>
internal sealed class IngressReader : RouteReader
{
    private const string Nginx = "nginx.ingress.kubernetes.io/";
    private const string HaproxyTech = "haproxy.org/";
    private const string HaproxyIngress = "haproxy-ingress.github.io/";
    private const string Kong = "konghq.com/";

    private static readonly Reading Tunnel = Reading.OfItself("an upgrade becomes a tunnel");
    private static readonly Reading BetweenReads = Reading.OfItself("its timers run between two reads");
    private static readonly Reading HeadersOnly = Reading.OfItself("timeout http-request is for the headers");

    public override string Kind => "Ingress";

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects) =>
        from ingress in objects
        where ingress.Kind == Kind
        from rule in ingress["spec"]["rules"].Items
        from path in rule["http"]["paths"].Items
        where path["pathType"].Text == "Prefix" && !IsRefused(ingress, objects)
        let host = rule["host"].Text!
        let service = path["backend"]["service"]
        let secret = ingress["spec"]["tls"].Items.SingleOrDefault(t => t["hosts"].Items.Any(h => h.Text == host))["secretName"].Text
        select Behave(
            ingress,
            objects,
            new ObservedRoute(host, path["path"].Text!, service["name"].Text!, service["port"]["number"].Number, secret)
            {
                WebSocket = Reading.NotSaid, Response = Reading.NotSaid, Idle = Reading.NotSaid, AnyBody = Reading.NotSaid, Upload = Reading.NotSaid,
                AsksLogin = Reading.NotSaid, Redirects = Reading.NotSaid,
            });

    private static bool IsRefused(Node ingress, IReadOnlyList<Node> objects) =>
        ingress.Annotation($"{Nginx}denylist-source-range").Exists || ingress.Annotation($"{HaproxyIngress}denylist-source-range").Exists
        || objects.Any(o => o.Kind == "KongPlugin" && o["plugin"].Text == "request-termination" && o.Name == ingress.Annotation($"{Kong}plugins").Text);

    // By whose annotations there are: several controllers share a class, and several a name.
    private static ObservedRoute Behave(Node ingress, IReadOnlyList<Node> objects, ObservedRoute route) =>
        Annotated(ingress, Nginx) ? AsIngressNginx(ingress, route)
        : Annotated(ingress, HaproxyIngress) ? AsHaproxyIngress(ingress, route)
        : Annotated(ingress, HaproxyTech) ? AsHaproxyTech(ingress, objects, route)
        : Annotated(ingress, Kong) ? AsKong(ingress, objects, route)
        : route;

    private static ObservedRoute AsIngressNginx(Node ingress, ObservedRoute route) => route with
    {
        WebSocket = Tunnel,
        Response = BetweenReads,
        Idle = Reading.Lasts(Math.Min(
            Bare(ingress.Annotation($"{Nginx}proxy-read-timeout").Text ?? "60"),
            Bare(ingress.Annotation($"{Nginx}proxy-send-timeout").Text ?? "60"))),
        AnyBody = Reading.Is(ingress.Annotation($"{Nginx}proxy-body-size").Text == "0"),
        Upload = BetweenReads,
        AsksLogin = Reading.Is(ingress.Annotation($"{Nginx}auth-url").Exists),
        Redirects = Reading.Is(route.Secret is not null && ingress.Annotation($"{Nginx}ssl-redirect").Text is null or "true"),
    };

    // Server: silence of a response. Tunnel: silence of a WebSocket. A Backend object, in milliseconds, replaces all annotations.
    private static ObservedRoute AsHaproxyTech(Node ingress, IReadOnlyList<Node> objects, ObservedRoute route)
    {
        var reference = ingress.Annotation($"{HaproxyTech}cr-backend").Text;
        var backend = objects.FirstOrDefault(o => o.Kind == "Backend" && reference == $"{o["metadata"]["namespace"].Text}/{o.Name}")["spec"];
        return route with
        {
            WebSocket = Tunnel,
            Response = BetweenReads,
            Idle = backend.Exists
                ? Reading.Lasts(Math.Min(Bare(backend["server_timeout"].Text ?? "50000"), Bare(backend["tunnel_timeout"].Text ?? "3600000")) / 1000)
                : Reading.NotSaid,
            AnyBody = Reading.OfItself("it has no limit on bodies"),
            Upload = HeadersOnly,
            AsksLogin = Reading.OfNothing("it has no external authentication"),
            Redirects = Reading.Is(
                route.Secret is not null && (ingress.Annotation($"{HaproxyTech}ssl-redirect").Text != "false" || backend["http_request_rule_list"].Items.Any(LeadsToHttps))),
        };
    }

    private static bool LeadsToHttps(Node rule) =>
        rule["type"].Text == "redirect" && rule["redir_value"].Text!.StartsWith("https://%[hdr(host),field(1,:)]", StringComparison.Ordinal)
            && rule["cond"].Text == "if" && rule["cond_test"].Text == "!{ ssl_fc }";

    private static ObservedRoute AsHaproxyIngress(Node ingress, ObservedRoute route) => route with
    {
        WebSocket = Tunnel,
        Response = BetweenReads,
        Idle = Reading.Lasts(Math.Min(
            Seconds(ingress.Annotation($"{HaproxyIngress}timeout-server").Text ?? "50s"),
            Seconds(ingress.Annotation($"{HaproxyIngress}timeout-tunnel").Text ?? "1h"))),
        AnyBody = Reading.Is(ingress.Annotation($"{HaproxyIngress}proxy-body-size").Text is null or "unlimited"),
        Upload = HeadersOnly,
        AsksLogin = Reading.Is(ingress.Annotation($"{HaproxyIngress}auth-url").Exists),
        Redirects = Reading.Is(route.Secret is not null && ingress.Annotation($"{HaproxyIngress}ssl-redirect").Text != "false"),
    };

    // The timeouts stand on the Service, in milliseconds, 60000 by default. Kong itself sets client_max_body_size to 0.
    private static ObservedRoute AsKong(Node ingress, IReadOnlyList<Node> objects, ObservedRoute route)
    {
        // Of a Service that is not here nobody knows them.
        var service = objects.SingleOrDefault(o => o.Kind == "Service" && o.Name == route.Service);
        return route with
        {
            WebSocket = Tunnel,
            Response = BetweenReads,
            Idle = service.Exists
                ? Reading.Lasts(Math.Min(
                    Bare(service.Annotation($"{Kong}read-timeout").Text ?? "60000"),
                    Bare(service.Annotation($"{Kong}write-timeout").Text ?? "60000")) / 1000)
                : Reading.NotSaid,
            AnyBody = Reading.Is(!objects.Any(o => o.Kind == "KongPlugin" && o["plugin"].Text == "request-size-limiting")),
            Upload = BetweenReads,
            AsksLogin = Reading.OfNothing("its open-source edition has no plugin that asks a URL"),
            Redirects = Reading.Is(
                ingress.Annotation($"{Kong}protocols").Text == "https" && ingress.Annotation($"{Kong}https-redirect-status-code").Text is "301" or "302" or "307" or "308"),
        };
    }

    private static bool Annotated(Node ingress, string prefix) =>
        ingress["metadata"]["annotations"].Value is IDictionary<object, object> all && all.Keys.Any(k => ((string)k).StartsWith(prefix, StringComparison.Ordinal));

    private static double Bare(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
