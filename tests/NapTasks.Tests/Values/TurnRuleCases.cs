namespace NapTasks.Tests.Values;

/// <summary>For <see cref="RuleTests"/>: a load balancer in front of TURN, and the port that clients are told.</summary>
internal static class TurnRuleCases
{
    private static readonly ValuesText Host = ValuesText.NodePort;
    private static readonly ValuesText Balanced = Host.With("TURN_HOST", "10.20.0.200").With("TURN_BIND_IP", "10.20.0.11");
    private static readonly ValuesText Off = Balanced.With("BROWSER_ENABLED", "false");
    private static readonly ValuesText Gateway = ValuesText.For("gateway-api").With("TURN_HOST", "10.20.0.200").With("TURN_BIND_IP", "10.20.0.11");

    public static IEnumerable<(string Code, ValuesText Faulty, string At, string Says)> Faulty =>
    [
        ("NAP2501", Balanced.Without("TURN_BIND_IP").With("INGRESS_TURN", "metallb"), "INGRESS_TURN", "add: TURN_BIND_IP=10.20.0.11"),
        ("NAP2501", Host.With("INGRESS_TURN", "nlb"), "INGRESS_TURN", "add: TURN_BIND_IP=10.0.0.100"),
        ("NAP2502", Off.With("INGRESS_TURN", "metallb"), "INGRESS_TURN", "INGRESS_TURN=metallb changes nothing"),
        ("NAP2503", Host.With("TURN_PORT", "443"), "TURN_PORT", "Forward 443 to 3478, tcp and udp, in front of 10.20.0.11"),
        ("NAP2504", Host.With("TURN_BIND_IP", "10.20.0.11").With("INGRESS_TURN", "nlb"), "TURN_BIND_IP", "are both 10.20.0.11"),
        ("NAP2505", Balanced.With("TURN_HOST", "turn.acme.com").With("INGRESS_TURN", "metallb"), "TURN_HOST", "turn.acme.com"),
        ("NAP2509", Balanced.With("INGRESS_TURN", "gateway-api"), "INGRESS_TURN", "cilium"),
        ("NAP2509", ValuesText.For("contour").With("TURN_HOST", "10.20.0.200").With("TURN_BIND_IP", "10.20.0.11").With("INGRESS_TURN", "gateway-api"),
            "INGRESS_TURN", "INGRESS_TURN=metallb"),
        ("NAP2512", Host.With("TURN_PORT", "49152"), "TURN_PORT", "49152 to 49252"),
        ("NAP2512", Balanced.With("INGRESS_TURN", "metallb").With("TURN_PORT", "49252"), "TURN_PORT", "TURN_PORT=3478"),
    ];

    public static IEnumerable<(string Code, ValuesText Good)> Good =>
    [
        ("NAP2501", Balanced.With("INGRESS_TURN", "metallb")),
        ("NAP2501", Host.With("INGRESS_TURN", "host")),
        ("NAP2502", Off.With("INGRESS_TURN", "host")),
        ("NAP2503", Host.With("TURN_PORT", "3478")),
        ("NAP2503", Balanced.With("INGRESS_TURN", "nlb").With("TURN_PORT", "443")),
        ("NAP2503", Off.With("TURN_PORT", "443")),
        ("NAP2504", Host.With("TURN_BIND_IP", "10.20.0.11")),
        ("NAP2505", Balanced.With("INGRESS_TURN", "nlb").With("TURN_HOST", "turn.acme.com")),
        ("NAP2509", Gateway.With("INGRESS_TURN", "gateway-api")),
        ("NAP2509", Gateway.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true").With("INGRESS_TURN", "gateway-api")),
        ("NAP2512", Host.With("TURN_PORT", "49151")),
        ("NAP2512", Off.With("TURN_PORT", "49200")),
    ];
}
