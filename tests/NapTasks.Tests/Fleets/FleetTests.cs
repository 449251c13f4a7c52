using System.Globalization;
using System.Text;
using NapTasks.Controllers;
using NapTasks.Rendering;
using NapTasks.Tasks;
using NapTemplates.Testing;

namespace NapTasks.Tests.Fleets;

/// <summary>Many customers in one task call.</summary>
public sealed class FleetTests : IDisposable
{
    private readonly FleetRepository fleet = new();

    public void Dispose() => fleet.Dispose();

    [Fact]
    public void Customers_of_any_depth_get_their_files_beside_their_values()
    {
        var build = fleet.With("globex", "acme", "acme/prod", "emea/de/initech").Build().MustSucceed();
        Assert.Equal(["acme", "acme/prod", "emea/de/initech", "globex"], fleet.Built());
        Assert.Contains("fqdn: acme.prod.example.com", fleet.Read("customers/acme/prod/manifests/routes/contour/nap-main.yaml"), StringComparison.Ordinal);
        Assert.Equal("customers/: 4 of 4 customers, 0 with errors; 68 files written, 0 unchanged, 0 removed", build.LastLine);
    }

    [Fact]
    public void A_second_build_writes_nothing_and_a_check_agrees()
    {
        fleet.With("acme", "globex").Build().MustSucceed();
        var files = fleet.Files();
        Assert.Equal("customers/: 2 of 2 customers, 0 with errors; 0 files written, 34 unchanged, 0 removed", fleet.Build().MustSucceed().LastLine);
        Assert.Equal("customers/: 2 of 2 customers, 0 with errors; 34 files are what values.env and fleet.env give", fleet.Verify().MustSucceed().LastLine);
        Assert.Equal(files, fleet.Files());
    }

