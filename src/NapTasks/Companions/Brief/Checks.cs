using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Companions.Brief;

/// <summary>Acceptance checks as lines of bash that run as they stand: each host, the redirect, certificates.</summary>
internal static class Checks
{
    // Old and new platforms answer these without a login; on the files' host no such path exists.
    private const string Json = "200 application/json";
    private const string Refused = "403|404|50[03]";
    private const string LoginDemanded = "30[0-9]|401|403";

    private static readonly Message ByDns = new("# empty: by DNS", "# 留空则由 DNS 解析");

    private static readonly Message Again = new("# then again with address={0}", "# 然后改用 address={0} 再执行一遍");

    private static readonly Message Redirected = new("# Port 80 leads to https and keeps path and query.", "# 80 端口跳转到 https，并保留路径和查询参数。");

    private static readonly Message Previews = new("# A preview that does not exist: JSON, not the web page of the sandbox.", "# 不存在的预览：应返回 JSON，而不是 sandbox 的网页。");

    private static readonly Message Blocked = new("# Kept off.", "# 不对外开放的路径。");

    private static readonly Message WrongName = new("# The certificate of the previews must not be that of the sandbox.", "# 预览的证书不得包含 sandbox 的域名。");

    /// <summary>What each host answers, and what it must not.</summary>
    public static string Hosts(PageContext c) => Script.Of(
    [
        .. c.HasRoutes ? Address(c) : [],
        "check() {",
        "  got=$(curl -sS -o /dev/null -m 20 -w '%{http_code} %{content_type}' \\",
        $"    {Through(c, c.Exposure.Values.HttpsPort.ToString())}\"$1\")",
        "  if [[ $got =~ ^($2) ]]; then echo \"ok    $1: $got\"; else echo \"FAIL  $1: $got, not $2\"; fi",
        "}",
        .. c.HasRoutes ? c.Exposure.Routes.SelectMany(r => OfRoute(c, r)) : NodePorts(c),
        .. c.HasRoutes && !c.Lacks(Trait.HttpsPort) ? Redirect(c) : [],
    ]);

    /// <summary>Whether the certificate of each host names it, and until when it is good.</summary>
    public static string Certificates(PageContext c) => Script.Of(
    [
        .. Address(c),
        "certificate() {",
        $"  got=$(openssl s_client -connect {Connect(c, "$1")} -servername \"$1\" </dev/null 2>/dev/null |",
        "    openssl x509 -noout -checkhost \"${2:-$1}\" -enddate 2>/dev/null | tr '\\n' ' ')",
        "  if [[ $got = *\" does ${3-}match \"* ]]",
        "  then echo \"ok    $1: $got\"; else echo \"FAIL  $1: ${got:-no certificate}\"; fi",
        "}",
        .. c.Exposure.Routes.Select(r => $"certificate {Script.Quote(Sample(r))}"),
        .. c.HostOf(HostRole.Sandbox) is { } sandbox && c.Exposure.Routes.FirstOrDefault(r => r.IsWildcard) is { } previews
            ? new[] { c.Say[WrongName], $"certificate {Script.Quote(Sample(previews))} {Script.Quote(sandbox)} 'NOT '" }
            : [],
    ]);

    /// <summary>Whether the files that an authority sent back have the names, and the chain.</summary>
    public static string CertificateFiles(CertificatePlan plan) => Script.Of(plan.Requests.SelectMany(request => new[]
    {
        $"for name in {string.Join(' ', request.Names.Select(n => Script.Quote(n.IsWildcard ? $"nap-check.{n.WildcardParent}" : n.ToString())))}; do",
        $"  openssl x509 -in {request.Name}.pem -noout -checkhost \"$name\"",
        "done",
        $"openssl verify -untrusted {request.Name}.pem {request.Name}.pem",
    }));

    /// <summary>The lines that say to which address the names are to lead, whatever DNS says; none where no address is known.</summary>
    public static IEnumerable<string> Address(PageContext c)
    {
        var addresses = c.Entry.Outside.Concat(c.Entry.Inside).Distinct(StringComparer.Ordinal).Select(a => Script.Quote(EntryPoint.BeforePort(a))).ToArray();
        return addresses.Take(1).Select(a => $"address={a}  {c.Say[ByDns]}").Concat(addresses.Skip(1).Select(a => c.Say.Of(Again, a).Text));
    }

    /// <summary>The option of curl that leads every name there, with a blank behind it; empty where no address is known.</summary>
    public static string Through(PageContext c, string port) => c switch
    {
        { HasRoutes: false } or { Entry.IsKnown: false } => "",
        { Entry.IsName: true } => "${address:+--connect-to \"::$address:\"} ",
        _ => $"${{address:+--resolve \"*:{port}:$address\"}} ",
    };

    /// <summary>Where openssl connects to.</summary>
    public static string Connect(PageContext c, string host) => $"\"{(c.Entry.IsKnown ? $"${{address:-{host}}}" : host)}:{c.Exposure.Values.HttpsPort}\"";

    /// <summary>A name that the host of a route stands for.</summary>
    public static string Sample(Route route) => route.IsWildcard ? $"nap-check.{route.Host.ToString()[2..]}" : route.Host.ToString();

    private static IEnumerable<string> OfRoute(PageContext c, Route route)
    {
        var url = $"https://{Sample(route)}{c.UrlPort}";
        var guarded = route.Guarded && c.Exposure.Auth is not null;
        return route.Role switch
        {
            HostRole.Main =>
            [
                Check($"{url}/healthz", guarded ? LoginDemanded : Json),
                .. guarded ? [] : new[] { Check($"{url}/login", "200 text/html") },
                .. route.BlockedPaths.IsEmpty ? [] : new[] { c.Say[Blocked] },
                .. route.BlockedPaths.Select(p => Check($"{url}{p}", Refused)),
            ],
            HostRole.Files => [Check($"{url}/healthz", "404"), Check($"{url}/login", "404")],
            HostRole.Browsers => [Check($"{url}/health", guarded ? LoginDemanded : Json)],
            HostRole.Previews => [c.Say[Previews], Check($"{url}/", "400 application/json")],
            _ => [Check($"{url}/health", Json)],
        };
    }

    private static IEnumerable<string> NodePorts(PageContext c) => c.Exposure.Services.Select(s =>
        Check($"http://{EntryPoint.BeforePort(c.Node)}:{s.KeptNodePort}/{(s.Port == PlatformService.ControlPlane.Port ? "healthz" : "health")}", Json));

    private static IEnumerable<string> Redirect(PageContext c)
    {
        var path = $"{c.Exposure.Main.Host}{c.UrlPort}/healthz?a=1";
        return
        [
            c.Say[Redirected],
            "got=$(curl -sS -o /dev/null -m 20 -w '%{redirect_url}' \\",
            $"  {Through(c, "80")}{Script.Quote($"http://{c.Exposure.Main.Host}/healthz?a=1")})",
            $"if [[ $got = {Script.Quote($"https://{path}")} ]]",
            "then echo \"ok    http: $got\"; else echo \"FAIL  http: ${got:-no redirect}\"; fi",
        ];
    }

    private static string Check(string url, string expected) => $"check {Script.Quote(url)} {Script.Quote(expected)}";
}
