using System.Collections.Frozen;
using System.Collections.Immutable;
using k8s;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Comparisons;

namespace NapTasks.Tests.Rendering.Comparisons;

public sealed class ComparerTests
{
    private static readonly FrozenSet<string> Quiet = IngressControllerCatalogue.Default.Names
        .SelectMany(n => IngressControllerCatalogue.Default[n].Limits).Where(l => !l.Warns).Select(l => l.Descriptor.Code).ToFrozenSet(StringComparer.Ordinal);

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var (today, then) in Compared.States.SelectMany(a => Compared.States.Select(b => (a, b))))
                pairs.Add(today, then);
            return pairs;
        }
    }

    public static TheoryData<string> States => [.. Compared.States];

    public static TheoryData<string> Controllers => [.. IngressControllerCatalogue.Default.Names];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Objects_come_and_go_as_two_builds_would_have_it(string today, string then)
    {
        var before = Identities(Compared.Today(today));
        var after = Identities(Switched(Compared.Today(today), then));
        var comparison = Compared.Of(Compared.Today(today), then);
        Assert.Equal(after.Except(before).Order(StringComparer.Ordinal), Print(comparison.Objects!.Coming));
        Assert.Equal(before.Except(after).Order(StringComparer.Ordinal), Print(comparison.Objects.Going));
        Assert.Equal(today == then, comparison.NothingChanges);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_limit_of_the_other_is_told_unless_it_holds_today(string today, string then)
    {
        var values = Scenarios.Everything(Compared.Today(today)).Without("INGRESS_CLASS").WithClasses();
        values = today == "nodeport" || ValuesText.WithoutUsualClass.Contains(today) ? values.With("INGRESS_CLASS", "example") : values;
        var comparison = Compared.Of(values, then);
        var text = Words(Compared.Text(comparison));
        var before = Limits(values);
        var after = Limits(Switched(values, then));
        Assert.All(after.Except(before), limit => Assert.Contains(Words(limit), text, StringComparison.Ordinal));
        Assert.All(before.Except(after), limit => Assert.Contains(Words(limit), text, StringComparison.Ordinal));
        // A build is silent about what nothing is to be done about; who chooses wants to know that, too.
        Assert.Equal(after.Except(before).Count(), comparison.Appearing.Count(d => !Quiet.Contains(d.Code)));
        Assert.Equal(before.Except(after).Count(), comparison.Vanishing.Count(d => !Quiet.Contains(d.Code)));
        Assert.All(comparison.Appearing, d => Assert.Contains(Words(d.Message(Language.English)), text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void With_itself_nothing_changes(string state)
    {
        var comparison = Compared.Of(Compared.Today(state), state);
        Assert.Equal($"{(state == "nodeport" ? "node ports" : state)}: nothing changes.\n", Compared.Text(comparison));
        Assert.Empty(comparison.Findings);
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void Every_host_is_told_with_what_carries_it(string controller)
    {
        var comparison = Compared.Of(Compared.Today("nodeport"), controller);
        Assert.Equal(5, comparison.Hosts.Length);
        Assert.All(comparison.Hosts, h => Assert.NotEmpty(h.Then));
        Assert.Equal(["http://10.20.0.11:30080", "http://10.20.0.11:30080", "http://10.20.0.11:30085", "http://10.20.0.11:30086"], comparison.Hosts.SelectMany(h => h.Today));
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void A_webhook_is_told_with_what_carries_it_and_is_not_to_be_had_with_node_ports(string controller)
    {
        var values = Compared.Today(controller).With("WEBHOOK_ENABLED", "true");
        var comparison = Compared.Of(values, "nodeport");
        var row = comparison.Hosts.Single(h => h.Route.Address == "nap.example.com/webhook");
        Assert.NotEmpty(row.Today);
        Assert.Empty(row.Then);
        Assert.Equal(VerdictKind.No, comparison.Traits.Single(t => t.Trait == Trait.Webhook).Then.Kind);
        Assert.Contains("nap.example.com/webhook nap-cg:3002", Words(Compared.Text(comparison)), StringComparison.Ordinal);
        Assert.Contains("WEBHOOK_ENABLED nap.example.com ", Words(Compared.Text(comparison)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Controllers))]
    public void A_limit_concerns_a_trait_that_some_host_wants(string controller)
    {
        foreach (var values in new[] { Compared.Today(controller), Scenarios.Everything(Compared.Today(controller)), Compared.Today(controller).With("INGRESS_TLS", "offloaded"), Compared.Today(controller).With("WEBHOOK_ENABLED", "true") })
        {
            var state = Compared.Of(values, "nodeport").Today;
            var limits = state.Site.Controllers.Single().Limits.Where(l => l.Applies(state.Site.Exposure)).ToArray();
            Assert.All(limits, l => Assert.NotEmpty(TraitScope.Of(l.Trait, state.Site.Exposure)));
            Assert.All(limits.Where(l => l.Support != Support.Partly), l => Assert.InRange(state.VerdictOn(l.Trait).Kind, VerdictKind.ByHand, VerdictKind.No));
            Assert.All(limits, l => Assert.Contains(l.Descriptor.Code, state.VerdictOn(l.Trait).Codes));
        }
    }

    [Fact]
    public void Of_two_side_by_side_the_one_that_stays_changes_nothing_and_the_other_goes()
    {
        var comparison = Compared.Of(ValuesText.External.With("INGRESS_CONTROLLER", "contour,traefik").With("INGRESS_CLASS_TRAEFIK", "inner"), "traefik");
        Assert.Empty(comparison.Objects!.Coming);
        // What Contour alone reads on the Services goes with it.
        Assert.All(comparison.Objects.Changing.SelectMany(c => c.Differences), d => Assert.StartsWith("metadata.annotations.projectcontour.io/", d.Path, StringComparison.Ordinal));
        Assert.Equal(["HTTPProxy"], comparison.Objects.Going.Select(o => o.Kind).Distinct());
        Assert.Contains(new KeyNote(KeyNoteKind.NoLongerRead, "INGRESS_CLASS_TRAEFIK", 20, null), comparison.Keys);
        Assert.Contains(new KeyNote(KeyNoteKind.MayBeNeeded, "INGRESS_CLASS", 0, null), comparison.Keys);
    }

    [Fact]
    public void Staged_routes_stay_staged()
    {
        var comparison = Compared.Of(ValuesText.External.With("INGRESS_MODE", "nodeport").With("INGRESS_STAGED", "true"), "traefik");
        Assert.DoesNotContain(comparison.Objects!.Changing.SelectMany(c => c.Differences), d => d.Path.StartsWith("spec", StringComparison.Ordinal));
        Assert.Contains(comparison.Objects.Coming, o => o.Kind == "IngressRoute");
    }

    [Fact]
    public void Node_ports_become_cluster_ips_and_back()
    {
        var there = Compared.Of(Compared.Today("nodeport"), "contour").Objects!.Changing;
        var back = Compared.Of(Compared.Today("contour"), "nodeport").Objects!.Changing;
        Assert.Equal(["nap-cp", "nap-browser", "nap-sandbox"], there.Select(c => c.Object.Name));
        // In the order of the object before, so that what is only in the one after comes elsewhere.
        Assert.Equal(
            there.SelectMany(c => c.Differences).OrderBy(d => d.Path, StringComparer.Ordinal),
            back.SelectMany(c => c.Differences.Select(d => d with { Before = d.After, After = d.Before })).OrderBy(d => d.Path, StringComparer.Ordinal));
    }

    [Fact]
    public void What_comes_with_the_routes_is_told_too()
    {
        var values = Compared.Today("nodeport").With("INGRESS_ADDRESS", "10.20.0.50").With("CERT_ISSUER", "ClusterIssuer/acme");
        var comparison = Compared.Of(values, "contour");
        Assert.Contains(comparison.Objects!.Coming, o => o.Kind == "Certificate");
        Assert.Contains(comparison.Files, f => f.What == CompareMessages.Coming && f.Path.StartsWith("dns/", StringComparison.Ordinal));
        Assert.Contains("a file that is not applied", Compared.Text(comparison), StringComparison.Ordinal);
        // Istio reads certificates elsewhere.
        var elsewhere = Compared.Text(Compared.Of(Compared.Today("contour").With("CERT_ISSUER", "ClusterIssuer/acme"), "istio"));
        Assert.Contains("(in istio-system, by the cluster's operator)", Words(elsewhere), StringComparison.Ordinal);
        Assert.Contains("kubectl delete --ignore-not-found -n nap certificate.cert-manager.io/", elsewhere, StringComparison.Ordinal);
    }

    // By the name of the controller, as values.env would have to be written for it.
    private static ValuesText Switched(ValuesText values, string then)
    {
        if (then == "nodeport")
            return values.With("INGRESS_MODE", "nodeport");
        var known = values.Lines.Any(l => l == ("INGRESS_CONTROLLER", then));
        var file = values.With("INGRESS_MODE", "external").With("INGRESS_CONTROLLER", then);
        return known || values.Lines.All(l => l.Key != "INGRESS_CONTROLLER") ? file
            : ValuesText.WithoutUsualClass.Contains(then) ? file.With("INGRESS_CLASS", "example")
            : file.Without("INGRESS_CLASS");
    }

    private static ImmutableArray<string> Identities(ValuesText values) =>
    [
        .. from file in values.Render().Manifests!.Files
           where file.IsObject()
           let manifest = KubernetesYaml.Deserialize<Dictionary<string, object>>(file.Text, strict: true)
           let metadata = (Dictionary<object, object>)manifest["metadata"]
           select $"{manifest["apiVersion"]} {manifest["kind"]} {metadata["namespace"]} {metadata["name"]}",
    ];

    private static IEnumerable<string> Print(ImmutableArray<ObjectReference> objects) =>
        objects.Select(o => $"{o.ApiVersion} {o.Kind} {o.Namespace} {o.Name}").Order(StringComparer.Ordinal);

    private static ImmutableArray<string> Limits(ValuesText values) =>
        [.. values.Render().Diagnostics.Where(d => d.Code.StartsWith("NAP4", StringComparison.Ordinal)).Select(d => $"{d.Code} {d.Message(Language.English)}").Distinct()];

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
