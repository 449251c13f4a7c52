using k8s;
using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

public sealed class KubectlTests(InstalledTemplate template)
{
    [Fact]
    public async Task Kustomize_takes_the_folder_as_it_is()
    {
        using var repository = await CustomerRepository.External(template);
        (await repository.Build()).MustSucceed();
        Assert.Equal(
            [
                "HTTPProxy/nap-browser", "HTTPProxy/nap-files", "HTTPProxy/nap-main", "HTTPProxy/nap-sandbox", "HTTPProxy/nap-sandbox-preview",
                "Service/nap-browser", "Service/nap-cp", "Service/nap-sandbox",
            ],
            Names(await Kustomize(repository, "manifests")));
    }

    [Fact]
    public async Task Kustomize_takes_dns_and_certificates_with_it_and_leaves_the_installers_deployments_out()
    {
        using var repository = await CustomerRepository.External(template);
        repository.Set("INGRESS_ADDRESS", "203.0.113.10");
        repository.Set("CERT_ISSUER", "ClusterIssuer/letsencrypt");
        repository.Set("CERT_PRIVATE_CA_NAME", "company-ca");
        repository.Set("DNS_ENDPOINTS", "true");
        (await repository.Build()).MustSucceed();
        var names = Names(await Kustomize(repository, "manifests")).ToArray();
        Assert.Equal(
            ["Certificate/nap-sandbox-tls-cert", "Certificate/nap-tls-cert", "DNSEndpoint/nap-dns"],
            names.Where(n => !n.StartsWith("HTTPProxy/", StringComparison.Ordinal) && !n.StartsWith("Service/", StringComparison.Ordinal)));
        Assert.True(repository.Has("manifests", "certificates", "private-ca", "nap-browser.yaml"));
    }

    [Fact]
    public async Task An_overlay_as_in_its_readme_patches_a_generated_object()
    {
        using var repository = await CustomerRepository.External(template);
        (await repository.Build()).MustSucceed();
        var readme = repository.Read("overlays", "README.md");
        var example = readme.Split("```yaml\n")[1].Split("```")[0];
        repository.Write("overlays/production/kustomization.yaml", example);
        var service = Parse(await Kustomize(repository, "overlays/production")).Single(o => (string)o["kind"] == "Service" && Equals(Name(o), "nap-cp"));
        var annotations = (Dictionary<object, object>)((Dictionary<object, object>)service["metadata"])["annotations"];
        Assert.Equal("platform-team", annotations["example.com/owner"]);
        Assert.Contains("0 written", (await repository.Build()).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_canary_overlay_of_the_documentation_sends_marked_users_elsewhere()
    {
        using var repository = await CustomerRepository.External(template);
        (await repository.Build()).MustSucceed();
        repository.Write("overlays/canary/kustomization.yaml", Repository.ReadText("docs", "controllers.md").Split("```yaml\n")[1].Split("```")[0]);
        Assert.Contains("name: nap-cp-canary", await Kustomize(repository, "overlays/canary"), StringComparison.Ordinal);
    }

    private static async Task<string> Kustomize(CustomerRepository repository, string folder)
    {
        var kubectl = Shell.Find("kubectl");
        Assert.SkipWhen(kubectl is null, "There is no kubectl on this machine.");
        return (await Shell.Run(kubectl, repository.Path, "kustomize", folder)).MustSucceed().Output;
    }

    private static IEnumerable<string> Names(string manifests) =>
        Parse(manifests).Select(o => $"{o["kind"]}/{Name(o)}").Order(StringComparer.Ordinal);

    private static object Name(Dictionary<string, object> manifest) => ((Dictionary<object, object>)manifest["metadata"])["name"];

    private static IEnumerable<Dictionary<string, object>> Parse(string manifests) =>
        manifests.Split("\n---\n").Select(document => KubernetesYaml.Deserialize<Dictionary<string, object>>(document, strict: true));
}
