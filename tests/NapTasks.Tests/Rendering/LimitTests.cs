namespace NapTasks.Tests.Rendering;

/// <summary>Warnings of controllers that none of the pinned deployments has, because they ask for settings that seldom meet.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("contour", "INGRESS_TLS=offloaded INGRESS_AUTH_URL=https://auth.example.com/verify", "NAP4105")]
    [InlineData("ingress-nginx", "INGRESS_BLOCK_PATHS=/~internal", "NAP4116")]
    [InlineData("openshift", "CERT_ISSUER=ClusterIssuer/x", "NAP4240")]
    public void A_controller_says_what_it_cannot_do_where_it_is_asked_to(string controller, string settings, string code)
    {
        var values = ValuesText.For(controller);
        Assert.DoesNotContain(values.Render().Diagnostics, d => d.Code == code);
        foreach (var setting in settings.Split(' '))
            values = values.With(setting.Split('=', 2)[0], $"'{setting.Split('=', 2)[1]}'");
        var result = values.Render();
        Assert.NotNull(result.Manifests);
        Assert.Contains(result.Diagnostics, d => d.Code == code);
    }

    [Fact]
    public void A_gateway_of_which_nobody_says_the_class_is_not_generated()
    {
        var result = ValuesText.For("gateway-api").Without("INGRESS_CLASS").Render();
        Assert.Null(result.Manifests);
        Assert.Contains(result.Diagnostics, d => d.Code == "NAP2034");
    }

    // HTTP Strict Transport Security: what a controller sends unasked cannot be taken back for a year.
    [Theory]
    [InlineData("contour", false)]
    [InlineData("haproxy-ingress", true)]
    [InlineData("ingress-nginx", true)]
    public void The_page_for_security_speaks_of_what_a_controller_tells_browsers_unasked(string controller, bool speaks) => Assert.Equal(
        speaks,
        ValuesText.For(controller).Pages().Single(f => f.Path == "brief/security.md").Text.Contains("HSTS", StringComparison.Ordinal));
}
