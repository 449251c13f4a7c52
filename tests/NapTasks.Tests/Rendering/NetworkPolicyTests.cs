using System.Text.Json;
using k8s;
using k8s.Models;
using NapTasks.Controllers;
using NapTasks.Diagnostics;

namespace NapTasks.Tests.Rendering;

/// <summary>Whom the NetworkPolicies admit, asked as the network would ask.</summary>
public sealed class NetworkPolicyTests
{
    private static readonly ValuesText Contour = ValuesText.External.With("NETWORK_POLICY_ENABLED", "true");

    public static TheoryData<string> WithoutUsualNamespace =>
    [
        .. from name in IngressControllerCatalogue.Default.Names
           let controller = IngressControllerCatalogue.Default[name]
           let exposure = ValuesText.For(name).Expose()
           where controller.HasPods(exposure) && controller.SourceNamespace(exposure) is null
           select name,
    ];

    [Theory]
    [InlineData("nap-cp", 3000)]
    [InlineData("nap-browser", 3005)]
    [InlineData("nap-sandbox", 3006)]
    [InlineData("nap-cg", 3002)]
    public void The_controllers_pods_reach_a_service_on_its_port_and_nowhere_else(string service, int port)
    {
        var policy = Policies(Contour.With("WEBHOOK_ENABLED", "true")).Single(p => p.Spec.PodSelector.MatchLabels["app"] == service);
        Assert.True(Admits(policy, "projectcontour", port));
        Assert.False(Admits(policy, "projectcontour", 9000));
        Assert.False(Admits(policy, "default", port));
        Assert.Equal(["Ingress"], policy.Spec.PolicyTypes);
    }

    [Fact]
    public void Workspaces_and_every_other_pod_of_the_platforms_namespace_are_never_cut_off() => Assert.All(
        Scenarios.All.Values.Where(s => s.Group == "network-policies").SelectMany(s => Policies(s.Values)),
        p => Assert.True(Admits(p, p.Metadata.NamespaceProperty, 12345)));

    [Fact]
    public void No_policy_is_for_other_pods_than_those_of_the_services_that_are_on()
    {
        Assert.Equal(["nap-cp", "nap-browser", "nap-sandbox"],
            Policies(Contour).Select(p => Assert.Single(p.Spec.PodSelector.MatchLabels).Value).OrderBy(n => n.Length).ThenBy(n => n));
        Assert.Equal(["nap-cp"], Policies(Scenarios.CoreOnly(Contour)).Select(p => p.Spec.PodSelector.MatchLabels["app"]));
    }

    [Fact]
    public void On_request_only_and_not_with_node_ports()
    {
        Assert.Empty(Policies(ValuesText.External));
        Assert.Empty(Policies(ValuesText.NodePort.With("NETWORK_POLICY_ENABLED", "true")));
    }

