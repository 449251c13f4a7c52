namespace NapTasks.Tests.Rendering;

/// <summary>The deployments whose pages are pinned: whole in both languages and forms for the two ways to be reached, as Markdown for what differs.</summary>
internal static class BriefScenarios
{
    private const string Group = "brief";

    private static readonly ValuesText Known = ValuesText.External.With("INGRESS_ADDRESS", "203.0.113.10").With("DNS_ZONE", "example.com");

    public static IEnumerable<Scenario> All
    {
        get
        {
            yield return new(Group, "external", Known.With("BRIEF_LANGUAGE", "both"));
            yield return new(Group, "nodeport", ValuesText.NodePort.With("BRIEF_LANGUAGE", "both"));
            yield return Markdown("nothing-known", ValuesText.External.Without("INGRESS_ADDRESS").With("INGRESS_BLOCK_PATHS", ""));
            yield return Markdown("no-browser", Known.With("BROWSER_ENABLED", "false"));
            yield return Markdown("core-only", Scenarios.CoreOnly(Known));
            yield return Markdown("core-only-nodeport", Scenarios.CoreOnly(ValuesText.NodePort));
            yield return Markdown("staged", Known.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true"));
            yield return Markdown("long-names", Known.WithDomain($"agents.{new string('a', 60)}.department-of-everything.example.com"));
            yield return Markdown("apex", Known.WithDomain("acme.com").With("DNS_ZONE", "acme.com")
                .With("INGRESS_ADDRESS", "lb.example.net").With("INGRESS_CONTROLLER", "ingress-nginx"));
            yield return Markdown("ipv6", Known.With("INGRESS_ADDRESS", "2001:db8::10,203.0.113.10").With("NAP_HOST", "[2001:db8::11]").With("TURN_HOST", "2001:db8::11"));
            yield return Markdown("split-horizon", Known.With("INGRESS_ADDRESS_INTERNAL", "10.20.0.50").With("DNS_WILDCARD", "cname"));
            yield return Markdown("sandbox-elsewhere", Known
                .With("SANDBOX_DOMAIN", "previews.example.net").With("SANDBOX_PUBLIC_URL", "https://previews.example.net"));
            yield return Markdown("offloaded", Known.With("INGRESS_TLS", "offloaded").With("BRIEF_LANGUAGE", "zh-Hans"));
            yield return Markdown("issued", Known.With("CERT_ISSUER", "ClusterIssuer/company-ca")
                .With("CERT_PRIVATE_CA_NAME", "company-ca").With("DNS_ENDPOINTS", "true").With("INGRESS_CONTROLLER", "istio"));
            yield return Markdown("everything",
                Scenarios.Everything(Known.With("INGRESS_CONTROLLER", "ingress,contour")).Without("INGRESS_CLASS").With("BRIEF_LANGUAGE", "zh-Hans"));
            yield return Markdown("turn-balanced", Known.With("INGRESS_TURN", "nlb")
                .With("TURN_HOST", "turn.example.com").With("TURN_PORT", "443"));
            yield return Markdown("gitops", Known.With("GITOPS_TOOL", "argocd").With("GITOPS_REPO_URL", "https://git.example.com/nap/acme.git").With("INGRESS_TURN", "metallb")
                .With("TURN_HOST", "10.20.0.200"));
            yield return Markdown("webhook", Known.With("WEBHOOK_ENABLED", "true").With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("INGRESS_HTTPS_PORT", "8443")
                .WithPublicUrls("nap.example.com", ":8443").With("BRIEF_LANGUAGE", "both"));
            yield return Markdown("parts-off", Known.With("DNS_ENABLED", "false").With("CERT_ENABLED", "false"));
        }
    }

    private static Scenario Markdown(string name, ValuesText values) => new(Group, name, values) { Form = ".md" };
}
