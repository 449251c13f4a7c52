using System.Collections.Immutable;

namespace NapTasks.Tests.Rendering;

/// <summary>Deployments whose every file is pinned.</summary>
internal static class Scenarios
{
    public static ImmutableSortedDictionary<string, ValuesText> All { get; } = new Dictionary<string, ValuesText>
    {
        ["nodeport"] = ValuesText.NodePort,
        ["nodeport-no-browser"] = ValuesText.NodePort.With("BROWSER_ENABLED", "false"),
        ["nodeport-no-sandbox"] = ValuesText.NodePort.With("SANDBOX_ENABLED", "false"),
        ["nodeport-core-only"] = ValuesText.NodePort.With("BROWSER_ENABLED", "false").With("SANDBOX_ENABLED", "false"),
        ["nodeport-other-names"] = ValuesText.NodePort.With("NAMESPACE", "agents").With("APP_PREFIX", "oem").With("NAP_NODE_PORT", "31080"),
        ["nodeport-seed-era"] = ValuesText.NodePort.Without("NAP_HOST", "NAP_NODE_PORT").With("TOS_HOST", "10.20.0.11").With("TOS_NODE_PORT", "30080"),
        ["nodeport-staged"] = ValuesText.External.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true"),
        ["external"] = ValuesText.External,
        ["external-apex"] = ValuesText.External.WithDomain("acme.com"),
        ["external-no-browser"] = ValuesText.External.With("BROWSER_ENABLED", "false"),
        ["external-no-sandbox"] = ValuesText.External.With("SANDBOX_ENABLED", "false"),
        ["external-core-only"] = ValuesText.External.With("BROWSER_ENABLED", "false").With("SANDBOX_ENABLED", "false"),
        ["external-other-names"] = ValuesText.External.With("NAMESPACE", "agents").With("APP_PREFIX", "oem"),
        ["external-seed-era"] = ValuesText.External
            .Without("NAP_HOST", "NAP_NODE_PORT", "WEB_PUBLIC_URL", "FILES_PUBLIC_URL", "SANDBOX_PUBLIC_URL", "BROWSER_PUBLIC_URL")
            .With("TOS_HOST", "10.20.0.11").With("TOS_NODE_PORT", "30080"),
        ["external-sandbox-elsewhere"] = ValuesText.External
            .With("SANDBOX_DOMAIN", "previews.example.net").With("SANDBOX_PUBLIC_URL", "https://previews.example.net"),
        ["external-offloaded"] = ValuesText.External.With("INGRESS_TLS", "offloaded"),
        ["external-own-secrets"] = ValuesText.External
            .With("INGRESS_TLS_SECRET_NAME", "acme-com").With("INGRESS_SANDBOX_TLS_SECRET_NAME", "acme-com-previews"),
        ["external-class"] = ValuesText.External.With("INGRESS_CLASS", "internal"),
        ["external-nothing-blocked"] = ValuesText.External.With("INGRESS_BLOCK_PATHS", ""),
        ["external-port-8443"] = ValuesText.External.With("INGRESS_HTTPS_PORT", "8443").WithPublicUrls("nap.example.com", ":8443"),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All.Keys];
}
