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

    [Theory]
    [InlineData("", "do not get through", true)]
    [InlineData("/mcp,/api/", "the platform’s own login alone", false)]
    public void The_pages_say_what_the_customers_authentication_means_for_programs_with_a_token(string exempt, string says, bool isWarned)
    {
        var values = ValuesText.External.With("INGRESS_AUTH_URL", "https://auth.example.com/verify").With("INGRESS_AUTH_EXEMPT_PATHS", exempt);
        var pages = values.Pages().ToDictionary(f => f.Path, f => f.Text);
        Assert.Contains(says, pages["brief/security.md"], StringComparison.Ordinal);
        Assert.Equal(isWarned, pages["brief/operations.md"].Contains("NAP2238", StringComparison.Ordinal));
        Assert.Equal(isWarned, values.Render().Diagnostics.Any(d => d.Code == "NAP2238"));
        // What is exempt answers health checks as it would without.
        Assert.Equal(isWarned, pages["brief/load-balancer.md"].Contains("`GET /api/version` → 30x", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("contour", "", true)]
    [InlineData("contour", "INGRESS_TLS=offloaded", true)]
    [InlineData("contour", "BROWSER_ENABLED=false", false)]
    [InlineData("contour", "INGRESS_MODE=nodeport", false)]
    public void What_programs_write_for_a_remote_browser_is_told_where_users_come_by_https(string controller, string setting, bool expected)
    {
        var values = ValuesText.For(controller);
        if (setting.Length > 0)
            values = values.With(setting.Split('=')[0], setting.Split('=')[1]);
        Assert.Equal(expected, values.Pages().Single(f => f.Path == "brief/operations.md").Text.Contains("`wss://browsers.nap.example.com/…`", StringComparison.Ordinal));
    }

    [Fact]
    public void A_health_path_that_is_kept_off_is_no_health_check()
    {
        var pages = ValuesText.External.With("INGRESS_BLOCK_PATHS", "/_cp/,/api/version").Pages().ToDictionary(f => f.Path, f => f.Text);
        Assert.DoesNotContain("GET /api/version", pages["brief/load-balancer.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("/api/version '200", pages["brief/security.md"], StringComparison.Ordinal);
        Assert.Contains("/api/version '403|404|50[03]'", pages["brief/security.md"], StringComparison.Ordinal);
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
