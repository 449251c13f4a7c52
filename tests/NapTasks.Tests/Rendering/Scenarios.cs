using System.Collections.Immutable;
using NapTasks.Controllers;

namespace NapTasks.Tests.Rendering;

/// <summary>The deployments whose every file is pinned: what every controller of the catalogue is tried with, and more of the reference.</summary>
internal static class Scenarios
{
    private const string NodePort = "nodeport";
    private const string Reference = "contour";

    // Other values of keys that a controller has of its own. Above All, which is initialised with it.
    private static readonly Dictionary<string, (string Name, string Value)[]> Variants = new(StringComparer.Ordinal)
    {
        ["INGRESS_GATEWAY"] = [("existing-gateway", "infra/shared"), ("own-namespace-gateway", "nap/shared"), ("listener-set", "listenerset:infra/shared")],
        ["INGRESS_GATEWAY_SELECTOR"] = [("other-selector", "app=edge")],
        ["INGRESS_GATEWAY_NAMESPACE"] = [("gateway-in-nap", "nap")],
        ["INGRESS_ENTRYPOINTS"] = [("other-entry-points", "http,https")],
    };

    public static ImmutableSortedDictionary<string, Scenario> All { get; } =
        WithNodePorts().Concat(OfTheReference()).Concat(IngressControllerCatalogue.Default.Names.SelectMany(OfEveryController))
            .Concat(TurnScenarios.All).Concat(NetworkPolicyScenarios.All).Concat(DnsScenarios.All).Concat(CertificateScenarios.All).Concat(BriefScenarios.All)
            .ToImmutableSortedDictionary(s => s.ToString(), s => s, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>Those whose snapshots are manifests.</summary>
    public static TheoryData<string> OfManifests => [.. All.Values.Where(s => !s.IsBrief).Select(s => s.ToString())];

    /// <summary>The states a customer moves between: node ports, and each controller.</summary>
    public static ImmutableArray<Scenario> States { get; } =
        [All[$"{NodePort}/nodeport"], .. IngressControllerCatalogue.Default.Names.Select(c => All[$"{c}/external"])];

    public static ValuesText SeedEra(ValuesText values) => values
        .Without("NAP_HOST", "NAP_NODE_PORT", "WEB_PUBLIC_URL", "FILES_PUBLIC_URL", "SANDBOX_PUBLIC_URL", "BROWSER_PUBLIC_URL")
        .With("TOS_HOST", "10.20.0.11").With("TOS_NODE_PORT", "30080");

    private static IEnumerable<Scenario> WithNodePorts()
    {
        var values = ValuesText.NodePort;
        yield return new(NodePort, "nodeport", values);
        yield return new(NodePort, "no-browser", values.With("BROWSER_ENABLED", "false"));
        yield return new(NodePort, "no-sandbox", values.With("SANDBOX_ENABLED", "false"));
        yield return new(NodePort, "core-only", CoreOnly(values));
        yield return new(NodePort, "other-names", OtherNames(values).With("NAP_NODE_PORT", "31080"));
        yield return new(NodePort, "seed-era", SeedEra(values));
    }

    private static IEnumerable<Scenario> OfTheReference()
    {
        var values = ValuesText.For(Reference);
        yield return new(Reference, "apex", values.WithDomain("acme.com"));
        yield return new(Reference, "no-browser", values.With("BROWSER_ENABLED", "false"));
        yield return new(Reference, "no-sandbox", values.With("SANDBOX_ENABLED", "false"));
        yield return new(Reference, "seed-era", SeedEra(values));
        yield return new(Reference, "staged", values.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true"));
        yield return new(Reference, "sandbox-elsewhere", values
            .With("SANDBOX_DOMAIN", "previews.example.net").With("SANDBOX_PUBLIC_URL", "https://previews.example.net"));
    }

    private static IEnumerable<Scenario> OfEveryController(string controller)
    {
        var values = ValuesText.For(controller);
        yield return new(controller, "external", values);
        yield return new(controller, "core-only", CoreOnly(values));
        yield return new(controller, "other-names", OtherNames(values));
        yield return new(controller, "nothing-blocked", values.With("INGRESS_BLOCK_PATHS", ""));
        yield return new(controller, "offloaded", values.With("INGRESS_TLS", "offloaded"));
        yield return new(controller, "everything", Everything(values));
        yield return new(controller, "webhook", values.With("WEBHOOK_ENABLED", "true")
            .With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("INGRESS_AUTH_EXEMPT_PATHS", "/mcp").With("INGRESS_BLOCK_PATHS", "/metrics,/webhook/internal"));
        yield return new(controller, "webhook-alone", values.With("WEBHOOK_ENABLED", "true").With("INGRESS_BLOCK_PATHS", ""));
        foreach (var key in IngressControllerCatalogue.Default[controller].Keys)
        {
            foreach (var (name, value) in Variants.GetValueOrDefault(key.Name, []))
                yield return new(controller, name, values.With(key.Name, value));
        }
    }

    /// <summary>Every setting on that every controller is asked for.</summary>
    public static ValuesText Everything(ValuesText values) => values
        .With("INGRESS_IDLE_TIMEOUT", "24h")
        .With("INGRESS_HTTPS_PORT", "8443").WithPublicUrls("nap.example.com", ":8443")
        .With("INGRESS_CLASS", "internal")
        .With("INGRESS_TLS_SECRET_NAME", "example-com").With("INGRESS_SANDBOX_TLS_SECRET_NAME", "example-com-previews")
        .With("INGRESS_AUTH_URL", "https://auth.example.com/verify")
        .With("INGRESS_WAF", "true")
        .With("INGRESS_TRUSTED_PROXIES", "10.20.0.5,fd00:20::/64").With("INGRESS_TRUSTED_HOPS", "2");

    public static ValuesText OtherNames(ValuesText values) => values.With("NAMESPACE", "agents").WithPrefix("oem");

    public static ValuesText CoreOnly(ValuesText values) => values.With("BROWSER_ENABLED", "false").With("SANDBOX_ENABLED", "false");
}
