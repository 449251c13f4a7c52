using System.Globalization;

namespace NapTasks.Tests.ReadBack;

/// <summary>networking.k8s.io/v1 Ingress, and what five controllers make of its annotations.</summary>
internal sealed class IngressReader : RouteReader
{
    private const string Nginx = "nginx.ingress.kubernetes.io/";
    private const string HaproxyTech = "haproxy.org/";
    private const string HaproxyIngress = "haproxy-ingress.github.io/";
    private const string Kong = "konghq.com/";

    public override IEnumerable<string> Controllers => ["ingress", "ingress-nginx", "haproxy", "haproxy-ingress", "kong"];

    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects) =>
        from ingress in objects
        where ingress.Kind == "Ingress"
        from rule in ingress["spec"]["rules"].Items
        from path in rule["http"]["paths"].Items
        where path["path"].Text == "/" && path["pathType"].Text == "Prefix"
        let host = rule["host"].Text!
        let service = path["backend"]["service"]
        let secret = ingress["spec"]["tls"].Items.SingleOrDefault(t => t["hosts"].Items.Any(h => h.Text == host))["secretName"].Text
        select Behave(
            ingress,
            objects,
            new ObservedRoute(host, service["name"].Text!, service["port"]["number"].Number, secret));

    private static ObservedRoute Behave(Node ingress, IReadOnlyList<Node> objects, ObservedRoute route) =>
        ingress["spec"]["ingressClassName"].Text switch
        {
            "nginx" => AsIngressNginx(ingress, route),
            "haproxy" when Annotated(ingress, HaproxyIngress) => AsHaproxyIngress(ingress, route),
            "haproxy" => AsHaproxyTech(ingress, objects, route),
            "kong" => AsKong(ingress, objects.Single(o => o.Kind == "Service" && o.Name == route.Service), route),
            // The API itself promises nothing.
            _ => route with { WebSocket = true, Idle = ObservedRoute.NotSaid, Redirects = route.Secret is not null },
        };

    // The read timeout runs between two reads, so it limits silence, not the whole response.
    private static ObservedRoute AsIngressNginx(Node ingress, ObservedRoute route) => route with
    {
        WebSocket = true,
        Idle = Math.Min(
            Bare(ingress.Annotation($"{Nginx}proxy-read-timeout").Text ?? "60"),
            Bare(ingress.Annotation($"{Nginx}proxy-send-timeout").Text ?? "60")),
        AnyBody = ingress.Annotation($"{Nginx}proxy-body-size").Text == "0",
        Redirects = route.Secret is not null && ingress.Annotation($"{Nginx}ssl-redirect").Text is null or "true",
    };

    // Server: silence of a response. Tunnel: silence of a WebSocket. A Backend object, in milliseconds, replaces all annotations.
    private static ObservedRoute AsHaproxyTech(Node ingress, IReadOnlyList<Node> objects, ObservedRoute route)
    {
        var reference = ingress.Annotation($"{HaproxyTech}cr-backend").Text;
        var backend = objects.FirstOrDefault(o => o.Kind == "Backend" && reference == $"{o["metadata"]["namespace"].Text}/{o.Name}")["spec"];
        return route with
        {
            WebSocket = true,
            Idle = backend.Exists
                ? Math.Min(Bare(backend["server_timeout"].Text ?? "50000"), Bare(backend["tunnel_timeout"].Text ?? "3600000")) / 1000
                : ObservedRoute.NotSaid,
            Redirects = route.Secret is not null && (ingress.Annotation($"{HaproxyTech}ssl-redirect").Text != "false" || backend["http_request_rule_list"].Items.Any(LeadsToHttps)),
        };
    }

    private static bool LeadsToHttps(Node rule) =>
        rule["type"].Text == "redirect" && rule["redir_value"].Text!.StartsWith("https://%[hdr(host),field(1,:)]", StringComparison.Ordinal) && rule["cond"].Text == "if" && rule["cond_test"].Text == "!{ ssl_fc }";

    private static ObservedRoute AsHaproxyIngress(Node ingress, ObservedRoute route) => route with
    {
        WebSocket = true,
        Idle = Math.Min(
            Seconds(ingress.Annotation($"{HaproxyIngress}timeout-server").Text ?? "50s"),
            Seconds(ingress.Annotation($"{HaproxyIngress}timeout-tunnel").Text ?? "1h")),
        Redirects = route.Secret is not null && ingress.Annotation($"{HaproxyIngress}ssl-redirect").Text != "false",
    };

    // The timeouts stand on the Service, in milliseconds, 60000 by default.
    private static ObservedRoute AsKong(Node ingress, Node service, ObservedRoute route) => route with
    {
        WebSocket = true,
        Idle = Math.Min(
            Bare(service.Annotation($"{Kong}read-timeout").Text ?? "60000"),
            Bare(service.Annotation($"{Kong}write-timeout").Text ?? "60000")) / 1000,
        Redirects = ingress.Annotation($"{Kong}protocols").Text == "https" && ingress.Annotation($"{Kong}https-redirect-status-code").Text is "301" or "302" or "307" or "308",
    };

    private static bool Annotated(Node ingress, string prefix) =>
        ingress["metadata"]["annotations"].Value is IDictionary<object, object> all && all.Keys.Any(k => ((string)k).StartsWith(prefix, StringComparison.Ordinal));

    private static double Bare(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