    [Fact]
    public void A_thousand_customers_are_each_built_from_their_own_values()
    {
        var names = Enumerable.Range(1, 1000).Select(i => string.Create(CultureInfo.InvariantCulture, $"c{i:0000}")).ToArray();
        var build = fleet.With(names).Build().MustSucceed();
        Assert.Equal("customers/: 1000 of 1000 customers, 0 with errors; 17000 files written, 0 unchanged, 0 removed", build.LastLine);
        Assert.All(names, name =>
        {
            // What one alone would get is what it gets among a thousand, and the values for its installer.
            var alone = ManifestRenderer.Render(
                new RenderInput("values.env", Encoding.UTF8.GetBytes(FleetRepository.ValuesOf(name) + FleetRepository.Shared), []), IngressControllerCatalogue.Default);
            var folder = fleet.PathOf($"customers/{name}/manifests");
            Assert.Equal(
                alone.Manifests!.Files.Select(f => f.Path).Append("values.env").Order(StringComparer.Ordinal),
                Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal));
            Assert.All(alone.Manifests.Files, file => Assert.Equal(file.Text, fleet.Read($"customers/{name}/manifests/{file.Path}")));
            Assert.Contains($"\nMAIN_DOMAIN={name}.example.com\n", fleet.Read($"customers/{name}/manifests/values.env"), StringComparison.Ordinal);
        });
        // One warning that all of them have is one line.
        var warning = Assert.Single(build.Warnings);
        Assert.Equal("NAP4001", warning.Code);
        Assert.EndsWith("(customer c0001) (999 other customers have it too, c0002 the first)", warning.Message, StringComparison.Ordinal);
        Cases.Count(1000, "customers of one fleet built and checked");
    }

    [Fact]
    public void One_faulty_customer_names_its_line_and_keeps_only_itself_from_being_written()
    {
        fleet.With("acme", "globex", "initech").Build().MustSucceed();
        var globex = fleet.Read("customers/globex/manifests/values.env");
        fleet.Write("fleet.env", FleetRepository.Shared.Replace("30080", "30090", StringComparison.Ordinal));
        fleet.WithLines("globex", "BROWSER_ENABLED=True\n");
        var build = fleet.Build().MustFail();
        var error = Assert.Single(build.Errors);
        Assert.Equal(("NAP2010", fleet.PathOf("customers/globex/values.env"), 4, 17), (error.Code, error.File, error.LineNumber, error.ColumnNumber));
        Assert.Equal(globex, fleet.Read("customers/globex/manifests/values.env"));
        Assert.Contains("NAP_NODE_PORT=30090\n", fleet.Read("customers/acme/manifests/values.env"), StringComparison.Ordinal);
        Assert.Contains("NAP_NODE_PORT=30090\n", fleet.Read("customers/initech/manifests/values.env"), StringComparison.Ordinal);
        Assert.Contains("3 of 3 customers, 1 with errors", build.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_what_all_share_is_said_once_at_its_line_there()
    {
        fleet.Write("fleet.env", FleetRepository.Shared + "PG_INSTANCES=$(id)\n");
        var build = fleet.With("acme", "globex", "initech").Build().MustFail();
        var error = Assert.Single(build.Errors);
        Assert.Equal(("NAP1013", fleet.PathOf("fleet.env"), 23), (error.Code, error.File, error.LineNumber));
        Assert.EndsWith("(customer acme) (2 other customers have it too, globex the first)", error.Message, StringComparison.Ordinal);
        Assert.Empty(fleet.Built());
    }

    [Fact]
    public void What_only_one_customer_lacks_for_the_shared_file_is_said_with_its_name()
    {
        fleet.With("acme").Write("customers/globex/values.env", "NAMESPACE=nap\nNAP_HOST=10.20.0.11\n");
        var build = fleet.Build().MustFail();
        Assert.Contains(build.Errors, e => e.File == fleet.PathOf("fleet.env") && e.Code == "NAP1018" && e.Message!.EndsWith("(customer globex)", StringComparison.Ordinal));
        Assert.Equal(["acme"], fleet.Built());
    }

    [Fact]
    public void A_warning_that_counts_as_an_error_keeps_its_customers_from_being_written()
    {
        var build = fleet.With("acme", "globex").Build(warningsAsErrors: "NAP4001").MustFail();
        Assert.Equal(["NAP4001"], build.Errors.Select(e => e.Code).Distinct());
        Assert.Empty(fleet.Built());
    }

    [Fact]
    public void A_customer_without_fleet_env_needs_none()
    {
        File.Delete(fleet.PathOf("fleet.env"));
        fleet.Write("customers/acme/values.env", ValuesText.External.ToString());
        fleet.Build().MustSucceed();
        Assert.Equal(["acme"], fleet.Built());
    }

    [Fact]
    public void A_customer_that_is_gone_disturbs_nobody()
    {
        fleet.With("acme", "globex").Build().MustSucceed();
        fleet.Delete("customers/globex");
        Assert.Equal("customers/: 1 of 1 customers, 0 with errors; 0 files written, 17 unchanged, 0 removed", fleet.Build().MustSucceed().LastLine);
    }

    [Fact]
    public void A_hand_edit_stops_its_customer_until_it_is_discarded()
    {
        fleet.With("acme", "globex").Build().MustSucceed();
        var files = fleet.Files();
        const string Route = "customers/acme/manifests/routes/contour/nap-main.yaml";
        fleet.Write(Route, fleet.Read(Route).Replace("infinity", "10s", StringComparison.Ordinal));
        Assert.Equal(["NAP3001"], fleet.Build().MustFail().Errors.Select(e => e.Code));
        Assert.Equal(["NAP3001"], fleet.Verify().MustFail().Errors.Select(e => e.Code));
        fleet.Build(discardEdits: true).MustSucceed();
        Assert.Equal(files, fleet.Files());
    }

    [Fact]
    public void A_check_shows_the_drift_of_each_customer_and_writes_nothing()
    {
        fleet.With("acme", "globex").Build().MustSucceed();
        fleet.WithLines("acme", "INGRESS_ADDRESS=10.20.0.12\n");
        var files = fleet.Files();
        var check = fleet.Verify().MustFail();
        Assert.All(check.Errors, e => Assert.StartsWith(fleet.PathOf("customers/acme/manifests"), e.File, StringComparison.Ordinal));
        Assert.Contains("1 with errors", check.LastLine, StringComparison.Ordinal);
        Assert.Equal(files, fleet.Files());
    }

    [Fact]
    public void What_stays_in_the_clusters_is_said_once_for_all_whom_it_concerns()
    {
        fleet.With("acme", "globex").Build().MustSucceed();
        fleet.Write("fleet.env", FleetRepository.Shared.Replace("contour", "traefik", StringComparison.Ordinal));
        var build = fleet.Build().MustSucceed();
        Assert.EndsWith("[acme, globex]", Assert.Single(build.Lines, l => l.StartsWith("kubectl apply deletes nothing", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(build.Lines, l => l.StartsWith("  kubectl delete --ignore-not-found -n nap httpproxy.", StringComparison.Ordinal));
    }

    [Fact]
    public void Folders_named_manifests_and_links_are_no_customers()
    {
        fleet.With("acme").Build().MustSucceed();
        fleet.Write("customers/manifests/values.env", "$(id)");
        Directory.CreateSymbolicLink(fleet.PathOf("customers/linked"), fleet.PathOf("customers/acme"));
        var build = fleet.Build().MustSucceed();
        Assert.Contains("1 of 1 customers", build.LastLine, StringComparison.Ordinal);
        Assert.Contains(build.Warnings, w => w.Code == "NAP6105" && w.File == fleet.PathOf("customers/linked"));
        Directory.Delete(fleet.PathOf("customers/linked"));
    }

    [Fact]
    public void A_fleet_without_customers_says_how_to_add_one() =>
        Assert.Equal(["NAP6103"], fleet.Build().MustSucceed().Warnings.Select(w => w.Code));

    [Fact]
    public void One_customer_is_explained_with_the_lines_of_both_files()
    {
        fleet.With("acme", "globex");
        var lines = fleet.Run(new ExplainValues(), "acme").MustSucceed().Lines;
        Assert.Contains(lines, l => l.Contains("MAIN_DOMAIN", StringComparison.Ordinal)
            && l.Contains(" line 3 ", StringComparison.Ordinal) && l.Contains("acme.example.com", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("APP_PREFIX", StringComparison.Ordinal) && l.Contains("fleet.env, line 1 ", StringComparison.Ordinal));
        Assert.Equal(["NAP6104"], fleet.Run(new ExplainValues(), "").MustFail().Errors.Select(e => e.Code));
        Assert.Equal(["NAP6104"], fleet.Run(new ExplainValues(), "acme+globex").MustFail().Errors.Select(e => e.Code));
        Assert.Equal(["NAP6101"], fleet.Run(new ExplainValues(), "umbrella").MustFail().Errors.Select(e => e.Code));
        Assert.True(fleet.Run(new ExplainValues { Code = "NAP2901" }, "").Succeeded);
    }

    [Fact]
    public void One_customer_is_compared_with_another_controller()
    {
        var compared = fleet.With("acme").Run(new CompareControllers { With = "traefik" }, "acme").MustSucceed();
        Assert.Contains(compared.Lines, l => l.Contains("nap-main", StringComparison.Ordinal));
        Assert.Empty(fleet.Built());
    }
}
