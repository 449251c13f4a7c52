using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Comparisons;

namespace NapTasks.Tests.Rendering.Comparisons;

/// <summary>What a comparison makes of values.env.</summary>
public sealed class ComparedValuesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nginx")]
    [InlineData("Contour")]
    [InlineData("contour,traefik")]
    [InlineData("external")]
    public void A_name_that_nothing_has_is_answered_with_the_names_there_are(string name)
    {
        var error = Assert.Single(Compared.Result(ValuesText.External, name).Errors);
        Assert.Equal("NAP6001", error.Code);
        Assert.Equal(string.Join(", ", [.. IngressControllerCatalogue.Default.Names, "nodeport"]), error.Arguments[1]);
    }

    [Fact]
    public void Errors_of_values_env_are_told_as_in_a_build_together_with_a_wrong_name()
    {
        var result = Compared.Result(ValuesText.External.With("NAMESPACE", "Nap").With("BROWSER_NODE_PORT", "80"), "nginx");
        Assert.Null(result.Comparison);
        Assert.Equal(["NAP2015", "NAP2026", "NAP6001"], result.Errors.Select(e => e.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_text_is_an_error() => Assert.Equal(["NAP1008"], Compared.Result(ValuesText.External.With("X", "\0"), "traefik").Errors.Select(e => e.Code));

    [Fact]
    public void Without_a_main_domain_there_are_no_hosts_to_compare()
    {
        var result = Compared.Result(ValuesText.NodePort, "contour");
        Assert.Null(result.Comparison);
        Assert.Contains(result.Errors, e => e.Code == "NAP2201");
        Assert.DoesNotContain(result.Errors, e => e.Severity == Severity.Warning);
    }

    [Fact]
    public void Lines_that_the_move_needs_are_asked_for()
    {
        var comparison = Compared.Of(ValuesText.NodePort.With("MAIN_DOMAIN", "nap.example.com"), "contour");
        Assert.Equal(4, comparison.Findings.Count(f => f.Code == "NAP2204"));
        Assert.Equal(["INGRESS_MODE=external", "INGRESS_CONTROLLER=contour"], comparison.Keys.Where(k => k.Kind == KeyNoteKind.Write).Select(k => $"{k.Key}={k.Value}"));
    }

    [Fact]
    public void What_is_said_today_is_not_said_again()
    {
        var values = ValuesText.External.Without("INGRESS_BLOCK_PATHS");
        Assert.Contains(values.Render().Diagnostics, d => d.Code == "NAP2217");
        Assert.Empty(Compared.Of(values, "traefik").Findings);
    }

    [Fact]
    public void The_class_of_today_is_not_taken_for_the_others()
    {
        var comparison = Compared.Of(ValuesText.External.With("INGRESS_CLASS", "inner"), "kong");
        Assert.DoesNotContain("kong", comparison.Then.Values.IngressClasses.Keys);
        Assert.Contains(new KeyNote(KeyNoteKind.ReadByBoth, "INGRESS_CLASS", 20, "kong"), comparison.Keys);
    }

    [Theory]
    [InlineData("nodeport", "INGRESS_CLASS")]
    [InlineData("contour", "INGRESS_CLASS_KONG")]
    public void A_class_that_is_the_others_is_taken(string today, string key)
    {
        var values = (today == "nodeport" ? Compared.Today(today) : ValuesText.For(today)).With(key, "outer");
        Assert.Equal("outer", Compared.Of(values, "kong").Then.Values.IngressClasses["kong"].ToString());
    }

    [Fact]
    public void Keys_of_the_other_are_checked_and_named()
    {
        var comparison = Compared.Of(ValuesText.External.With("INGRESS_ENTRYPOINTS", "web"), "traefik");
        Assert.Equal(["NAP2030"], comparison.Findings.Select(f => f.Code));
        Assert.Contains(comparison.Keys, k => k is { Kind: KeyNoteKind.NowRead, Key: "INGRESS_ENTRYPOINTS", Line: 20 });
    }

    [Fact]
    public void Keys_of_today_bring_no_errors_and_are_named_as_no_longer_read()
    {
        var comparison = Compared.Of(ValuesText.For("traefik").With("INGRESS_ENTRYPOINTS", "http,https"), "contour");
        Assert.Empty(comparison.Findings);
        Assert.Contains(comparison.Keys, k => k is { Kind: KeyNoteKind.NoLongerRead, Key: "INGRESS_ENTRYPOINTS" });
    }

    [Theory]
    [InlineData("istio", false)]
    [InlineData("openshift", false)]
    [InlineData("contour", true)]
    [InlineData("kong", true)]
    public void A_class_is_asked_for_only_where_it_means_something(string controller, bool asked) =>
        Assert.Equal(asked, Compared.Of(ValuesText.For("haproxy"), controller).Keys.Any(k => k.Key == "INGRESS_CLASS"));

    [Fact]
    public void What_a_controller_cannot_do_without_is_asked_for_and_its_objects_are_left_out()
    {
        var comparison = Compared.Of(ValuesText.External, "gateway-api");
        Assert.Null(comparison.Objects);
        Assert.Equal(["NAP2034"], comparison.Findings.Select(f => f.Code));
        Assert.Contains(comparison.Appearing, l => l.Code == "NAP4153");
        Assert.False(comparison.NothingChanges);
    }
}
