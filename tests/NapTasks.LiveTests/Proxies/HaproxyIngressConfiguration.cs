using System.Globalization;
using NapTasks.Tests.ReadBack;

namespace NapTasks.LiveTests.Proxies;

/// <summary>
/// HAProxy Ingress: maps for hosts and paths, and in the backend of a Service a number for each path of it, to which its annotations apply. The Lua
/// script that asks the server of auth-url is played by a refusal: 401.
/// </summary>
internal sealed class HaproxyIngressConfiguration(ControllerInput input) : HaproxyConfiguration
{
    private const string Prefix = "haproxy-ingress.github.io/";

    public override IReadOnlyDictionary<string, string> Files(ProxyPlace place)
    {
        var paths = Paths.ToArray();
        var files = new Dictionary<string, string>
        {
            ["prefix.map"] = Lines(paths.Where(p => p.Host[0] != '*').Select(p => $"{p.Host}#{p.Path} {p.Service}")),
            ["regex.map"] = Lines(paths.Where(p => p.Host[0] == '*').Select(p => $"^[^.]+{p.Host[1..].Replace(".", "\\.", StringComparison.Ordinal)}#{p.Path} {p.Service}")),
            ["haproxy.cfg"] = $"""
                global
                {input.Lines("config-global")}
                {Defaults(input.Key("timeout-client") ?? "50s")}
                {Frontend("_front_http", $"bind 127.0.0.1:{place.HttpPort}", "http")}
                {Frontend("_front_https", $"bind 127.0.0.1:{place.HttpsPort} ssl crt {place.Certificate}", "https")}
                {Section("backend _error404", ["http-request return status 404"])}
                {string.Concat(paths.GroupBy(p => p.Service, StringComparer.Ordinal).Select(s => Backend(s.Key, [.. s], place)))}
                """,
        };
        foreach (var service in paths.GroupBy(p => p.Service, StringComparer.Ordinal))
            files[$"{service.Key}.map"] = Lines(service.Where(p => p.Host[0] != '*').Select(p => $"{p.Host}#{p.Path} {p.Id}"));
        return files;
    }

    private IEnumerable<PathOfService> Paths =>
        (from ingress in input.Of("Ingress")
         from rule in ingress["spec"]["rules"].Items
         from path in rule["http"]["paths"].Items
         select (ingress, Host: rule["host"].Text!, Path: path["path"].Text!, Service: path["backend"]["service"]["name"].Text!))
        // Of several that match, HAProxy takes the first.
        .OrderByDescending(p => p.Path.Length)
        .Select((p, i) => new PathOfService(p.ingress, p.Host, p.Path, p.Service, string.Create(CultureInfo.InvariantCulture, $"path{i:D2}")));

    private static string Frontend(string name, string bind, string scheme) => Section($"frontend {name}",
    [
        bind,
        "http-request set-var(req.path) path",
        "http-request set-var(req.host) hdr(host),regsub(:[0-9]+$,),lower",
        "http-request set-var(req.base) var(req.host),concat('#',req.path)",
        $"http-request set-header X-Forwarded-Proto {scheme}",
        "http-request set-var(req.backend) var(req.base),map_dir(prefix.map)",
        "http-request set-var(req.backend) var(req.base),map_reg(regex.map) if !{ var(req.backend) -m found }",
        "use_backend %[var(req.backend)] if { var(req.backend) -m found }",
        "default_backend _error404",
    ]);

    private string Backend(string service, PathOfService[] paths, ProxyPlace place)
    {
        // Of differing texts the controller takes the one of the object that was created first.
        var lines = Assert.Single(paths.Select(p => p.Annotation("config-backend")!).Distinct(StringComparer.Ordinal));
        return Section($"backend {service}",
        [
            $"timeout server {paths[0].Annotation("timeout-server")}",
            $"timeout tunnel {paths[0].Annotation("timeout-tunnel")}",
            "acl https-request ssl_fc",
            $"http-request set-var(txn.pathID) var(req.base),map_dir({service}.map)",
            .. For(paths, p => p.Annotation("ssl-redirect") == "true", $"http-request redirect scheme https code {input.Key("ssl-redirect-code") ?? "302"} if !https-request"),
            .. For(paths, p => p.Annotation("denylist-source-range") == "0.0.0.0/0,::/0", "http-request deny if"),
            "http-request set-header X-Original-Forwarded-For %[hdr(x-forwarded-for)] if { hdr(x-forwarded-for) -m found }",
            "http-request del-header x-forwarded-for",
            "option forwardfor",
            .. For(paths, p => p.Annotation("auth-url") is not null, "http-request deny deny_status 401 if"),
            .. lines.Split('\n'),
            $"server s unix@{place.Of(service)}",
        ]);
    }

    private static IEnumerable<string> For(PathOfService[] paths, Predicate<PathOfService> concerned, string rule) =>
        paths.Where(p => concerned(p) && p.Host[0] != '*').Select(p => p.Id).ToArray() is { Length: > 0 } ids
            ? [$"{rule} {{ var(txn.pathID) -m str {string.Join(' ', ids)} }}"]
            : [];

    private sealed record PathOfService(Node Ingress, string Host, string Path, string Service, string Id)
    {
        public string? Annotation(string name) => Ingress.Annotation($"{Prefix}{name}").Text;
    }
}
