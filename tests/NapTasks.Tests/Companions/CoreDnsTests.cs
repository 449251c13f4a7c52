using System.Text.RegularExpressions;

namespace NapTasks.Tests.Companions;

/// <summary>What the lines for CoreDNS answer, by the rules of its plugin template: the first pattern that matches, in lower case, with the final dot.</summary>
public sealed class CoreDnsTests
{
    private static readonly ValuesText External = ValuesText.External.With("INGRESS_ADDRESS", "203.0.113.10");

    [Theory]
    [InlineData("nap.example.com.", true)]
    [InlineData("files.nap.example.com.", true)]
    [InlineData("browsers.nap.example.com.", true)]
    [InlineData("sandbox.nap.example.com.", true)]
    [InlineData("abc-3000.sandbox.nap.example.com.", true)]
    [InlineData("a.b.sandbox.nap.example.com.", false)]
    [InlineData("www.nap.example.com.", false)]
    [InlineData("napxexample.com.", false)]
    [InlineData("sandbox.nap.example.com.nap.svc.cluster.local.", false)]
    public void Exactly_the_hosts_are_answered(string name, bool answered) =>
        Assert.All(Templates(External), t => Assert.Equal(answered, t.Matches.Any(m => Regex.IsMatch(name, m))));

    [Fact]
    public void All_addresses_of_a_kind_are_one_answer_and_a_kind_without_is_an_empty_one()
    {
        Assert.Equal(
            ["IN A nap.example.com: {{ .Name }} 300 IN A 203.0.113.10", "IN AAAA nap.example.com: NOERROR"],
            Templates(External).Select(t => $"{t.Scope}: {t.Answer}"));
        Assert.Equal(
            ["IN A nap.example.com: {{ .Name }} 300 IN A 203.0.113.10, {{ .Name }} 300 IN A 203.0.113.11", "IN AAAA nap.example.com: {{ .Name }} 300 IN AAAA 2001:db8::10"],
            Templates(External.With("INGRESS_ADDRESS", "203.0.113.10,203.0.113.11,2001:db8::10")).Select(t => $"{t.Scope}: {t.Answer}"));
    }

    [Fact]
    public void A_load_balancers_name_is_answered_for_every_type() => Assert.Equal(
        ["IN ANY nap.example.com: {{ .Name }} 300 IN CNAME lb.example.net."],
        Templates(External.With("INGRESS_ADDRESS", "lb.example.net")).Select(t => $"{t.Scope}: {t.Answer}"));

    [Fact]
    public void Pods_get_the_address_for_those_inside() => Assert.Equal(
        "{{ .Name }} 300 IN A 10.20.0.10",
        Templates(External.With("INGRESS_ADDRESS_INTERNAL", "10.20.0.10"))[0].Answer);

    [Fact]
    public void Previews_elsewhere_are_a_scope_of_their_own() => Assert.Equal(
        "IN A nap.example.com previews.example.net",
        Templates(External.With("SANDBOX_DOMAIN", "previews.example.net").With("SANDBOX_PUBLIC_URL", "https://previews.example.net"))[0].Scope);

    [Fact]
    public void There_is_nothing_where_no_pod_calls_a_public_url()
    {
        Assert.Null(Text(External.With("BROWSER_ENABLED", "false").With("SANDBOX_ENABLED", "false")));
        Assert.Contains("exec deploy/nap-sandbox ", Text(External.With("BROWSER_ENABLED", "false")), StringComparison.Ordinal);
    }

    private static string? Text(ValuesText values) => values.Render().Manifests!.Files.SingleOrDefault(f => f.Path == "dns/coredns.txt")?.Text;

    private static List<(string Scope, string[] Matches, string Answer)> Templates(ValuesText values) =>
    [
        .. from Match block in Regex.Matches(Text(values)!, @"^template (.+) \{\n((?: .*\n)+)\}", RegexOptions.Multiline)
           let lines = block.Groups[2].Value.Split('\n').Select(l => l.Trim().Split(' ', 2)).ToLookup(l => l[0], l => l[^1])
           select (block.Groups[1].Value, lines["match"].ToArray(), string.Join(", ", lines["answer"].Concat(lines["rcode"]).Select(a => a.Trim('"')))),
    ];
}
