using k8s;
using k8s.Models;

namespace NapTasks.Tests.Rendering;

/// <summary>The three Services are the installer's own objects, so that both may apply them.</summary>
public sealed class ServiceTests
{
    [Theory]
    [InlineData("nap-cp", 3000, 30080)]
    [InlineData("nap-browser", 3005, 30085)]
    [InlineData("nap-sandbox", 3006, 30086)]
    public void In_nodeport_mode_a_service_has_its_node_port(string name, int port, int nodePort) =>
        Assert.Equivalent(Installers(name, port, "NodePort", nodePort), Read(ValuesText.NodePort, name), strict: true);

    [Theory]
    [InlineData("nap-cp", 3000)]
    [InlineData("nap-browser", 3005)]
    [InlineData("nap-sandbox", 3006)]
    public void In_external_mode_a_service_has_no_node_port_field(string name, int port)
    {
        Assert.Equivalent(Installers(name, port, "ClusterIP", null), Read(ValuesText.External, name), strict: true);
        Assert.DoesNotContain("nodePort", Text(ValuesText.External, name), StringComparison.Ordinal);
    }

    [Fact]
    public void Staged_routes_leave_the_services_on_their_node_ports() =>
        Assert.Equal(
            Text(ValuesText.NodePort, "nap-cp"),
            Text(ValuesText.External.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true"), "nap-cp"));

    // Written from the installer's templates, not from our output.
    private static V1Service Installers(string name, int port, string type, int? nodePort) => new()
    {
        ApiVersion = "v1",
        Kind = "Service",
        Metadata = new V1ObjectMeta { Name = name, NamespaceProperty = "nap", Labels = new Dictionary<string, string> { ["app"] = name } },
        Spec = new V1ServiceSpec
        {
            Type = type,
            Selector = new Dictionary<string, string> { ["app"] = name },
            Ports = [new V1ServicePort { Port = port, TargetPort = port, NodePort = nodePort, Name = "http" }],
        },
    };

    private static V1Service Read(ValuesText values, string name) => KubernetesYaml.Deserialize<V1Service>(Text(values, name), strict: true);

    private static string Text(ValuesText values, string name) =>
        values.Render().Manifests!.Files.Single(f => f.Path == $"services/{name}.yaml").Text;
}
