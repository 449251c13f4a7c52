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
    public async Task The_scaffolded_overlay_is_all_of_the_manifests()
    {
        using var repository = await CustomerRepository.External(template);
        (await repository.Build()).MustSucceed();
        Assert.Equal(await Kustomize(repository, "manifests"), await Kustomize(repository, "overlays"));
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
        repository.Write("overlays/kustomization.yaml", repository.Read("overlays", "README.md").Split("```yaml\n")[1].Split("```")[0]);
        var service = Parse(await Kustomize(repository, "overlays")).Single(o => (string)o["kind"] == "Service" && Equals(Name(o), "nap-cp"));
        var annotations = (Dictionary<object, object>)((Dictionary<object, object>)service["metadata"])["annotations"];
        Assert.Equal("platform-team", annotations["example.com/owner"]);
        Assert.Contains("0 written", (await repository.Build()).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlay_patches_a_route_and_leaves_every_other_object_as_it_is()
    {
        using var repository = await CustomerRepository.External(template);
        (await repository.Build()).MustSucceed();
        repository.Write("overlays/kustomization.yaml", $"""
            {repository.Read("overlays", "kustomization.yaml")}
            patches:
              - target:
                  kind: HTTPProxy
                  name: nap-files
                patch: |
                  - op: replace
                    path: /spec/virtualhost/tls/secretName
                    value: files-tls-cert
            """);
        var before = await Kustomize(repository, "manifests");
        var after = await Kustomize(repository, "overlays");
        Assert.Equal(before.Split("\n---\n").Length - 1, before.Split("\n---\n").Intersect(after.Split("\n---\n")).Count());
        var route = Parse(after).Single(o => (string)o["kind"] == "HTTPProxy" && Equals(Name(o), "nap-files"));
        Assert.Equal("files-tls-cert", ((Dictionary<object, object>)((Dictionary<object, object>)((Dictionary<object, object>)route["spec"])["virtualhost"])["tls"])["secretName"]);
    }

    [Fact]
    public async Task Every_part_can_be_applied_by_itself_and_together_they_are_the_whole()
    {
        using var repository = await CustomerRepository.External(template);
        repository.Set("TURN_HOST", "10.20.0.200");
        repository.Write("values.env", $"{repository.Read("values.env")}INGRESS_TURN=metallb\nNETWORK_POLICY_ENABLED=true\n");
        (await repository.Build()).MustSucceed();
        var parts = new List<string>();
        foreach (var part in new[] { "services", "turn", "network-policies", "routes/contour" })
            parts.AddRange(Names(await Kustomize(repository, $"manifests/{part}")));
        Assert.Equal(Names(await Kustomize(repository, "manifests")), parts.Order(StringComparer.Ordinal));
        Assert.Equal(["services", "turn", "network-policies", "routes/contour"], Resources(repository.Read("manifests", "kustomization.yaml")));
        var cluster = Names(await Kustomize(repository, "manifests/cluster")).ToArray();
        Assert.Equal(["IPAddressPool/nap-turn", "L2Advertisement/nap-turn"], cluster);
        Assert.Equal(cluster, Names(await Kustomize(repository, "manifests/cluster/turn")));
        Assert.Empty(parts.Intersect(cluster));
        Assert.True(repository.Has("manifests", "turn", "coturn", "coturn.yaml"));
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

    private static IEnumerable<object> Resources(string kustomization) => (List<object>)Parse(kustomization).Single()["resources"];

    private static object Name(Dictionary<string, object> manifest) => ((Dictionary<object, object>)manifest["metadata"])["name"];

    private static IEnumerable<Dictionary<string, object>> Parse(string manifests) =>
        manifests.Split("\n---\n").Select(document => KubernetesYaml.Deserialize<Dictionary<string, object>>(document, strict: true));
}
