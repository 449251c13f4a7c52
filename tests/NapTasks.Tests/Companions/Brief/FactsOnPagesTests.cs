using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Companions.Brief;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Tests.Rendering;
using NapTasks.Values;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>What a department has to know of a deployment stands on its page: taken from the model, not from what the templates are given.</summary>
public sealed class FactsOnPagesTests
{
    public static TheoryData<string, string> Pages => PageTests.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_fact_is_on_its_page_in_both_forms(string scenario, string language)
    {
        var site = Scenarios.All[scenario].Values.Render().Site!;
        var spoken = Enum.Parse<Language>(language);
        var pages = BriefPage.Of(site, spoken).ToDictionary(p => p.Name);
        Assert.Equal(Facts(site, spoken).Select(f => f.Page).Distinct().Order(StringComparer.Ordinal), pages.Keys.Order(StringComparer.Ordinal));
        var shown = pages.ToDictionary(p => p.Key, p => WithoutBlanks(EscapingTests.ReadHtml(p.Value.Html).Descendants("main").Single().Value));
        foreach (var (name, fact) in Facts(site, spoken))
        {
            // In the picture a text is escaped in another way, and broken into lines.
            Assert.True(new[] { fact, MarkdownText.Plain(fact), Picture.Escape(fact) }.Any(f => pages[name].Markdown.Contains(f, StringComparison.Ordinal)),
                $"{name}.md lacks {fact}");
            Assert.True(shown[name].Contains(WithoutBlanks(fact), StringComparison.Ordinal), $"{name}.html lacks {fact}");
        }
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<(string Page, string Fact)> Facts(Site site, Language language) =>
    [
        .. Of("network", Network(site.Exposure, language)),
        .. site.Exposure.Dns is { } dns ? Of("dns", Dns(site.Exposure, dns)) : [],
        .. site.Exposure.Certificates is { } certificates ? Of("certificates", Certificates(certificates)) : [],
        .. site.Exposure.Routes.IsEmpty ? [] : Of("load-balancer", LoadBalancer(site.Exposure, language)),
        .. Of("security", Security(site)),
        .. Of("operations", Operations(site, language)),
    ];

    private static IEnumerable<(string Page, string Fact)> Of(string page, IEnumerable<string> facts) => facts.Distinct().Select(f => (page, f));

    private static IEnumerable<string> Network(PlatformExposure e, Language language) =>
    [
        .. e.AllRoutes.Select(r => r.Address), .. e.Targets.Select(s => $"{s.Name}"), .. Urls(e),
        .. e.Routes.IsEmpty ? [] : Addresses(e).Append($"{e.Values.HttpsPort}"),
        .. NodePorts(e),
        .. Runners(e) || e.Services.Any(s => s.NodePort is not null) ? ["/env-gateway", $"{e.Values.IdleTimeout.Seconds}"] : Array.Empty<string>(),
        .. e.Turn is { } turn
            ? [turn.Host, $"{turn.Port}", $"server={turn.Host} port={turn.Port}", .. turn.Published.Select(p => p.Purpose.Text(language)),
                .. TurnRelay.Ports.Select(p => p.IsRelay ? $"{p.First}-{p.Last}/udp" : $"--add-port={p.First}")]
            : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Dns(PlatformExposure e, DnsPlan dns) =>
    [
        $"{dns.Ttl}", .. e.Routes.Select(r => dns.HostRecordOf(r.Host) ?? $"{r.Host}"), .. dns.Zone is { } zone ? [$"{zone}"] : Array.Empty<string>(),
        .. dns.Records.SelectMany(r => new[] { r.Value, ZoneFile.TypeOf(r.Type) }),
        .. dns.Records.Where(r => r.Type is DnsRecordType.A or DnsRecordType.Aaaa)
            .Select(r => $"check {r.Host.ToString().Replace("*", "nap-check", StringComparison.Ordinal)} {ZoneFile.TypeOf(r.Type)} "),
    ];

    private static IEnumerable<string> Certificates(CertificatePlan plan) =>
    [
        .. plan.Requests.SelectMany(r => r.Names).Select(n => $"{n}"),
        .. plan.Requests.SelectMany(r => r.Names).Select(n => $"certificate {n.ToString().Replace("*", "nap-check", StringComparison.Ordinal)}"),
        .. plan.Issuer is { } issuer ? [$"{issuer.Name}"] : plan.Requests.SelectMany(r => new[] { $"{r.Name}.csr", $"{r.Name}.pem" }),
    ];

    private static bool Runners(PlatformExposure e) => !e.Routes.IsEmpty && !e.Main.Blocks("/env-gateway") && !e.AsksLogin(e.Main, "/env-gateway");

    private static IEnumerable<string> LoadBalancer(PlatformExposure e, Language language) =>
    [
        .. e.AllRoutes.Select(r => r.Address), .. Urls(e), .. e.Main.BlockedPaths.Select(p => $"{p}"),
        .. e.Routes.Select(r => r.HealthPath).OfType<string>().Select(h => $"GET {h}"), .. e.Auth is null ? ["GET /healthz"] : Array.Empty<string>(),
        .. Runners(e) ? ["/env-gateway"] : Array.Empty<string>(),
        language == Language.English ? "30 minutes" : "30 分钟",
        $"{e.Values.IdleTimeout.Seconds}", "Upgrade", "text/event-stream", "X-Forwarded-For",
        .. e.Values.Dns.Address is null ? [] : Addresses(e).Take(1).Select(a => $"address={ShellWord.Bash(a.Contains(':', StringComparison.Ordinal) ? $"[{a}]" : a)}"),
    ];

    private static IEnumerable<string> Security(Site site) =>
    [
        .. site.Exposure.AllRoutes.Select(r => r.Address), .. site.Exposure.Targets.Select(s => $"{s.Name}"), .. Urls(site.Exposure),
        .. site.Exposure.Routes.IsEmpty ? [] : site.Exposure.Main.BlockedPaths.Select(p => $"{p}"),
        .. NodePorts(site.Exposure), "/api/version", "/healthz",
        .. site.Exposure.Turn is { } turn ? [$"{turn.Host}", $"{turn.Port}"] : Array.Empty<string>(),
        .. site.Exposure is { Auth: { } auth, Routes.IsEmpty: false } ? auth.ExemptPaths.Select(p => $"{p}").Append(auth.Url.AbsoluteUri) : [],
        .. site.Controllers.Any(c => c.Trusts == ProxyTrust.ByAddress) ? site.Exposure.Values.Trust.Proxies.Select(p => $"{p}") : [],
        .. site.Controllers.Any(c => c.Hsts != StrictTransport.None) && site.Exposure.Values.Tls == TlsMode.Terminate ? ["HSTS"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Operations(Site site, Language language)
    {
        var e = site.Exposure;
        return
        [
            .. site.Controllers.Select(c => c.Name), .. e.Services.Select(s => $"{s.KeptNodePort}"), .. e.AllRoutes.Select(r => r.Address),
            .. e.Targets.Select(s => $"{s.Name}"), .. Urls(e),
            .. from controller in site.Controllers from limit in controller.LimitsOf(e)
               from fact in new[] { limit.Descriptor.Code, limit.ToDiagnostic(e).Message(language) } select fact,
            .. from controller in site.Controllers
               from setting in controller.SettingsOf(e)
               from fact in (string[])[setting.Key, setting.Since, setting.Without.Text(language), setting.Also.Text(language),
                   $"manifests/cluster/{controller.Name}/", .. setting.Targets.Select(t => t.File.Name), .. OneLine(setting.Value(e))]
               select fact,
            .. CompanionList.All.SelectMany(c => c.Findings(site)).SelectMany(f => new[] { f.Code, f.Message(language) }),
            .. e.Values.Tls == TlsMode.Terminate ? e.Certificates?.Requests.Select(r => $"{r.Secret}") ?? [] : [],
            .. ObjectIdentity.DeleteCommands(site.Routes.SelectMany(r => r.Objects).Select(o => ObjectReference.To(o).Identity)),
            .. site.Objects.Any(o => o.ForClusterOperator)
                ? [e.Values.GitOps is null ? "kubectl apply --server-side -k manifests/cluster" : "kubectl apply --server-side -f gitops/cluster"]
                : Array.Empty<string>(),
            e.Values.GitOps is null ? "kubectl apply --server-side -k overlays" : $"kubectl apply --server-side -f gitops/{GitOpsKeys.Word(e.Values.GitOps.Tool)}",
            "--manifests-only --seed-only",
            .. e.Routes.Where(r => r.Role == HostRole.Browsers).Select(r => $"wss://{e.Authority(r.Host)}/"),
            .. e is { Auth: not null, Routes.IsEmpty: false } && !e.Auth.Exempts("/api/") ? ["NAP2238"] : Array.Empty<string>(),
        ];
    }

    // Those of IPv4 first.
    private static IEnumerable<string> Addresses(PlatformExposure e) =>
        e.Values.Dns.Address is null ? [] : new[] { e.Values.Dns.Address, e.Values.Dns.InternalAddress }.OfType<IngressAddress>().SelectMany(Texts);

    private static IEnumerable<string> Texts(IngressAddress address) =>
        address.Name is { } name ? [$"{name}"] : address.Addresses.Select(a => $"{a}").OrderBy(a => a.Contains(':', StringComparison.Ordinal));

    private static IEnumerable<string> NodePorts(PlatformExposure e) =>
        e.Services.Where(s => s.NodePort is not null).SelectMany(s => new[] { $"{s.NodePort}", e.Values.Host.ToString().Trim('[', ']') });

    // What services outside are given, and what is tried.
    private static IEnumerable<string> Urls(PlatformExposure e) =>
        e.AllRoutes.Where(r => r.Path is not null).Select(r => $"https://{e.Authority(r.Host)}{r.Path!.Exact}");

    // A value of several lines is in its file.
    private static ImmutableArray<string> OneLine(string value) => value.Contains('\n', StringComparison.Ordinal) ? [] : [value];
}
