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
        var routes = Read(controller, ValuesText.For(controller));
        Assert.Equal(
            [
                ("*.sandbox.nap.example.com", "nap-sandbox", 3006, "nap-sandbox-tls-cert"),
                ("browsers.nap.example.com", "nap-browser", 3005, "nap-tls-cert"),
                ("files.nap.example.com", "nap-cp", 3000, "nap-tls-cert"),
                ("nap.example.com", "nap-cp", 3000, "nap-tls-cert"),
                ("sandbox.nap.example.com", "nap-sandbox", 3006, "nap-tls-cert"),
            ],
            routes.Select(r => (r.Host, r.Service, r.Port, r.Secret!)).OrderBy(r => r.Host, StringComparer.Ordinal));
        Assert.All(routes, r => Assert.True(r.Redirects || IsLimit(controller, Trait.Redirect), $"{r.Host} does not redirect http"));
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Streams_and_downloads_last_as_long_as_they_need(string controller)
    {
        foreach (var route in Read(controller, ValuesText.For(controller).With("INGRESS_IDLE_TIMEOUT", "24h")))
        {
            Assert.True(route.Response is null || IsLimit(controller, Trait.UnlimitedResponses), $"{route.Host}: responses end after {route.Response} s");
            Assert.True(route.AnyBody || IsLimit(controller, Trait.UnlimitedBodies), $"{route.Host}: bodies are limited");
            if (route.Host.StartsWith("files.", StringComparison.Ordinal))
                continue;
            Assert.True(route.WebSocket || IsLimit(controller, Trait.WebSockets), $"{route.Host}: no WebSockets");
            if (route.Idle == ObservedRoute.NotSaid)
                Assert.True(IsLimit(controller, Trait.IdleStreams), $"{route.Host}: nothing is said of silent streams");
            else
                Assert.True(route.Idle is null or >= 86400, $"{route.Host}: silent streams end after {route.Idle} s");
        }
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Without_tls_there_is_no_certificate_and_no_redirect(string controller)
    {
        var routes = Read(controller, ValuesText.For(controller).With("INGRESS_TLS", "offloaded"));
        Assert.Equal(5, routes.Count);
        Assert.All(routes, r => Assert.Null(r.Secret));
        Assert.All(routes, r => Assert.False(r.Redirects, r.Host));
    }

    private static List<ObservedRoute> Read(string controller, ValuesText values)
    {
        var reader = Assert.Single(Readers, r => r.Controllers.Contains(controller));
        var objects = values.Render().Manifests!.Files
            .Where(f => f.IsObject())
            .Select(f => Node.Parse(f.Text))
            .ToArray();
        return [.. reader.Read(objects)];
    }

    private static bool IsLimit(string controller, Trait trait) => IngressControllerCatalogue.Default[controller] is var c && (c.Limits.Any(l => l.Trait == trait) || c.Settings.Any(s => s.Trait == trait));
}
