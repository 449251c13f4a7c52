using NapTasks.Tests.ReadBack;

namespace NapTasks.LiveTests.Proxies;

/// <summary>OpenShift's router: a backend for each Route, which adds headers by its annotation first, and sets those of httpHeaders then.</summary>
internal sealed class OpenShiftConfiguration(ControllerInput input) : HaproxyConfiguration
{
    public override IReadOnlyDictionary<string, string> Files(ProxyPlace place) => new Dictionary<string, string>
    {
        ["routes.map"] = Lines(input.Of("Route").OrderByDescending(r => r["spec"]["path"].Text?.Length ?? 0).Select(r => $"{Pattern(r)} {r.Name}")),
        ["haproxy.cfg"] = $"""
            global
            {Defaults("30s")}
            {Frontend("public", $"bind 127.0.0.1:{place.HttpPort}")}
            {Frontend("fe_sni", $"bind 127.0.0.1:{place.HttpsPort} ssl crt {place.Certificate}")}
            {Section("backend openshift_default", ["http-request return status 503"])}
            {string.Concat(input.Of("Route").Select(r => Backend(r, place)))}
            """,
    };

    private static string Pattern(Node route)
    {
        var host = route["spec"]["host"].Text!;
        var name = route["spec"]["wildcardPolicy"].Text == "Subdomain"
            ? $"[^\\.]*{host[host.IndexOf('.', StringComparison.Ordinal)..].Replace(".", "\\.", StringComparison.Ordinal)}"
            : host.Replace(".", "\\.", StringComparison.Ordinal);
        return $"^{name}\\.?(:[0-9]+)?{route["spec"]["path"].Text}(/.*)?$";
    }

    private static string Frontend(string name, string bind) => Section($"frontend {name}",
    [
        bind,
        "http-request del-header Proxy",
        "http-request set-header Host %[req.hdr(Host),lower]",
        "use_backend %[base,map_reg(routes.map)]",
        "default_backend openshift_default",
    ]);

    private static string Backend(Node route, ProxyPlace place) => Section($"backend {route.Name}",
    [
        .. Added(route.Annotation("haproxy.router.openshift.io/set-forwarded-headers").Text ?? "append"),
        .. route["spec"]["httpHeaders"]["actions"]["request"].Items.Select(Action),
        $"server s unix@{place.Of(route["spec"]["to"]["name"].Text!)}",
    ]);

    private static IEnumerable<string> Added(string policy) => policy switch
    {
        "replace" => Own.Select(h => $"http-request set-header {h}").Prepend("http-request set-header X-Forwarded-For %[src]"),
        "if-none" => Own.Select(h => $"http-request set-header {h} {(h.Contains(" if ", StringComparison.Ordinal) ? "" : "if ")}!{{ req.hdr({h.Split(' ')[0]}) -m found }}")
            .Prepend("option forwardfor if-none"),
        "append" => Own.Select(h => $"http-request add-header {h}").Prepend("option forwardfor"),
        _ => [],
    };

    private static readonly string[] Own =
    [
        "X-Forwarded-Host %[req.hdr(host)]",
        "X-Forwarded-Port %[dst_port]",
        "X-Forwarded-Proto http if !{ ssl_fc }",
        "X-Forwarded-Proto https if { ssl_fc }",
        "Forwarded for=%[src];host=%[req.hdr(host)];proto=%[req.hdr(X-Forwarded-Proto)]",
    ];

    private static string Action(Node header) => header["action"]["type"].Text == "Set"
        ? $"http-request set-header {header["name"].Text} {header["action"]["set"]["value"].Text}"
        : $"http-request del-header {header["name"].Text}";
}
