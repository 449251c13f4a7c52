using System.Globalization;
using NapTasks.Exposure;

namespace NapTasks.LiveTests;

/// <summary>An ingress that nginx plays: as it should be, or with one of the faults that the checks have to find.</summary>
internal sealed record SiteConfiguration
{
    public bool Blocks { get; init; } = true;

    /// <summary>Whether the path of webhooks leads to the channel gateway.</summary>
    public bool LeadsWebhooks { get; init; } = true;

    public bool Redirects { get; init; } = true;

    /// <summary>Whether the Host header arrives as it came.</summary>
    public bool KeepsHost { get; init; } = true;

    /// <summary>How long a connection may be silent.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether a response is held back until it is complete.</summary>
    public bool Buffers { get; init; }

    /// <param name="exposure">The hosts.</param>
    /// <param name="sockets">Where the services listen.</param>
    public string Nginx(PlatformExposure exposure, string sockets) => $$"""
        daemon off;
        master_process off;
        pid nginx.pid;
        error_log nginx.log;
        events { }
        http {
          access_log off;
          client_body_temp_path temp/body; proxy_temp_path temp/proxy; fastcgi_temp_path temp/fastcgi; uwsgi_temp_path temp/uwsgi; scgi_temp_path temp/scgi;
          map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
          proxy_http_version {{(Buffers ? "1.0" : "1.1")}};
          proxy_set_header Host {{(KeepsHost ? "$http_host" : "$proxy_host")}};
          proxy_set_header Upgrade $http_upgrade;
          proxy_set_header Connection $connection_upgrade;
          proxy_read_timeout {{Seconds(Idle)}};
          proxy_send_timeout {{Seconds(Idle)}};
          proxy_buffering {{(Buffers ? "on" : "off")}};
          server {
            listen 80; listen [::]:80;
            {{(Redirects ? "return 301 https://$host$request_uri;" : "return 404;")}}
          }
        {{string.Concat(exposure.Routes.Select(r => Server(exposure, r, sockets)))}}
        {{string.Concat(exposure.Services.Select(s => NodePort(exposure, s, sockets)))}}
        }
        """;

    private string Server(PlatformExposure exposure, Route route, string sockets) => $$"""
          server {
            listen {{exposure.Values.HttpsPort}} ssl; listen [::]:{{exposure.Values.HttpsPort}} ssl;
            server_name {{route.Host}};
            ssl_certificate {{(route.IsWildcard ? "previews" : "main")}}.pem;
            ssl_certificate_key {{(route.IsWildcard ? "previews" : "main")}}.key;
            {{string.Concat(route.BlockedPaths.Where(_ => Blocks).Select(p => $"location {p} {{ return 403; }} "))}}
            {{string.Concat(route.Paths.Where(_ => LeadsWebhooks).Select(p => $"location {p.Path} {{ proxy_pass http://unix:{Socket(exposure, p.Service, sockets)}; }} "))}}
            location / { proxy_pass http://unix:{{Socket(exposure, route.Service, sockets)}}; }
          }

        """;

    private static string NodePort(PlatformExposure exposure, ServiceExposure service, string sockets) => $$"""
          server { listen {{service.KeptNodePort}}; location / { proxy_pass http://unix:{{Socket(exposure, service, sockets)}}; } }

        """;

    private static string Socket(PlatformExposure exposure, ServiceTarget service, string sockets) =>
        Path.Combine(sockets, $"{service.Name.ToString()[(exposure.Values.AppPrefix.ToString().Length + 1)..]}.sock");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalSeconds}s");
}
