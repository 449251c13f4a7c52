namespace NapTasks.Tests.Rendering;

/// <summary>TURN through each kind of load balancer.</summary>
internal static class TurnScenarios
{
    public static IEnumerable<Scenario> All
    {
        get
        {
            var values = Balanced(ValuesText.External);
            yield return Of("metallb", values.With("INGRESS_TURN", "metallb"));
            yield return Of("metallb-with-node-ports", Balanced(ValuesText.NodePort).With("INGRESS_TURN", "metallb"));
            yield return Of("metallb-ipv6", values.With("INGRESS_TURN", "metallb").With("TURN_HOST", "2001:db8::200"));
            yield return Of("metallb-other-names", values.With("INGRESS_TURN", "metallb").With("NAMESPACE", "agents").WithPrefix("oem").With("TURN_PORT", "443"));
            yield return Of("nlb", values.With("INGRESS_TURN", "nlb").With("TURN_HOST", "turn.example.com"));
            yield return Of("nlb-other-port", values.With("INGRESS_TURN", "nlb").With("TURN_PORT", "443"));
            var gateway = Balanced(ValuesText.For("gateway-api")).With("INGRESS_TURN", "gateway-api");
            yield return Of("gateway-of-our-own", gateway.With("TURN_PORT", "443"));
            yield return Of("existing-gateway", gateway.With("INGRESS_GATEWAY", "infra/shared"));
            yield return Of("listener-set", gateway.With("INGRESS_GATEWAY", "listenerset:infra/shared"));
            yield return Of("two-controllers", Balanced(ValuesText.External).With("INGRESS_TURN", "gateway-api").With("INGRESS_CONTROLLER", "cilium,envoy-gateway"));
        }
    }

    private static ValuesText Balanced(ValuesText values) => values.With("TURN_HOST", "10.20.0.200");

    private static Scenario Of(string name, ValuesText values) => new("turn", name, values);
}
