using NapTasks.Tests.ReadBack;

namespace NapTasks.LiveTests.Proxies;

/// <summary>
/// ingress-nginx: a server for each host, a location for each path of its Ingresses. Its Lua, which maps what a proxy in front says, and redirects, is
/// played by if.
/// </summary>
internal sealed class IngressNginxConfiguration(ControllerInput input) : NginxConfiguration
{
    private bool BelievesHeaders => input.Key("use-forwarded-headers") == "true";

    public override IReadOnlyDictionary<string, string> Files(ProxyPlace place) => new Dictionary<string, string>
    {
        ["nginx.conf"] = Document($$"""
            large_client_header_buffers {{input.Key("large-client-header-buffers") ?? "4 8k"}};
            underscores_in_headers {{(input.Key("enable-underscores-in-headers") == "true" ? "on" : "off")}};
            client_body_timeout {{input.Key("client-body-timeout") ?? "60"}}s;
            port_in_redirect off;
            server_name_in_redirect off;
            {{(BelievesHeaders || input.Key("enable-real-ip") == "true" ? RealAddress() : "")}}
            {{input.Lines("http-snippet")}}
            {{string.Concat(Paths.Select(p => p.Service).Distinct(StringComparer.Ordinal).Select(s => $"upstream {s} {{ server unix:{place.Of(s)}; keepalive 32; }}\n"))}}
            server { listen 127.0.0.1:{{place.HttpPort}} default_server; server_name _; {{input.Lines("server-snippet")}} location / { return 404; } }
            {{string.Concat(Paths.GroupBy(p => p.Host, StringComparer.Ordinal).Select(h => Server(h.Key, [.. h], place)))}}
            """),
    };

    // The product has one upstream, and its Lua chooses the Service by a variable of the location.
    private IEnumerable<(Node Ingress, string Host, string Path, string Service)> Paths =>
        from ingress in input.Of("Ingress")
        from rule in ingress["spec"]["rules"].Items
        from path in rule["http"]["paths"].Items
        select (ingress, rule["host"].Text!, path["path"].Text!, path["backend"]["service"]["name"].Text!);

    private string RealAddress()
    {
        var networks = input.Lines("proxy-real-ip-cidr").Trim();
        return $"real_ip_header X-Forwarded-For; real_ip_recursive on; {string.Concat((networks.Length == 0 ? "0.0.0.0/0" : networks).Split(',').Select(n => $"set_real_ip_from {n}; "))}";
    }

    private string Server(string host, (Node Ingress, string Host, string Path, string Service)[] paths, ProxyPlace place) => $$"""
        server {
        listen 127.0.0.1:{{place.HttpPort}}; listen 127.0.0.1:{{place.HttpsPort}} ssl;
        server_name {{host}};
        ssl_certificate {{place.Certificate}}; ssl_certificate_key {{place.Certificate}};
        location = /_external-auth { internal; return 401; }
        {{string.Concat(paths.SelectMany(p => Locations(p.Path).Select(l => Location(l, Directives(p.Ingress, p.Service)))))}}
        {{input.Lines("server-snippet")}}
        }

        """;

    private static string[] Locations(string path) => path == "/" ? ["/"] : [$"{path}/", $"= {path}"];

    private IEnumerable<string> Directives(Node ingress, string service)
    {
        yield return "set $pass_access_scheme $scheme;";
        yield return "set $best_http_host $http_host;";
        if (BelievesHeaders)
        {
            yield return "if ($http_x_forwarded_proto) { set $pass_access_scheme $http_x_forwarded_proto; }";
            yield return "if ($http_x_forwarded_host ~ \"^([^,]+)\") { set $best_http_host $1; }";
        }

        if (Annotation(ingress, "ssl-redirect") != "false" && ingress["spec"]["tls"].Exists)
            yield return "if ($pass_access_scheme = http) { return 308 https://$host$request_uri; }";
        foreach (var network in Annotation(ingress, "denylist-source-range")?.Split(',') ?? [])
            yield return $"deny {network};";
        if (Annotation(ingress, "auth-url") is not null)
            yield return "auth_request /_external-auth;";
        yield return $"client_max_body_size {Annotation(ingress, "proxy-body-size") ?? "1m"};";
        foreach (var header in new[]
                 {
                     "Host $best_http_host", "Upgrade $http_upgrade", "Connection $connection_upgrade",
                     "X-Real-IP $remote_addr", "X-Forwarded-For $remote_addr", "X-Forwarded-Host $best_http_host",
                     "X-Forwarded-Proto $pass_access_scheme", "X-Forwarded-Scheme $pass_access_scheme",
                     "X-Scheme $pass_access_scheme", "X-Original-Forwarded-For $http_x_forwarded_for", "Proxy \"\"",
                 })
        {
            yield return $"proxy_set_header {header};";
        }

        yield return $"proxy_send_timeout {Annotation(ingress, "proxy-send-timeout") ?? "60"}s;";
        yield return $"proxy_read_timeout {Annotation(ingress, "proxy-read-timeout") ?? "60"}s;";
        yield return $"proxy_buffering {Annotation(ingress, "proxy-buffering") ?? "off"};";
        yield return $"proxy_buffer_size {Annotation(ingress, "proxy-buffer-size") ?? "4k"};";
        yield return $"proxy_buffers 4 {Annotation(ingress, "proxy-buffer-size") ?? "4k"};";
        yield return $"proxy_request_buffering {Annotation(ingress, "proxy-request-buffering") ?? "on"};";
        yield return "proxy_http_version 1.1;";
        yield return $"proxy_pass http://{service};";
        yield return "proxy_redirect off;";
    }

    private static string? Annotation(Node ingress, string name) => ingress.Annotation($"nginx.ingress.kubernetes.io/{name}").Text;
}
