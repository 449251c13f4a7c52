using NapTasks.Values;

namespace NapTasks.Tests.Exposure;

/// <summary>The path of the main host that leads to the channel gateway, in the model that all others take it from.</summary>
public sealed class WebhookRouteTests
{
    private static readonly ValuesText On = ValuesText.External.With("WEBHOOK_ENABLED", "true");

    [Fact]
    public void It_is_the_main_hosts_route_but_for_its_service_and_its_authentication()
    {
        var exposure = On.With("INGRESS_AUTH_URL", "https://auth.example.com/verify").Expose();
        var webhook = exposure.AllRoutes.Single(r => r.Path is not null);
        Assert.Equal(("nap.example.com/webhook", "nap-main-webhook", "nap-cg", 3002), (webhook.Address, $"{webhook.Name}", $"{webhook.Service.Name}", webhook.Service.Port));
        var main = exposure.Main;
        Assert.Equal((main.Host, main.TlsSecret, main.Traffic, main.Guarded), (webhook.Host, webhook.TlsSecret, webhook.Traffic, webhook.Guarded));
        Assert.NotNull(exposure.AuthOf(main));
        Assert.Null(exposure.AuthOf(webhook));
        Assert.Null(webhook.HealthPath);
        Assert.Contains(PathPrefix.Webhook, exposure.OpenPaths);
    }

    [Fact]
    public void It_adds_no_host_no_name_and_no_service_of_ours()
    {
        var (with, without) = (On.Expose(), ValuesText.External.Expose());
        Assert.Equal(without.Routes.Select(r => r.Host), with.Routes.Select(r => r.Host));
        Assert.Equal(without.Services, with.Services);
        Assert.Equal(without.Dns!.Records, with.Dns!.Records);
        Assert.Equal(without.Certificates!.Requests.SelectMany(r => r.Names), with.Certificates!.Requests.SelectMany(r => r.Names));
        Assert.Equal(["nap-cp", "nap-browser", "nap-sandbox", "nap-cg"], with.Targets.Select(t => $"{t.Name}"));
        Assert.Equal("oem-cg", $"{On.WithPrefix("oem").Expose().Targets.Last().Name}");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("/webhook", false)]
    [InlineData("/webhook/", false)]
    [InlineData("/webhooks,/web,/webhook/internal", true)]
    public void A_blocked_path_that_covers_it_wins(string blocked, bool stays) =>
        Assert.Equal(stays, On.With("INGRESS_BLOCK_PATHS", blocked).Expose().LeadsPathsElsewhere);

    [Fact]
    public void A_blocked_path_below_it_closes_that_part_of_it()
    {
        var exposure = On.With("INGRESS_BLOCK_PATHS", "/_cp/,/webhook/internal").Expose();
        var webhook = exposure.AllRoutes.Single(r => r.Path is not null);
        Assert.Empty(webhook.BlockedPaths);
        Assert.Equal(["/webhook/internal"], exposure.Main.BlockedBelow(webhook).Select(p => $"{p}"));
        Assert.Equal(["/_cp/", "/webhook/internal"], exposure.Main.BlockedBelow(exposure.Main).Select(p => $"{p}"));
    }

    // It would be the longer path, and lead to the control plane.
    [Fact]
    public void No_exempt_path_lies_below_it()
    {
        var exempt = On.With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("INGRESS_AUTH_EXEMPT_PATHS", "/mcp,/webhook,/webhook/x,/webhooks");
        Assert.Equal(["/mcp", "/webhooks"], exempt.Expose().Auth!.ExemptPaths.Select(p => $"{p}"));
        Assert.Equal(["/mcp", "/webhook", "/webhook/x", "/webhooks"], exempt.Without("WEBHOOK_ENABLED").Expose().Auth!.ExemptPaths.Select(p => $"{p}"));
    }

    [Fact]
    public void Alone_it_is_a_path_that_is_told_apart()
    {
        Assert.True(On.With("INGRESS_BLOCK_PATHS", "").Expose().TellsPathsApart);
        Assert.False(ValuesText.External.With("INGRESS_BLOCK_PATHS", "").Expose().TellsPathsApart);
    }

    [Fact]
    public void Without_routes_there_is_none()
    {
        Assert.Empty(ValuesText.NodePort.With("WEBHOOK_ENABLED", "true").Expose().AllRoutes);
        Assert.True(On.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true").Expose().LeadsPathsElsewhere);
    }
}
