using System.Text.RegularExpressions;
using NapTasks.Rendering;
using NapTasks.Tests.Rendering;
using NapTemplates.Testing;

namespace NapTasks.Tests.Companions;

/// <summary>The request configurations, as openssl takes them.</summary>
public sealed class RequestConfigurationTests
{
    public static TheoryData<string, string> Requests
    {
        get
        {
            var requests = new TheoryData<string, string>();
            foreach (var scenario in Scenarios.All.Values.Where(s => s.Group == "certificates"))
            {
                foreach (var file in Files(scenario.Values))
                    requests.Add(scenario.ToString(), file.Path);
            }

            return requests;
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_command_of_its_comment_makes_a_request_for_exactly_the_names(string scenario, string path)
    {
        var openssl = Shell.Find("openssl");
        Assert.SkipWhen(openssl is null, "There is no openssl on this machine.");
        using var folder = new TestDirectory();
        var values = Scenarios.All[scenario].Values;
        var text = Files(values).Single(f => f.Path == path).Text;
        folder.Write($"manifests/{path}", text);
        foreach (var keys in new[] { "rsa:2048", "ec -pkeyopt ec_paramgen_curve:P-256" })
        {
            var command = Regex.Match(text, @"^# +openssl (req .+)$", RegexOptions.Multiline).Groups[1].Value.Replace("rsa:2048", keys, StringComparison.Ordinal);
            (await Shell.Run(openssl, folder.Path, command.Split(' '))).MustSucceed();
            var name = Path.GetFileNameWithoutExtension(path);
            var request = (await Shell.Run(openssl, folder.Path, "req", "-in", $"{name}.csr", "-noout", "-text", "-verify")).MustSucceed().Output;
            Assert.Equal(
                values.Expose().Certificates!.Requests.Single(r => r.Name == name).Names.Select(n => $"{n}"),
                Regex.Matches(request, @"DNS:([^,\s]+)").Select(m => m.Groups[1].Value));
            // Encrypted, it would be of no use in a Secret.
            Assert.StartsWith("-----BEGIN PRIVATE KEY-----", folder.Read($"{name}.key"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void There_is_none_where_an_issuer_makes_the_certificates() => Assert.Empty(Files(ValuesText.External.With("CERT_ISSUER", "ClusterIssuer/x")));

    [Fact]
    public void Two_controllers_that_look_in_two_places_get_a_command_for_both()
    {
        var text = Files(ValuesText.External.With("INGRESS_CONTROLLER", "contour,istio"))[0].Text;
        Assert.Contains("kubectl -n nap create secret tls nap-tls-cert ", text, StringComparison.Ordinal);
        Assert.Contains("kubectl -n istio-system create secret tls nap-tls-cert ", text, StringComparison.Ordinal);
    }

    private static List<ManifestFile> Files(ValuesText values) => [.. values.Render().Manifests!.Files.Where(f => f.Path.EndsWith(".cnf", StringComparison.Ordinal))];
}
