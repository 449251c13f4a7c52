using k8s;
using NapTasks.Controllers;
using NapTasks.Diagnostics;

namespace NapTasks.Tests.Companions;

/// <summary>cert-manager's Certificates, with every controller of the catalogue.</summary>
public sealed class CertificateTests
{
    public static TheoryData<string> Controllers => [.. IngressControllerCatalogue.Default.Names];

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Every_controller_finds_its_two_certificates_where_it_looks(string controller)
    {
        var certificates = Read(ValuesText.For(controller).With("CERT_ISSUER", "ClusterIssuer/x"));
        var ns = PlaceOf(controller);
        Assert.Equal(
            [
                $"{ns}/nap-sandbox-tls-cert: *.sandbox.nap.example.com",
                $"{ns}/nap-tls-cert: nap.example.com files.nap.example.com browsers.nap.example.com sandbox.nap.example.com",
            ],
            certificates.Select(c => $"{c.Namespace}/{c.Secret}: {string.Join(' ', c.Names)}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Certificates_of_another_namespace_are_for_the_clusters_operator(string controller)
    {
        var files = ValuesText.For(controller).With("CERT_ISSUER", "ClusterIssuer/x").Render().Manifests!.Files.Select(f => f.Path);
        Assert.Equal(PlaceOf(controller) != "nap" ? "cluster/certificates/nap-tls-cert.yaml" : "certificates/nap-tls-cert.yaml",
            Assert.Single(files, f => f.EndsWith("/nap-tls-cert.yaml", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void The_preview_certificate_never_names_the_sandbox_domain_itself(string controller)
    {
        foreach (var values in new[] { ValuesText.For(controller),
            ValuesText.For(controller).With("SANDBOX_DOMAIN", "p.example.net").With("SANDBOX_PUBLIC_URL", "https://p.example.net") })
        {
            var previews = Assert.Single(Read(values.With("CERT_ISSUER", "Issuer/x")), c => c.Names.Any(n => n.StartsWith("*.", StringComparison.Ordinal)));
            Assert.Single(previews.Names);
        }
    }

    [Fact]
    public void Two_controllers_that_look_in_two_places_get_both() => Assert.Equal(
        ["istio-system/nap-sandbox-tls-cert", "istio-system/nap-tls-cert", "nap/nap-sandbox-tls-cert", "nap/nap-tls-cert"],
        Read(ValuesText.External.With("INGRESS_CONTROLLER", "contour,istio").With("CERT_ISSUER", "ClusterIssuer/x"))
            .Select(c => $"{c.Namespace}/{c.Secret}").Order(StringComparer.Ordinal));

    [Fact]
    public void The_common_name_is_one_of_the_names_and_left_out_where_all_are_too_long()
    {
        var issued = ValuesText.External.With("CERT_ISSUER", "ClusterIssuer/x");
        Assert.All(Read(issued), c => Assert.Equal(c.Names[0], c.CommonName));
        // 64 characters fit.
        Assert.Equal(["", $"{new string('a', 52)}.example.com"],
            Read(issued.WithDomain($"{new string('a', 52)}.example.com")).Select(c => c.CommonName ?? "").Order(StringComparer.Ordinal));
        Assert.All(Read(issued.WithDomain($"{new string('a', 53)}.example.com")), c => Assert.Null(c.CommonName));
    }

    // Some read Secrets in another namespace than the platform's.
    private static string PlaceOf(string controller) =>
        IngressControllerCatalogue.Default[controller].CertificateNamespace(ValuesText.For(controller).Expose()).ToString();

    private static List<(string Namespace, string Secret, string[] Names, string? CommonName)> Read(ValuesText values)
    {
        var result = values.Render();
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Severity.Error));
        return
        [
            .. from file in result.Manifests!.Files
               where file.Path.Contains("certificates/", StringComparison.Ordinal) && !file.Path.EndsWith("kustomization.yaml", StringComparison.Ordinal)
               let manifest = KubernetesYaml.Deserialize<Dictionary<string, object>>(file.Text, strict: true)
               where (string)manifest["kind"] == "Certificate"
               let metadata = (Dictionary<object, object>)manifest["metadata"]
               let spec = (Dictionary<object, object>)manifest["spec"]
               select (
                   (string)metadata["namespace"],
                   (string)spec["secretName"],
                   ((List<object>)spec["dnsNames"]).Cast<string>().ToArray(),
                   (string?)spec.GetValueOrDefault("commonName")),
        ];
    }
}
