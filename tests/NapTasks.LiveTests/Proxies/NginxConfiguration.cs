using System.Collections.Immutable;

namespace NapTasks.LiveTests.Proxies;

/// <summary>For nginx.</summary>
internal abstract class NginxConfiguration : GeneratedConfiguration
{
    public override string Program => "nginx";

    public override ImmutableArray<string> Arguments { get; } = ["-p", "./", "-c", "nginx.conf"];

    protected static string Document(string http) => $$"""
        daemon off;
        master_process off;
        pid nginx.pid;
        error_log stderr;
        events { }
        http {
        access_log off;
        client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
        map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
        {{http}}
        }
        """;

    protected static string Location(string path, IEnumerable<string> lines) => Lines([$"location {path} {{", .. lines.Select(l => $"  {l}"), "}"]);
}
