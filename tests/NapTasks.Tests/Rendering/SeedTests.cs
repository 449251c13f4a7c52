using k8s;
using NapTasks.Rendering;

namespace NapTasks.Tests.Rendering;

/// <summary>The five objects of the platform's own page on Contour, field by field, with what the platform is told of the user added to each.</summary>
public sealed class SeedTests
{
    private static readonly ManifestSet Manifests = ValuesText.External.With("INGRESS_BLOCK_PATHS", "").Render().Manifests!;

    // Ours: the platform is told of the user.
    private const string Headers =
        """requestHeadersPolicy: {set: [{name: X-Forwarded-Host, value: "%REQ(:authority)%"}, {name: X-Forwarded-For, value: "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%"}]}""";

    [Theory]
    [InlineData("nap-main", "nap.example.com", "nap-tls-cert", "nap-cp", 3000)]
    [InlineData("nap-browser", "browsers.nap.example.com", "nap-tls-cert", "nap-browser", 3005)]
    [InlineData("nap-sandbox", "sandbox.nap.example.com", "nap-tls-cert", "nap-sandbox", 3006)]
    [InlineData("nap-sandbox-preview", "*.sandbox.nap.example.com", "nap-sandbox-tls-cert", "nap-sandbox", 3006)]
    public void A_streaming_route_is_the_seeds(string name, string fqdn, string secret, string service, int port) => AssertSpec(name, $"""
        virtualhost:
          fqdn: "{fqdn}"
          tls:
            secretName: {secret}
        routes:
          - {Headers}
            timeoutPolicy:
              response: infinity
              idle: infinity
            enableWebsockets: true
            services:
              - name: {service}
                port: {port}
        """);

    // Envoy's defaults, 15 s for a whole response and 5 minutes of silence, would cut long downloads.
    [Fact]
    public void The_download_route_is_the_seeds_without_its_time_limits() => AssertSpec("nap-files", $"""
        virtualhost:
          fqdn: files.nap.example.com
          tls:
            secretName: nap-tls-cert
        routes:
          - {Headers}
            timeoutPolicy:
              response: infinity
              idle: infinity
            services:
              - name: nap-cp
                port: 3000
        """);

    [Fact]
    public void There_are_five_and_no_more() =>
        Assert.Equal(5, Manifests.Files.Count(f => f.Path.StartsWith("routes/contour/nap-", StringComparison.Ordinal)));

    private static void AssertSpec(string name, string spec)
    {
        var text = Manifests.Files.Single(f => f.Path == $"routes/contour/{name}.yaml").Text;
        var actual = KubernetesYaml.Deserialize<Dictionary<string, object>>(text, strict: true);
        Assert.Equal("projectcontour.io/v1", actual["apiVersion"]);
        Assert.Equal("HTTPProxy", actual["kind"]);
        var metadata = (Dictionary<object, object>)actual["metadata"];
        Assert.Equal(name, metadata["name"]);
        Assert.Equal("nap", metadata["namespace"]);
        Assert.Equivalent(KubernetesYaml.Deserialize<Dictionary<object, object>>(spec, strict: true), actual["spec"], strict: true);
    }
}
