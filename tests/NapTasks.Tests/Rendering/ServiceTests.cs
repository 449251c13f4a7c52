using k8s;
using k8s.Models;

namespace NapTasks.Tests.Rendering;

/// <summary>The three Services are the installer's own objects, so that both may apply them.</summary>
public sealed class ServiceTests
{
    // With a controller that wants nothing of them.
    private static readonly ValuesText Plain = ValuesText.For("traefik");

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
        Assert.Equivalent(Installers(name, port, "ClusterIP", null), Read(Plain, name), strict: true);
        Assert.DoesNotContain("nodePort", Text(Plain, name), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contour", "projectcontour.io/max-requests", "65535")]
    [InlineData("kong", "konghq.com/read-timeout", "3600000")]
    public void What_a_controller_wants_on_them_stands_beside_what_is_the_installers(string controller, string annotation, string value)
    {
        var service = Read(ValuesText.For(controller), "nap-cp");
        Assert.Equal(value, service.Metadata.Annotations[annotation]);
        service.Metadata.Annotations = null;
        Assert.Equivalent(Installers("nap-cp", 3000, "ClusterIP", null), service, strict: true);
    }

    [Fact]
    public void Staged_routes_leave_the_services_on_their_node_ports() =>
        Assert.Equal(
            Text(ValuesText.NodePort, "nap-cp"),
            Text(Plain.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true"), "nap-cp"));

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
