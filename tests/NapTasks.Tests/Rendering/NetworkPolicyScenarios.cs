using NapTasks.Controllers;

namespace NapTasks.Tests.Rendering;

/// <summary>NetworkPolicies for each controller's usual place, and for others.</summary>
internal static class NetworkPolicyScenarios
{
    public static IEnumerable<Scenario> All
    {
        get
        {
            foreach (var controller in IngressControllerCatalogue.Default.Names)
                yield return Of(controller,
                    Values(controller, NetworkPolicyTests.WithoutUsualNamespace.Any(n => n == controller) ? [("INGRESS_NAMESPACE", "ingress-system")] : []));
            yield return Of("gateway-api-by-cilium", Values("gateway-api", ("INGRESS_CLASS", "cilium")));
            yield return Of("istio-elsewhere", Values("istio", ("INGRESS_GATEWAY_NAMESPACE", "edge")));
            yield return Of("elsewhere", Values("contour", ("INGRESS_NAMESPACE", "edge, edge-two")));
            yield return Of("others-too", Values("contour", ("NETWORK_POLICY_FROM", "monitoring,10.20.0.0/24,203.0.113.7,2001:db8::/64")));
            yield return Of("two-controllers", Values("contour,traefik"));
            yield return Of("other-names", Values("contour").With("NAMESPACE", "agents").WithPrefix("oem"));
            yield return Of("core-only", Scenarios.CoreOnly(Values("contour")));
            yield return Of("webhook", Values("contour,cilium", ("WEBHOOK_ENABLED", "true")));
            yield return Of("node-ports", ValuesText.NodePort.With("NETWORK_POLICY_ENABLED", "true"));
        }
    }

    private static ValuesText Values(string controller, params (string Key, string Value)[] more) =>
        more.Aggregate(
            (controller.Contains(',', StringComparison.Ordinal) ? ValuesText.External.With("INGRESS_CONTROLLER", controller) : ValuesText.For(controller))
                .With("NETWORK_POLICY_ENABLED", "true"),
            (values, line) => values.With(line.Key, $"'{line.Value}'"));

    private static Scenario Of(string name, ValuesText values) => new("network-policies", name, values);
}
