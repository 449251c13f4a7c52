using System.Collections.Immutable;
using NapTasks.Tests.ReadBack;

namespace NapTasks.LiveTests.Proxies;

/// <summary>The F5 NGINX Ingress Controller: a server for each VirtualServer, a location for each of its routes.</summary>
internal sealed class F5NginxConfiguration(ControllerInput input) : NginxConfiguration
{
    // Each stays away where the route sets that header itself.
    private static readonly ImmutableArray<(string Name, string Value)> Own =
    [
        ("X-Real-IP", "$remote_addr"), ("X-Forwarded-For", "$proxy_add_x_forwarded_for"), ("X-Forwarded-Host", "$host"),
        ("X-Forwarded-Port", "$server_port"), ("X-Forwarded-Proto", "$scheme"), ("Host", "\"$host\""),
    ];

    public override IReadOnlyDictionary<string, string> Files(ProxyPlace place) => new Dictionary<string, string>
    {
        ["nginx.conf"] = Document($$"""
            {{input.Lines("http-snippets")}}
            server { listen unix:{{place.Folder}}/418.sock; return 418; }
            server { listen 127.0.0.1:{{place.HttpPort}} default_server; server_name _; location / { return 404; } }
            {{string.Concat(input.Of("VirtualServer").Select(s => Server(s, place)))}}
            """),
    };

    private string Server(Node server, ProxyPlace place)
    {
        var spec = server["spec"];
        var tls = spec["tls"];
        return $$"""
            {{string.Concat(spec["upstreams"].Items.Select(u => Upstream(Name(server, u), place.Of(u["service"].Text!))))}}
            server {
            listen 127.0.0.1:{{place.HttpPort}}; {{(tls.Exists ? $"listen 127.0.0.1:{place.HttpsPort} ssl; ssl_certificate {place.Certificate}; ssl_certificate_key {place.Certificate};" : "")}}
            server_name {{spec["host"].Text}};
            {{(tls["redirect"]["enable"].IsTrue ? $"if ($scheme = 'http') {{ return {tls["redirect"]["code"].Text} https://$host$request_uri; }}" : "")}}
            {{RealAddress()}}
            {{input.Lines("server-snippets")}}
            location @return_0 { default_type "text/plain"; return 403 "Forbidden"; }
            {{string.Concat(spec["routes"].Items.Select(r => Location(r["path"].Text!, r["action"]["return"].Exists ? Returned(r, place) : Passed(server, r))))}}
            }

            """;
    }

    private string RealAddress() => input.Key("real-ip-header") is { } header
        ? $"real_ip_header {header}; real_ip_recursive {(input.Key("real-ip-recursive") == "true" ? "on" : "off")}; {string.Concat(input.Lines("set-real-ip-from").Trim().Split(',').Select(n => $"set_real_ip_from {n}; "))}"
        : "";

    private static IEnumerable<string> Returned(Node route, ProxyPlace place) =>
    [
        $"error_page 418 ={route["action"]["return"]["code"].Text} \"@return_0\";",
        "proxy_intercept_errors on;",
        $"proxy_pass http://unix:{place.Folder}/418.sock;",
    ];

    private static string Upstream(string name, string socket) =>
        $"upstream {name} {{ zone {name} 256k; server unix:{socket} max_fails=1 fail_timeout=10s max_conns=0; }}\n";

    private static string Name(Node server, Node upstream) => $"{server.Name}_{upstream["name"].Text}".Replace('-', '_');

    private static IEnumerable<string> Passed(Node server, Node route)
    {
        var upstream = server["spec"]["upstreams"].Items.Single(u => u["name"].Text == route["action"]["proxy"]["upstream"].Text);
        var set = route["action"]["proxy"]["requestHeaders"]["set"].Items.Select(h => (Name: h["name"].Text!, Value: $"\"{h["value"].Text}\"")).ToArray();
        return
        [
            $"client_max_body_size {upstream["client-max-body-size"].Text ?? "1m"};",
            $"proxy_read_timeout {upstream["read-timeout"].Text ?? "60s"};",
            $"proxy_send_timeout {upstream["send-timeout"].Text ?? "60s"};",
            $"proxy_buffering {(upstream["buffering"].IsTrue ? "on" : "off")};",
            .. upstream["buffer-size"].Exists ? new[] { $"proxy_buffer_size {upstream["buffer-size"].Text};" } : [],
            .. upstream["buffers"].Exists ? new[] { $"proxy_buffers {upstream["buffers"]["number"].Text} {upstream["buffers"]["size"].Text};" } : [],
            "proxy_http_version 1.1;",
            "proxy_set_header Upgrade $http_upgrade;",
            "proxy_set_header Connection $connection_upgrade;",
            .. Own.Where(o => !set.Any(s => string.Equals(s.Name, o.Name, StringComparison.OrdinalIgnoreCase))).Concat(set).Select(h => $"proxy_set_header {h.Name} {h.Value};"),
            $"proxy_pass http://{Name(server, upstream)};",
            "proxy_next_upstream error timeout;",
        ];
    }
}
