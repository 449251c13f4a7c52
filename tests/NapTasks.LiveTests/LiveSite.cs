using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Diagnostics;
using NapTasks.Tests;
using NapTasks.Tests.Companions.Brief;
using NapTemplates.Testing;

namespace NapTasks.LiveTests;

/// <summary>A deployment that is there: name server, ingress, TURN server and platform, in a network of their own with the addresses of values.env.</summary>
internal sealed class LiveSite : IDisposable
{
    /// <summary>What somebody types who is asked for a token and a workspace.</summary>
    public const string Typed = $"{StubPlatform.Token}\n{StubPlatform.Workspace}\n";

    private readonly TestDirectory folder = new();
    private readonly DirectoryInfo sockets = Directory.CreateTempSubdirectory("nap");
    private readonly Site site;
    private readonly SiteConfiguration configuration;
    private readonly PlatformState state;

    /// <param name="values">Of the deployment.</param>
    /// <param name="configuration">The ingress.</param>
    /// <param name="state">The platform behind it.</param>
    public LiveSite(ValuesText values, SiteConfiguration configuration, PlatformState state = PlatformState.August2026)
    {
        this.state = state;
        var result = values.Render();
        site = result.Site!;
        this.configuration = configuration;
        foreach (var file in result.Manifests!.Files)
            folder.Write($"manifests/{file.Path}", file.Text);
        Pages = BriefPage.Of(site, Language.English);
    }

    /// <summary>Behind an ingress, with all that the pages have a check for.</summary>
    public static ValuesText External { get; } = ValuesText.External
        .With("INGRESS_ADDRESS", "203.0.113.10,2001:db8::10").With("DNS_ZONE", "example.com").With("TURN_HOST", "10.20.0.12").With("WEBHOOK_ENABLED", "true");

    public ImmutableArray<BriefPage> Pages { get; }

    public void Dispose()
    {
        folder.Dispose();
        sockets.Delete(recursive: true);
    }

    /// <summary>The commands of a page, in its order.</summary>
    public string[] Commands(string page) => [.. Pages.Single(p => p.Name == page).Fences("bash")];

    /// <summary>Brings it up, runs each script at the same time, and gives back what each of them printed.</summary>
    /// <param name="scripts">Their names, and what somebody types is after the first line of dashes.</param>
    public async Task<IReadOnlyDictionary<string, string>> Run(params (string Name, string Script, string Typed)[] scripts)
    {
        var exposure = site.Exposure;
        folder.Write("nginx.conf", configuration.Nginx(exposure, sockets.FullName));
        folder.Write("temp/none", "");
        folder.Write("resolv.conf", "nameserver 127.0.0.1\n");
        folder.Write("named.conf", $$"""
            options { directory "{{folder.Path}}"; listen-on { 127.0.0.1; }; listen-on-v6 { none; }; recursion no; dnssec-validation no; pid-file none; session-keyfile "{{folder["session.key"]}}"; };
            controls { };
            zone "example.com" { type master; file "zone"; };
            """);
        folder.Write("zone", $"""
            $TTL 300
            @ IN SOA ns hostmaster 1 3600 600 86400 300
            @ IN NS ns
            ns IN A 127.0.0.1
            {(exposure.Dns is null ? "" : "$INCLUDE manifests/dns/records.zone")}

            """);
        foreach (var (name, script, typed) in scripts)
        {
            folder.Write($"{name}.sh", $"{script}\n");
            folder.Write($"{name}.in", typed);
        }

        folder.Write("site.sh", Script(scripts.Select(s => s.Name)));
        await using var platform = await StubPlatform.Start(sockets.FullName, exposure.Routes.FirstOrDefault(r => r.IsWildcard)?.Host.ToString()[2..] ?? "none", state);
        (await NetworkOfItsOwn.Run(folder.Path,
            new Dictionary<string, string?> { ["CURL_CA_BUNDLE"] = folder["ca.pem"], ["SSL_CERT_FILE"] = folder["ca.pem"], ["LC_ALL"] = "C.UTF-8" }, "site.sh"))
            .MustSucceed();
        return scripts.ToDictionary(s => s.Name, s => folder.Read($"{s.Name}.out"));
    }

    private string Script(IEnumerable<string> scripts)
    {
        var exposure = site.Exposure;
        string?[] addresses =
        [
            .. exposure.Values.Dns.Address?.Addresses.Select(a => $"{a}") ?? [], .. exposure.Values.Dns.InternalAddress?.Addresses.Select(a => $"{a}") ?? [],
            exposure.Values.Host.ToString().Trim('[', ']'), exposure.Turn?.Host,
        ];
        return $$"""
            set -eu
            ip link set lo up
            for address in {{string.Join(' ', addresses.OfType<string>().Distinct())}}; do ip address add "$address" dev lo; done
            mount --bind resolv.conf /etc/resolv.conf
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj '/CN=An authority' -keyout ca.key -out ca.pem 2>/dev/null
            for request in manifests/certificates/*.cnf; do
              [ -e "$request" ] || continue
              name=$(basename "$request" .cnf)
              openssl req -new -newkey rsa:2048 -keyout "$name.key" -out "$name.csr" -config "$request" 2>/dev/null
              openssl x509 -req -in "$name.csr" -CA ca.pem -CAkey ca.key -copy_extensions copy -days 30 -out "$name.pem" 2>/dev/null
            done
            nginx -p "$PWD/" -c nginx.conf &
            named -f -c named.conf &
            {{(exposure.Turn is { } turn
                ? $"turnserver -n --listening-port=3478 --listening-ip={turn.Host} --relay-ip={turn.Host} --external-ip={turn.Host} --min-port=49152 --max-port=49252 "
                    + "--realm=x --use-auth-secret --static-auth-secret=x --lt-cred-mech --no-tls --no-dtls --no-cli --fingerprint --no-multicast-peers --log-file=turn.log --simple-log --pidfile=turn.pid >/dev/null &"
                : "")}}
            up() { for _ in $(seq 100); do if bash -c "</dev/tcp/$1" 2>/dev/null; then return; fi; sleep 0.1; done; echo "nothing at $1" >&2; cat nginx.log >&2; exit 1; }
            up {{(exposure.Routes.IsEmpty ? $"{exposure.Values.Host}/{exposure.Services[0].KeptNodePort}" : $"127.0.0.1/{exposure.Values.HttpsPort}")}}
            up 127.0.0.1/53
            {{(exposure.Turn is { } relay ? $"up {relay.Host}/3478" : "")}}
            checks=
            for script in {{string.Join(' ', scripts)}}; do
              bash "$script.sh" <"$script.in" >"$script.out" 2>&1 & checks="$checks $!"
            done
            for check in $checks; do wait "$check" || true; done
            """;
    }
}
