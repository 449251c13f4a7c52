using NapTasks.Tests.ReadBack;

namespace NapTasks.LiveTests.Proxies;

/// <summary>The HAProxy Kubernetes Ingress Controller 3.2: maps for hosts and paths, and a backend from the custom resource alone.</summary>
internal sealed class HaproxyTechConfiguration(ControllerInput input) : HaproxyConfiguration
{
    public override IReadOnlyDictionary<string, string> Files(ProxyPlace place) => new Dictionary<string, string>
    {
        // A wildcard is looked up without its first label.
        ["host.map"] = Lines(Rules.Select(r => r.Host.TrimStart('*')).Select(host => $"{host} {host}")),
        // The path itself, and what begins with it and a slash.
        ["path-prefix-exact.map"] = Lines(Rules.Where(r => r.Path != "/").Select(r => $"{r.Host.TrimStart('*')}{r.Path} {Name(r.Service)}")),
        ["path-prefix.map"] = Lines(Rules.Select(r => $"{r.Host.TrimStart('*')}{r.Path.TrimEnd('/')}/ {Name(r.Service)}")),
        ["haproxy.cfg"] = $"""
            global
            {input.Lines("global-config-snippet")}
            {Defaults(input.Key("timeout-client") ?? "50s")}
            {Frontend("http", $"bind 127.0.0.1:{place.HttpPort}")}
            {Frontend("https", $"bind 127.0.0.1:{place.HttpsPort} ssl crt {place.Certificate}", "http-request set-header X-Forwarded-Proto https")}
            {Section("backend nothing", ["http-request return status 404"])}
            {string.Concat(input.Of("Backend").Select(b => Backend(b, place)))}
            """,
    };

    private IEnumerable<(string Host, string Path, string Service)> Rules =>
        from ingress in input.Of("Ingress")
        from rule in ingress["spec"]["rules"].Items
        from path in rule["http"]["paths"].Items
        select (rule["host"].Text!, path["path"].Text!, Reference(ingress, path["backend"]["service"]["name"].Text!));

    // Annotations are not looked at where there is a custom resource.
    private static string Reference(Node ingress, string service)
    {
        var reference = ingress.Annotation("haproxy.org/cr-backend").Text!.Split('/')[1];
        Assert.Equal("false", ingress.Annotation("haproxy.org/ssl-redirect").Text);
        Assert.Equal(service, reference);
        return service;
    }

    private static string Frontend(string name, string bind, params string[] more) => Section($"frontend {name}",
    [
        bind,
        "http-request set-var(txn.path) path",
        "http-request set-var(txn.host) req.hdr(Host),field(1,:),lower",
        "http-request set-var(txn.host_match) var(txn.host),map(host.map)",
        "http-request set-var(txn.host_match) var(txn.host),regsub(^[^.]*,,),map(host.map,'') if !{ var(txn.host_match) -m found }",
        "http-request set-var(txn.path_match) var(txn.host_match),concat(,txn.path,),map(path-prefix-exact.map)",
        "http-request set-var(txn.path_match) var(txn.host_match),concat(,txn.path,),map_beg(path-prefix.map) if !{ var(txn.path_match) -m found }",
        .. more,
        "use_backend %[var(txn.path_match)]",
        "default_backend nothing",
    ]);

    private static string Backend(Node backend, ProxyPlace place)
    {
        var spec = backend["spec"];
        return Section($"backend {Name(backend.Name)}",
        [
            $"balance {spec["balance"]["algorithm"].Text}",
            $"timeout server {spec["server_timeout"].Text}",
            $"timeout tunnel {spec["tunnel_timeout"].Text}",
            .. spec["http_request_rule_list"].Items.Select(Rule),
            spec["forwardfor"]["enabled"].Text == "enabled" ? "option forwardfor" : "",
            $"server s unix@{place.Of(backend.Name)}",
        ]);
    }

    // Put together as they are, without quotes of its own.
    private static string Rule(Node rule) => "http-request " + rule["type"].Text switch
    {
        "deny" => $"deny deny_status {rule["deny_status"].Text}",
        "redirect" => $"redirect {rule["redir_type"].Text} {rule["redir_value"].Text} code {rule["redir_code"].Text}",
        "set-header" => $"set-header {rule["hdr_name"].Text} {rule["hdr_format"].Text}",
        "del-header" => $"del-header {rule["hdr_name"].Text}",
        var type => throw new InvalidOperationException($"Nobody wrote down what {type} becomes."),
    } + (rule["cond"].Exists ? $" {rule["cond"].Text} {rule["cond_test"].Text}" : "");

    private static string Name(string service) => $"nap_svc_{service}_http";
}
