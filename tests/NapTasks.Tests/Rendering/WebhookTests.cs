using NapTasks.Diagnostics;
using NapTasks.Tests.ReadBack;

namespace NapTasks.Tests.Rendering;

/// <summary>What stands beside the route of webhooks: policies that have to name it, and steps that its Service, which is not ours, leaves to people.</summary>
public sealed class WebhookTests
{
    [Theory]
    [InlineData("gateway-api")]
    [InlineData("cilium")]
    [InlineData("envoy-gateway")]
    public void Of_a_listener_for_each_host_it_has_that_of_the_main_host(string controller)
    {
        foreach (var tls in new[] { "terminate", "offloaded" })
        {
            var objects = Objects(On(controller).With("INGRESS_GATEWAY", "listenerset:infra/shared").With("INGRESS_TLS", tls));
            var listeners = objects.Single(o => o.Kind == "ListenerSet")["spec"]["listeners"].Items.Select(l => l["name"].Text).ToArray();
            var sections = objects.Where(o => o.Kind == "HTTPRoute" && o.Name.StartsWith("nap-main", StringComparison.Ordinal))
                .SelectMany(o => o["spec"]["parentRefs"].Items).Select(p => p["sectionName"].Text).ToArray();
            Assert.InRange(sections.Length, 2, 3);
            Assert.Contains(Assert.Single(sections.Distinct()), listeners);
        }
    }

    [Fact]
    public void On_an_existing_gateway_of_envoy_gateway_its_silence_is_not_limited_either()
    {
        var policy = Objects(On("envoy-gateway").With("INGRESS_GATEWAY", "infra/shared")).Single(o => o.Kind == "BackendTrafficPolicy");
        Assert.Contains("nap-main-webhook-envoy-gateway", policy["spec"]["targetRefs"].Items.Select(t => t["name"].Text));
        Assert.Equal("0s", policy["spec"]["timeout"]["http"]["streamIdleTimeout"].Text);
    }

    [Fact]
    public void The_policy_that_istio_asks_people_for_leaves_it_out()
    {
        var text = Message(On("istio").With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("INGRESS_AUTH_EXEMPT_PATHS", "/mcp"), "NAP4144");
        Assert.Contains("notPaths: [\"/mcp\", \"/mcp/*\", \"/webhook\", \"/webhook/*\"]", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contour", "NAP4106", "projectcontour.io/max-connections=65535 projectcontour.io/max-pending-requests=65535 projectcontour.io/max-requests=65535")]
    [InlineData("kong", "NAP4207", "konghq.com/read-timeout=3600000 konghq.com/write-timeout=3600000")]
    public void What_a_controller_reads_on_the_service_is_a_command_for_people(string controller, string code, string annotations)
    {
        Assert.Contains($"kubectl -n nap annotate --overwrite service nap-cg {annotations}", Message(On(controller), code), StringComparison.Ordinal);
        Assert.DoesNotContain(ValuesText.For(controller).Render().Diagnostics, d => d.Code == code);
    }

    [Fact]
    public void Where_two_controllers_stand_side_by_side_both_lead_there() => Assert.Equal(
        ["IngressRoute nap-main", "Ingress nap-main-webhook-kong"],
        Objects(ValuesText.External.With("INGRESS_CONTROLLER", "traefik,kong").With("WEBHOOK_ENABLED", "true"))
            .Where(o => o.Kind is "Ingress" or "IngressRoute" && Leads(o)).Select(o => $"{o.Kind} {o.Name}").OrderByDescending(o => o, StringComparer.Ordinal));

    private static bool Leads(Node o) =>
        o["spec"]["routes"].Items.Any(r => r["services"][0]["name"].Text == "nap-cg")
        || o["spec"]["rules"].Items.SelectMany(r => r["http"]["paths"].Items).Any(p => p["backend"]["service"]["name"].Text == "nap-cg");

    private static ValuesText On(string controller) => ValuesText.For(controller).With("WEBHOOK_ENABLED", "true");

    private static string Message(ValuesText values, string code) => values.Render().Diagnostics.First(d => d.Code == code).Message(Language.English);

    private static Node[] Objects(ValuesText values) => [.. values.Render().Manifests!.Files.Where(f => f.IsObject()).Select(f => Node.Parse(f.Text))];
}
