using System.Diagnostics;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Installers;

namespace NapTasks.Tests.Rendering.Installers;

public sealed class InstallerServicesTests
{
    private const string Browser = "manifests/browser-service.yaml";
    private const string ControlPlane = "manifests/control-plane.yaml";

    [Theory]
    [InlineData("NAP", "external")]
    [InlineData("NAP", "nodeport")]
    [InlineData("TOS", "external")]
    [InlineData("TOS", "nodeport")]
    public void The_three_services_are_ours_in_both_modes_of_both_eras(string era, string mode)
    {
        var values = Checked.Complete.With("INGRESS_MODE", mode).With("APP_PREFIX", "oem").With("REGISTRY", "registry.example.com/nap").With("NAMESPACE", "agents");
        Assert.Empty(Services(Checked.Of(era), values));
        Assert.Empty(Services(Checked.Of(era), values.Without("BROWSER_NODE_PORT", "SANDBOX_NODE_PORT", "APP_PREFIX", "REGISTRY")));
    }

    [Theory]
    [InlineData(Browser, "ort: 3005\n", "ort: 3105\n", "external", "NAP5022 nap-browser spec.ports[0].port 3105 3005", "NAP5022 nap-browser spec.ports[0].targetPort 3105 3005")]
    [InlineData(ControlPlane, "  selector:\n    app: ${APP_PREFIX}-cp", "  selector:\n    app: ${APP_PREFIX}-web", "external", "NAP5022 nap-cp spec.selector.app nap-web nap-cp")]
    [InlineData(ControlPlane, "nodePort: ${NAP_NODE_PORT}", "nodePort: 31999", "nodeport", "NAP5022 nap-cp spec.ports[0].nodePort 31999 30080")]
    [InlineData(ControlPlane, "nodePort: ${NAP_NODE_PORT}", "nodePort: 31999", "external", "NAP5022 nap-cp spec.ports[0].nodePort 31999 30080")]
    [InlineData(ControlPlane, "    name: http", "    name: http\n  - port: 9090\n    name: metrics",
        "external", "NAP5022 nap-cp spec.ports[1].port 9090 -", "NAP5022 nap-cp spec.ports[1].name metrics -")]
    [InlineData(ControlPlane, "type: ${SERVICE_TYPE}", "type: LoadBalancer", "external", "NAP5022 nap-cp spec.type LoadBalancer ClusterIP")]
    [InlineData(ControlPlane, "  labels:\n    app: ${APP_PREFIX}-cp\nspec:\n  type",
        "  labels:\n    app: ${APP_PREFIX}-cp\n    tier: web\nspec:\n  type", "external", "NAP5023 nap-cp metadata.labels.tier web -")]
    [InlineData(Browser, "name: ${APP_PREFIX}-browser\n  namespace", "name: ${APP_PREFIX}-remote\n  namespace", "external", "NAP5021 nap-browser")]
    [InlineData(ControlPlane, "  namespace: ${NAMESPACE}", "  namespace: ${WHERE}", "external", "NAP5024 nap-cp metadata.namespace ${WHERE}")]
    [InlineData(ControlPlane, "  type: ${SERVICE_TYPE}", "  type: ${SERVICE_TYPE}\n  a: [", "external", "NAP5021 nap-cp", "NAP5025 manifests/control-plane.yaml")]
    [InlineData(ControlPlane, "  type: ${SERVICE_TYPE}", "  type: &a ClusterIP\n  b: *a", "external", "NAP5021 nap-cp", "NAP5025 manifests/control-plane.yaml")]
    [InlineData(ControlPlane, "  type: ${SERVICE_TYPE}", "  type: ${SERVICE_TYPE}\n  type: ClusterIP", "external", "NAP5021 nap-cp", "NAP5025 manifests/control-plane.yaml")]
    public void A_change_of_a_service_is_told_with_both_values(string path, string old, string current, string mode, params string[] findings) => Assert.Equal(
        findings.Order(StringComparer.Ordinal),
        Services(Checked.Today.Changed(path, old, current), Checked.Complete.With("INGRESS_MODE", mode)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_changed_default_is_a_difference_where_values_env_has_none()
    {
        var installer = Checked.Today.Changed("install.sh", "${BROWSER_NODE_PORT:-30085}", "${BROWSER_NODE_PORT:-30087}");
        var values = Checked.Complete.With("INGRESS_MODE", "nodeport");
        Assert.Equal(["NAP5022 nap-browser spec.ports[0].nodePort 30087 30085"], Services(installer, values.Without("BROWSER_NODE_PORT")));
        Assert.Empty(Services(installer, values));
    }

    [Theory]
    [InlineData("$(touch x)")]
    [InlineData("`touch x`")]
    [InlineData("\"$OTHER\"")]
    [InlineData("${A:-${B:-x}}")]
    public void A_default_that_only_the_installer_can_know_is_not_guessed(string text)
    {
        var installer = Checked.Today.Changed("install.sh", "${BROWSER_NODE_PORT:-30085}", $"${{BROWSER_NODE_PORT:-{text}}}");
        var values = Checked.Complete.With("INGRESS_MODE", "nodeport").Without("BROWSER_NODE_PORT");
        Assert.Equal(["NAP5024 nap-browser spec.ports[0].nodePort ${BROWSER_NODE_PORT}"], Services(installer, values));
    }

    [Fact]
    public void A_secret_does_not_reach_a_finding()
    {
        var values = Checked.Complete.Without("JWT_SECRET").With("JWT_SECRET", "canary");
        var findings = Services(Checked.Today.Changed(ControlPlane, "    app: ${APP_PREFIX}-cp\nspec:\n  type",
            "    app: ${APP_PREFIX}-cp\n    leak: ${JWT_SECRET}\nspec:\n  type"), values);
        Assert.Equal(["NAP5024 nap-cp metadata.labels.leak ${JWT_SECRET}"], findings);
    }

    [Fact]
    public void A_module_that_is_off_has_no_service_to_compare() => Assert.Empty(Services(
        Checked.Today.Changed(Browser, "3005", "3105"), Checked.Complete.With("BROWSER_ENABLED", "false")));

    [Fact]
    public void Defaults_that_multiply_come_to_an_end()
    {
        var bomb = string.Concat(Enumerable.Range(0, 12).Select(i => $"export BOMB{i}=\"${{BOMB{i}:-{string.Concat(Enumerable.Repeat($"${{BOMB{i + 1}}}", 100))}}}\"\n"));
        var installer = Checked.Today.Changed("install.sh", "say() {", $"{bomb}say() {{").Changed(ControlPlane, "namespace: ${NAMESPACE}", "namespace: ${BOMB0}");
        var watch = Stopwatch.StartNew();
        Assert.All(Services(installer, Checked.Complete), f => Assert.StartsWith("NAP50", f, StringComparison.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_difference_is_shown_at_the_document_of_the_template()
    {
        var finding = Checked.Report(Checked.Today.Changed(Browser, "targetPort: 3005", "targetPort: 8080"), Checked.Complete).Diagnostics.Single();
        Assert.Equal("installer/manifests/browser-service.yaml", finding.Location!.Value.File);
        Assert.Equal(LineOf(Browser, "---") + 1, finding.Location.Value.Line);
        Assert.Equal("Service nap-browser differs at spec.ports[0].targetPort: the installer has 8080, NapTasks has 3005. Do not upgrade before NapTasks has the same",
            finding.Message(Language.English));
    }

    private static int LineOf(string path, string line) =>
        Array.IndexOf(Checked.Today.Files.Single(f => f.Path == path).Text.Split('\n'), line) + 1;

    private static IEnumerable<string> Services(InstallerSource source, ValuesText values) =>
        Checked.Report(source, values).Diagnostics.Where(d => d.Code.StartsWith("NAP502", StringComparison.Ordinal)).Select(d => $"{d.Code} {string.Join(' ', d.Arguments)}");
}
