namespace NapTasks.Tests.Values;

/// <summary>For <see cref="RuleTests"/>: a load balancer in front of TURN, and the port that clients are told.</summary>
internal static class TurnRuleCases
{
    private static readonly ValuesText Host = ValuesText.NodePort;
    private static readonly ValuesText Balanced = Host.With("TURN_HOST", "10.20.0.200");
    private static readonly ValuesText Off = Balanced.With("BROWSER_ENABLED", "false");
    private static readonly ValuesText Gateway = ValuesText.For("gateway-api").With("TURN_HOST", "10.20.0.200");

    public static IEnumerable<(string Code, ValuesText Faulty, string At, string Says)> Faulty =>
    [
        ("NAP2502", Off.With("INGRESS_TURN", "metallb"), "INGRESS_TURN", "INGRESS_TURN=metallb changes nothing"),
        ("NAP2503", Host.With("TURN_PORT", "443"), "TURN_PORT", "Forward 443 to 3478, tcp and udp, in front of 10.20.0.11"),
        ("NAP2505", Balanced.With("TURN_HOST", "turn.acme.com").With("INGRESS_TURN", "metallb"), "TURN_HOST", "turn.acme.com"),
        ("NAP2509", Balanced.With("INGRESS_TURN", "gateway-api"), "INGRESS_TURN", "cilium"),
        ("NAP2509", ValuesText.For("contour").With("TURN_HOST", "10.20.0.200").With("INGRESS_TURN", "gateway-api"),
            "INGRESS_TURN", "INGRESS_TURN=metallb"),
        ("NAP2514", Host.With("INGRESS_TURN", "nlb"), "TURN_HOST", "10.20.0.11, as NAP_HOST is, but with INGRESS_TURN=nlb"),
        ("NAP2514", Gateway.With("TURN_HOST", "10.20.0.11").With("INGRESS_TURN", "gateway-api"), "TURN_HOST", "as NAP_HOST is"),
        ("NAP2514", Host.With("NAP_HOST", "[2001:db8::11]").With("TURN_HOST", "2001:db8::11").With("INGRESS_TURN", "metallb"), "TURN_HOST", "as NAP_HOST is"),
        ("NAP2514", ValuesText.External.With("TURN_HOST", "10.20.0.10").With("INGRESS_TURN", "metallb"), "TURN_HOST", "as INGRESS_ADDRESS is"),
        ("NAP2514", ValuesText.External.With("INGRESS_ADDRESS", "lb.example.net").With("TURN_HOST", "LB.example.net").With("INGRESS_TURN", "nlb"),
            "TURN_HOST", "LB.example.net, as INGRESS_ADDRESS is"),
        ("NAP2514", ValuesText.External.With("INGRESS_ADDRESS_INTERNAL", "10.20.0.200").With("TURN_HOST", "10.20.0.200").With("INGRESS_TURN", "metallb"),
            "TURN_HOST", "as INGRESS_ADDRESS_INTERNAL is"),
        ("NAP2515", Host.With("TURN_BIND_IP", "10.20.0.11"), "TURN_BIND_IP", "has no effect. Delete the line"),
        ("NAP2515", Off.With("TURN_BIND_IP", "node1"), "TURN_BIND_IP", "no key of the platform"),
        ("NAP2512", Host.With("TURN_PORT", "49152"), "TURN_PORT", "49152 to 49252"),
        ("NAP2512", Balanced.With("INGRESS_TURN", "metallb").With("TURN_PORT", "49252"), "TURN_PORT", "TURN_PORT=3478"),
    ];

    public static IEnumerable<(string Code, ValuesText Good)> Good =>
    [
        ("NAP2502", Off.With("INGRESS_TURN", "host")),
        ("NAP2503", Host.With("TURN_PORT", "3478")),
        ("NAP2503", Balanced.With("INGRESS_TURN", "nlb").With("TURN_PORT", "443")),
        ("NAP2503", Off.With("TURN_PORT", "443")),
        ("NAP2505", Balanced.With("INGRESS_TURN", "nlb").With("TURN_HOST", "turn.acme.com")),
        ("NAP2509", Gateway.With("INGRESS_TURN", "gateway-api")),
        ("NAP2509", Gateway.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true").With("INGRESS_TURN", "gateway-api")),
        ("NAP2514", Host),
        ("NAP2514", Balanced.With("INGRESS_TURN", "metallb")),
        ("NAP2514", Gateway.With("TURN_HOST", "10.20.0.10").With("INGRESS_TURN", "gateway-api")),
        // Without routes nothing goes by that address.
        ("NAP2514", Balanced.With("INGRESS_ADDRESS", "10.20.0.200").With("INGRESS_TURN", "metallb")),
        ("NAP2514", Off.With("TURN_HOST", "10.20.0.11").With("INGRESS_TURN", "nlb")),
        ("NAP2515", Host),
        ("NAP2512", Host.With("TURN_PORT", "49151")),
        ("NAP2512", Off.With("TURN_PORT", "49200")),
    ];
}