    [Fact]
    public void A_named_namespace_takes_the_place_of_the_usual_one()
    {
        var policy = Policies(Contour.With("INGRESS_NAMESPACE", "edge")).First();
        Assert.True(Admits(policy, "edge", policy.Spec.Ingress[1].Ports[0].Port.Value is { } port ? int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) : 0));
        Assert.False(Admits(policy, "projectcontour", 3005));
    }

    [Theory]
    [MemberData(nameof(WithoutUsualNamespace))]
    public void Where_there_is_no_usual_namespace_it_has_to_be_named(string controller)
    {
        var values = ValuesText.For(controller).With("NETWORK_POLICY_ENABLED", "true");
        var error = Assert.Single(values.Render().Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(("NAP2701", values.LineOf("NETWORK_POLICY_ENABLED")), (error.Code, error.Location!.Value.Line));
    }

    [Fact]
    public void With_two_controllers_the_line_to_paste_has_the_namespaces_of_both()
    {
        var two = Contour.With("INGRESS_CLASS_GATEWAY_API", "x");
        Assert.Contains("add: INGRESS_NAMESPACE=projectcontour,traefik", Said(two.With("INGRESS_CONTROLLER", "contour,traefik"), "NAP2703"), StringComparison.Ordinal);
        Assert.Contains("add: INGRESS_NAMESPACE=projectcontour,ingress-system", Said(two.With("INGRESS_CONTROLLER", "gateway-api,contour"), "NAP2701"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_assumed_is_said_until_it_is_confirmed()
    {
        Assert.Equal(["NAP2703", "NAP2706"], Codes(Contour));
        Assert.Equal(["NAP2706"], Codes(Contour.With("INGRESS_NAMESPACE", "projectcontour")));
        Assert.Equal(["NAP2703"], Codes(Contour.With("NETWORK_POLICY_FROM", "10.20.0.0/24")));
        Assert.Empty(Codes(Contour.With("INGRESS_NAMESPACE", "projectcontour").With("NETWORK_POLICY_FROM", "10.20.0.11")));
    }

    [Theory]
    [InlineData("cilium", "")]
    [InlineData("gateway-api", "cilium")]
    public void For_cilium_the_policy_that_admits_its_ingress_is_said_ready_to_paste(string controller, string className)
    {
        var values = ValuesText.For(controller).With("NETWORK_POLICY_ENABLED", "true").WithPrefix("oem");
        var finding = Assert.Single((className.Length > 0 ? values.With("INGRESS_CLASS", className) : values).Render().Diagnostics,
            d => d.Code.StartsWith("NAP27", StringComparison.Ordinal));
        Assert.Equal("NAP2704", finding.Code);
        Assert.DoesNotContain('\'', finding.Arguments[0]);
        var policy = JsonDocument.Parse(finding.Arguments[0]).RootElement;
        Assert.Equal("nap", policy.GetProperty("metadata").GetProperty("namespace").GetString());
        var spec = policy.GetProperty("spec");
        Assert.Equal(
            ["oem-cp", "oem-browser", "oem-sandbox"],
            spec.GetProperty("endpointSelector").GetProperty("matchExpressions")[0].GetProperty("values").EnumerateArray().Select(v => v.GetString()));
        Assert.False(spec.GetProperty("enableDefaultDeny").GetProperty("ingress").GetBoolean());
        Assert.Equal("ingress", spec.GetProperty("ingress")[0].GetProperty("fromEntities")[0].GetString());
    }

    [Theory]
    [InlineData("10.20.0.11/24")]
    [InlineData("10.20.0.0/33")]
    [InlineData("10.20.0.0/")]
    [InlineData("10.20.0.0/024")]
    [InlineData("10.20.0/24")]
    [InlineData("2001:db8::1/64")]
    [InlineData("Monitoring")]
    [InlineData("monitoring,")]
    [InlineData("'a b'")]
    public void What_is_neither_a_namespace_nor_a_network_is_refused(string from) =>
        Assert.Equal(["NAP2707"], Contour.With("NETWORK_POLICY_FROM", from).Render().Diagnostics.Select(d => d.Code));

    [Theory]
    [InlineData("Edge")]
    [InlineData("edge,,two")]
    [InlineData("10.20.0.0/24")]
    public void A_namespace_that_cannot_be_one_is_refused(string name) =>
        Assert.Contains(Contour.With("INGRESS_NAMESPACE", name).Render().Diagnostics, d => d.Severity == Severity.Error && d.Arguments[0] == "INGRESS_NAMESPACE");

    private static IEnumerable<V1NetworkPolicy> Policies(ValuesText values) => values.Render().Manifests!.Files
        .Where(f => f.Path.StartsWith("network-policies/", StringComparison.Ordinal) && !f.Path.EndsWith("kustomization.yaml", StringComparison.Ordinal))
        .Select(f => KubernetesYaml.Deserialize<V1NetworkPolicy>(f.Text, strict: true));

    private static IEnumerable<string> Codes(ValuesText values) =>
        values.Render().Diagnostics.Select(d => d.Code).Where(c => c.StartsWith("NAP27", StringComparison.Ordinal)).Order();

    private static string Said(ValuesText values, string code) => values.Render().Diagnostics.Single(d => d.Code == code).Message(Language.English);

    // A pod of a namespace that has no label but its name.
    private static bool Admits(V1NetworkPolicy policy, string from, int port) => policy.Spec.Ingress.Any(rule =>
        (rule.Ports is null || rule.Ports.Any(p => p.Port.Value == port.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        && rule.FromProperty.Any(peer => peer.IpBlock is null
            && (peer.NamespaceSelector is { } selector
                ? selector.MatchLabels.Single() is { Key: "kubernetes.io/metadata.name", Value: var name } && name == from
                : from == policy.Metadata.NamespaceProperty)));
}
