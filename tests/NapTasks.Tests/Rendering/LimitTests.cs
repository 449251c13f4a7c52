namespace NapTasks.Tests.Rendering;

/// <summary>Warnings of controllers that none of the pinned deployments has, because they ask for settings that seldom meet.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("contour", "INGRESS_TLS=offloaded INGRESS_AUTH_URL=https://auth.example.com/verify", "NAP4105")]
    [InlineData("ingress-nginx", "INGRESS_BLOCK_PATHS=/internal;x", "NAP4116")]
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
}
