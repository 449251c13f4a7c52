using NapTasks.Controllers;
using NapTasks.Output;
using NapTasks.Rendering;
using NapTasks.Tests.Rendering;
using NapTemplates.Testing;

namespace NapTasks.Tests.Output;

/// <summary>kubectl apply never deletes: what a build takes out of the files has to be deleted by a command that it prints.</summary>
public sealed class RemovalTests : IDisposable
{
    private const string Inserted = "\n\t :-[]{}&*!|>'\"#%@`,?\\\0\u2028é";

    private readonly TestDirectory repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_first_build_and_a_second_one_take_nothing_away()
    {
        Assert.Empty(Build(ValuesText.External));
        Assert.Empty(Build(ValuesText.External));
    }

    [Fact]
    public void Back_to_node_ports_the_routes_are_to_be_deleted_and_no_service()
    {
        Build(ValuesText.External);
        Assert.Equal(
            [
                "kubectl delete --ignore-not-found -n nap httpproxy.projectcontour.io/nap-browser httpproxy.projectcontour.io/nap-files "
                    + "httpproxy.projectcontour.io/nap-main httpproxy.projectcontour.io/nap-sandbox-preview httpproxy.projectcontour.io/nap-sandbox",
            ],
            Build(ValuesText.NodePort));
    }

    [Fact]
    public void A_module_that_goes_off_takes_its_service_and_its_routes_along()
    {
        Build(ValuesText.External);
        Assert.Equal(
            [
                "kubectl delete --ignore-not-found -n nap httpproxy.projectcontour.io/nap-browser",
                "kubectl delete --ignore-not-found -n nap service/nap-browser",
            ],
            Build(ValuesText.External.With("BROWSER_ENABLED", "false")));
    }

    [Fact]
    public void Trust_in_a_private_authority_is_part_of_the_installers_deployments_which_stay()
    {
        Build(ValuesText.External.With("CERT_PRIVATE_CA_NAME", "company-ca"));
        Assert.Empty(Build(ValuesText.External));
        Assert.False(Directory.Exists(repository["manifests", "certificates", "private-ca"]));
    }

    [Fact]
    public void So_is_the_command_of_coturn()
    {
        Build(ValuesText.NodePort.With("TURN_HOST", "10.20.0.200").With("INGRESS_TURN", "nlb"));
        Assert.True(File.Exists(repository["manifests", "turn", "coturn", "coturn.yaml"]));
        Assert.Equal(["kubectl delete --ignore-not-found -n nap service/nap-turn"], Build(ValuesText.NodePort));
        Assert.False(Directory.Exists(repository["manifests", "turn"]));
    }

    [Fact]
    public void In_another_namespace_the_old_routes_are_to_be_deleted_but_the_old_platforms_services_may_still_be_in_use()
    {
        Build(ValuesText.External);
        var command = Assert.Single(Build(ValuesText.External.With("NAMESPACE", "agents")));
        Assert.StartsWith("kubectl delete --ignore-not-found -n nap httpproxy.projectcontour.io/nap-browser ", command, StringComparison.Ordinal);
        Assert.DoesNotContain("service/", command, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_another_prefix_the_same_holds()
    {
        Build(ValuesText.External);
        Assert.DoesNotContain("service/", Assert.Single(Build(ValuesText.External.WithPrefix("oem"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_keeps_every_object_takes_nothing_away()
    {
        Build(ValuesText.External);
        Assert.Empty(Build(ValuesText.External.WithDomain("acme.com").With("INGRESS_IDLE_TIMEOUT", "24h")));
    }

    [Fact]
    public void An_object_that_moves_to_another_file_stays()
    {
        Build(ValuesText.External);
        var moved = "routes/contour/nap-old.yaml";
        var body = ValuesText.External.Render().Manifests!.Files.Single(f => f.Path == "routes/contour/nap-main.yaml").Text.Split('\n', 2)[1];
        repository.Write($"manifests/{moved}", ManifestFile.Generated(moved, body).Text);
        Assert.Empty(Build(ValuesText.External));
        Assert.False(File.Exists(repository["manifests", "routes", "contour", "nap-old.yaml"]));
    }

    [Fact]
    public void An_object_without_a_namespace_is_deleted_without_one_and_the_core_group_has_no_name()
    {
        foreach (var (file, text) in new[] { ("a", "apiVersion: x.example/v1\nkind: Thing\nmetadata:\n  name: a\n"),
            ("b", "apiVersion: v1\nkind: Secret\nmetadata: {name: b, namespace: nap}\n") })
            repository.Write($"manifests/{file}.yaml", ManifestFile.Generated($"{file}.yaml", text).Text);
        Assert.Equal(["kubectl delete --ignore-not-found thing.x.example/a", "kubectl delete --ignore-not-found -n nap secret/b"], Build(ValuesText.NodePort));
    }

    [Theory]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata:\n  name: $(reboot)\n")]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\n  namespace: x; reboot\n")]
    [InlineData("apiVersion: `reboot`/v1\nkind: Secret\nmetadata:\n  name: a\n")]
    [InlineData("apiVersion: v1\nkind: Secret|reboot\nmetadata:\n  name: a\n")]
    [InlineData("apiVersion: v1\nkind: Secret\nmetadata:\n- name: a\n")]
    [InlineData("apiVersion: v1\nkind: Secret\nspec:\n  metadata:\n    name: a\n")]
    [InlineData("apiVersion: v1\nkind: Secret\n---\nmetadata:\n  name: a\n")]
    [InlineData("kind: [")]
    [InlineData("a: b: c")]
    [InlineData("\t\u0000")]
    [InlineData("")]
    public void What_cannot_be_named_safely_is_in_no_command(string body)
    {
        repository.Write("manifests/x.yaml", ManifestFile.Generated("x.yaml", body).Text);
        Assert.Empty(Build(ValuesText.NodePort));
        Assert.False(File.Exists(repository["manifests", "x.yaml"]));
    }

    [Fact]
    public void Whatever_an_edit_has_made_of_a_manifest_it_is_read_or_passed_over()
    {
        var random = new Random(20260801);
        var texts = Scenarios.States.SelectMany(s => s.Values.Render().Manifests!.Files).Select(f => f.Text).ToArray();
        var named = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = texts[random.Next(texts.Length)].ToCharArray().ToList();
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(text.Count);
                if (random.Next(2) == 0)
                    text.RemoveAt(at);
                else
                    text.Insert(at, Inserted[random.Next(Inserted.Length)]);
            }

            named += ObjectIdentity.Of(string.Concat(text)) is null ? 0 : 1;
        }

        Assert.InRange(named, 1_000, 19_999);
    }

    [Fact]
    public void Deep_nesting_is_no_danger() => Assert.Null(ObjectIdentity.Of(new string('[', 100_000)));

    [Fact]
    public void Every_generated_object_has_an_identity_and_kustomizations_have_none() => Assert.All(
        Scenarios.All.Values.SelectMany(s => s.Values.Render().Manifests!.Files).Where(f => f.IsManifest()),
        f => Assert.Equal(f.Path.EndsWith("kustomization.yaml", StringComparison.Ordinal), ObjectIdentity.Of(f.Text) is null));

    private List<string> Build(ValuesText values)
    {
        var result = values.Render();
        var folder = new OutputFolder(repository["manifests"]);
        var findings = folder.Compare(result.Manifests!);
        folder.Apply(findings);
        return [.. ObjectIdentity.DeleteCommands(Removal.Objects(findings, result.Values!))];
    }
}
