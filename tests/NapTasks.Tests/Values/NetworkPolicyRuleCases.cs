namespace NapTasks.Tests.Values;

/// <summary>For <see cref="RuleTests"/>: when NetworkPolicies are possible.</summary>
internal static class NetworkPolicyRuleCases
{
    private static readonly ValuesText External = ValuesText.External.With("NETWORK_POLICY_ENABLED", "true");
    private static readonly ValuesText NodePort = ValuesText.NodePort.With("NETWORK_POLICY_ENABLED", "true");

    public static IEnumerable<(string Code, ValuesText Faulty, string At, string Says)> Faulty =>
    [
        ("NAP2702", NodePort, "NETWORK_POLICY_ENABLED", "NETWORK_POLICY_ENABLED=false"),
        ("NAP2702", External.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true"), "NETWORK_POLICY_ENABLED", "INGRESS_MODE=external"),
        ("NAP2705", ValuesText.External.With("NETWORK_POLICY_FROM", "x"), "NETWORK_POLICY_FROM", "Add: NETWORK_POLICY_ENABLED=true"),
        ("NAP2705", External.With("NETWORK_POLICY_ENABLED", "false").With("NETWORK_POLICY_FROM", "x"), "NETWORK_POLICY_FROM", "NETWORK_POLICY_FROM changes nothing"),
    ];

    public static IEnumerable<(string Code, ValuesText Good)> Good =>
    [
        ("NAP2702", External),
        ("NAP2702", NodePort.With("NETWORK_POLICY_ENABLED", "false")),
        ("NAP2705", External.With("INGRESS_NAMESPACE", "x").With("NETWORK_POLICY_FROM", "y")),
        ("NAP2705", NodePort.With("INGRESS_NAMESPACE", "x")),
        // The settings of a controller are kept there, too.
        ("NAP2705", ValuesText.External.With("INGRESS_NAMESPACE", "x")),
    ];
}
