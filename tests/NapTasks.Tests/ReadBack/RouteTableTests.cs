using System.Reflection;
using NapTasks.Controllers;
using NapTasks.Tests.Rendering;

namespace NapTasks.Tests.ReadBack;

/// <summary>Reads the table of routes back out of every controller's objects and compares it with what the platform needs.</summary>
public sealed class RouteTableTests
{
    private static readonly RouteReader[] Readers =
    [
        .. Assembly.GetExecutingAssembly().GetTypes()
            .Where(t => t.IsSubclassOf(typeof(RouteReader)))
            .Select(t => (RouteReader)Activator.CreateInstance(t)!),
    ];

    public static TheoryData<string> Controllers => [.. IngressControllerCatalogue.Default.Names];

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Every_host_leads_to_its_service_with_its_certificate(string controller)
    {
        var values = ValuesText.For(controller);
        var routes = Read(values);
        Assert.Equal(
            [
                ("*.sandbox.nap.example.com", "nap-sandbox", 3006, "nap-sandbox-tls-cert"),
                ("browsers.nap.example.com", "nap-browser", 3005, "nap-tls-cert"),
                ("files.nap.example.com", "nap-cp", 3000, "nap-tls-cert"),
                ("nap.example.com", "nap-cp", 3000, "nap-tls-cert"),
                ("sandbox.nap.example.com", "nap-sandbox", 3006, "nap-tls-cert"),
            ],
            routes.Select(r => (r.Host, r.Service, r.Port, r.Secret!)).OrderBy(r => r.Host, StringComparer.Ordinal));
        Assert.All(routes, r => Assert.Equal("/", r.Path));
        Assert.All(routes, r => AssertHolds(controller, values, Trait.Redirect, r.Redirects, r.Host));
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Streams_and_downloads_last_as_long_as_they_need(string controller)
    {
        var values = ValuesText.For(controller).With("INGRESS_IDLE_TIMEOUT", "24h");
        foreach (var route in Read(values))
        {
            AssertHolds(controller, values, Trait.UnlimitedResponses, route.Response, route.Host);
            AssertHolds(controller, values, Trait.UnlimitedBodies, route.AnyBody, route.Host);
            // In half an hour the platform itself ends a request that is not complete.
            AssertHolds(controller, values, Trait.UnlimitedBodies, route.Upload, route.Host, least: 1800);
            if (route.Host.StartsWith("files.", StringComparison.Ordinal))
                continue;
            AssertHolds(controller, values, Trait.WebSockets, route.WebSocket, route.Host);
            AssertHolds(controller, values, Trait.IdleStreams, route.Idle, route.Host, least: 86400);
        }
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Without_tls_there_is_no_certificate_and_no_redirect(string controller)
    {
        var values = ValuesText.For(controller).With("INGRESS_TLS", "offloaded");
        var routes = Read(values);
        Assert.Equal(5, routes.Count);
        Assert.All(routes, r => Assert.Null(r.Secret));
        Assert.All(routes, r => Assert.True(r.Redirects.Seconds == 0 || (r.Redirects == Reading.NotSaid && IsLimit(controller, values, Trait.OffloadedTls)), r.Host));
    }

    // Whatever is in its way: authentication, paths that are blocked beside it and below it, and one below it that is exempt.
    [Theory]
    [MemberData(nameof(Controllers))]
    public void A_webhook_leads_past_the_login_to_the_channel_gateway_and_is_in_all_else_as_the_main_host(string controller)
    {
        var values = ValuesText.For(controller).With("WEBHOOK_ENABLED", "true").With("INGRESS_IDLE_TIMEOUT", "24h")
            .With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("INGRESS_AUTH_EXEMPT_PATHS", "/mcp,/webhook/open")
            .With("INGRESS_BLOCK_PATHS", "/_cp/,/webhook/internal/");
        foreach (var (tls, secret) in new[] { ("terminate", "nap-tls-cert"), ("offloaded", null) })
        {
            values = values.With("INGRESS_TLS", tls);
            var routes = Read(values);
            var main = routes.Single(r => r is { Host: "nap.example.com", Path: "/" });
            var webhook = routes.Single(r => r.Path.StartsWith("/webhook", StringComparison.Ordinal));
            Assert.Equal(("nap.example.com", "/webhook", "nap-cg", 3002, secret), (webhook.Host, webhook.Path, webhook.Service, webhook.Port, webhook.Secret));
            AssertAlike(Trait.WebSockets, main.WebSocket, webhook.WebSocket);
            AssertAlike(Trait.UnlimitedResponses, main.Response, webhook.Response);
            AssertAlike(Trait.IdleStreams, main.Idle, webhook.Idle);
            AssertAlike(Trait.UnlimitedBodies, main.AnyBody, webhook.AnyBody);
            AssertAlike(Trait.Redirect, main.Redirects, webhook.Redirects);
            AssertAlike(Trait.ExternalAuth, main.AsksLogin.Seconds > 0 || IsLimit(controller, values, Trait.ExternalAuth) ? Reading.Is(false) : Reading.NotSaid, webhook.AsksLogin);
        }

        // What is not in the objects has to be said.
        void AssertAlike(Trait trait, Reading host, Reading path) =>
            Assert.True(host == path || (path == Reading.NotSaid && IsLimit(controller, values, Trait.Webhook)), $"{trait}: {host.Seconds} and {path.Seconds}");
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Without_a_webhook_nothing_speaks_of_the_channel_gateway_and_with_it_no_object_is_its_service(string controller)
    {
        var values = ValuesText.For(controller).With("NETWORK_POLICY_ENABLED", "true").With("INGRESS_NAMESPACE", "edge");
        Assert.DoesNotContain(values.Render().Manifests!.Files, f => f.Text.Contains("nap-cg", StringComparison.Ordinal) || f.Text.Contains("webhook", StringComparison.Ordinal));
        Assert.DoesNotContain(
            values.With("WEBHOOK_ENABLED", "true").Render().Manifests!.Files.Where(f => f.IsObject()).Select(f => Node.Parse(f.Text)),
            o => o.Kind == "Service" && o.Name == "nap-cg");
    }

    [Fact]
    public void A_trait_that_nobody_looked_at_passes_only_where_the_controller_says_that_it_is_not_in_the_objects()
    {
        var values = ValuesText.For("ingress");
        AssertHolds("ingress", values, Trait.WebSockets, Reading.NotSaid, "any");
        Assert.Throws<Xunit.Sdk.TrueException>(() => AssertHolds("ingress", values, Trait.WebSockets, Reading.Is(false), "any"));
        values = ValuesText.For("contour");
        AssertHolds("contour", values, Trait.WebSockets, Reading.Is(true), "any");
        Assert.Throws<Xunit.Sdk.TrueException>(() => AssertHolds("contour", values, Trait.WebSockets, default, "any"));
    }

    private static List<ObservedRoute> Read(ValuesText values)
    {
        var objects = values.Render().Manifests!.Files
            .Where(f => f.IsObject())
            .Select(f => Node.Parse(f.Text))
            .ToArray();
        var readers = Readers.Where(r => objects.Any(o => o.Kind == r.Kind)).ToArray();
        Assert.True(
            readers.Length == 1,
            $"{readers.Length} readers know what routes {string.Join(", ", objects.Select(o => o.Kind).Distinct())} are. Write one for a kind of its own, in this folder, from the product's documentation.");
        return [.. readers[0].Read(objects)];
    }

    // What the objects say has to be right; what they do not say, the controller has to have said of itself.
    private static void AssertHolds(string controller, ValuesText values, Trait trait, Reading reading, string host, double least = double.PositiveInfinity) => Assert.True(
        reading == Reading.NotSaid ? IsLimit(controller, values, trait) : reading.Seconds >= least,
        reading == Reading.NotSaid ? $"{host}: no object says anything of {trait}, and no limit and no setting of {controller} does" : $"{host}: {trait} for {reading.Seconds} s");

    private static bool IsLimit(string controller, ValuesText values, Trait trait) =>
        IngressControllerCatalogue.Default[controller] is var c && values.Expose() is var exposure
        && (c.Limits.Any(l => l.Trait == trait && l.Applies(exposure)) || c.SettingsOf(exposure).Any(s => s.Trait == trait));
}
