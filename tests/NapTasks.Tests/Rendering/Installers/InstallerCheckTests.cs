using NapTasks.Diagnostics;
using NapTasks.Rendering.Installers;

namespace NapTasks.Tests.Rendering.Installers;

public sealed class InstallerCheckTests
{
    private const string PlatformUrls = "WEB_PUBLIC_URL FILES_PUBLIC_URL SANDBOX_PUBLIC_URL BROWSER_PUBLIC_URL";

    [Fact]
    public void A_values_env_that_has_all_fits()
    {
        var report = Checked.Report(Checked.Today, Checked.Complete);
        Assert.Empty(report.Diagnostics.Select(d => d.Message(Language.English)));
        Assert.InRange(report.Facts, PlatformFacts.All.Length / 2, PlatformFacts.All.Length);
        Assert.Contains("LDAP_URL", report.Defaulted);
        Assert.DoesNotContain("NAMESPACE", report.Defaulted);
        // The public URLs that today's has and the first one had not are for another installer.
        Assert.Equal(
            PlatformUrls.Split(' ').Order(StringComparer.Ordinal),
            Checked.Report(Checked.SeedEra, Checked.Complete).Diagnostics.Where(d => d.Code != "NAP5032").Select(d => $"{d.Code} {d.Arguments[0]}")
                .Order(StringComparer.Ordinal).Select(d => d["NAP5015 ".Length..]));
    }

    [Fact]
    public void A_missing_required_key_is_an_error_with_the_line_of_the_example()
    {
        Assert.Equal(
            ["NAP5011 This installer stops without PG_USERNAME: \"unbound variable\". Add: PG_USERNAME=nap"],
            Checked.Findings(Checked.Today, Checked.Complete.Without("PG_USERNAME")));
        Assert.Equal(
            ["NAP5012 PG_STORAGE_SIZE is not set, and this installer has no default for it in every case: it stops there, or applies an empty value. Add: PG_STORAGE_SIZE=10Gi"],
            Checked.Findings(Checked.Today, Checked.Complete.Without("PG_STORAGE_SIZE")));
        Assert.Contains("Add: AGENT_IMAGE_PREFIX=${REGISTRY}/nap-agent", Checked.Findings(
            Checked.Today.Changed("install.sh", "\"${AGENT_IMAGE_PREFIX:-${REGISTRY}/${APP_PREFIX}-agent}\"", "\"${AGENT_IMAGE_PREFIX}\""),
            Checked.Complete.Without("AGENT_IMAGE_PREFIX")).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secrets_value_is_never_shown_and_its_line_refers_to_the_environment()
    {
        var installer = Checked.Today.Changed("install.sh", "say \"operator", "echo \"$JWT_SECRET\" \"$NEW_TOKEN\"\n  say \"operator");
        Assert.Contains("Add: JWT_SECRET=${JWT_SECRET}",
            Checked.Findings(installer, Checked.Complete.Without("JWT_SECRET").With("NEW_TOKEN", "x")).Single(), StringComparison.Ordinal);
        Assert.Equal(["NAP5011 This installer stops without NEW_TOKEN: \"unbound variable\". Add: NEW_TOKEN="], Checked.Findings(installer, Checked.Complete));
        // What secrets.env.example names comes from the environment.
        Assert.Empty(Checked.Findings(installer, Checked.Complete, "NEW_TOKEN"));
        Assert.DoesNotContain("change-me",
            string.Concat(Checked.Findings(Checked.Today, Checked.Complete.Without("ADMIN_PASSWORD", "JWT_SECRET", "PG_PASSWORD"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_names_for_one_thing_the_missing_one_refers_to_the_other()
    {
        Assert.Equal(
            ["NAP5011 This installer stops without TOS_HOST: \"unbound variable\". Add: TOS_HOST=${NAP_HOST}"],
            Checked.Findings(Checked.SeedEra, Checked.Complete.Without("TOS_HOST")).Where(f => f.Contains("TOS", StringComparison.Ordinal)));
        Assert.Equal(
            ["NAP5011 This installer stops without NAP_NODE_PORT: \"unbound variable\". Add: NAP_NODE_PORT=${TOS_NODE_PORT}"],
            Checked.Findings(Checked.Today, Checked.Complete.Without("NAP_NODE_PORT")));
    }

    [Fact]
    public void A_hostile_example_gives_no_line_that_does_something()
    {
        foreach (var value in new[] { "$(touch x)", "`touch x`", "a;b", "a b", "${X:-$(touch x)}", "'a'", "\"$(id)\"", "a&b", "$HOME", "a\tb" })
        {
            var installer = Checked.Today.Changed("values.env.example", "PG_USERNAME=nap", $"PG_USERNAME={value}");
            Assert.EndsWith(" Add: PG_USERNAME=", Checked.Findings(installer, Checked.Complete.Without("PG_USERNAME")).Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_key_that_nobody_knows_is_warned_about_at_its_place()
    {
        var values = Checked.Complete.With("OLD_SETTING", "1");
        var finding = Assert.Single(Checked.Report(Checked.Today, values).Diagnostics);
        Assert.Equal("NAP5013", finding.Code);
        Assert.Equal(values.LineOf("OLD_SETTING"), finding.Location!.Value.Line);
        Assert.Equal(["NAP5015"], Checked.Report(Checked.SeedEra, Checked.Complete.Without(PlatformUrls.Split(' '))
            .With("INGRESS_MODE", "nodeport").With("FILES_PUBLIC_URL", "http://10.0.0.1:30080")).Diagnostics.Select(d => d.Code).Where(c => c != "NAP5032"));
    }

    [Theory]
    [InlineData("TURN_BIND_IP")]
    [InlineData("INGRESS_CLASS_TRAEFIK")]
    [InlineData("INGRESS_ENTRYPOINTS")]
    [InlineData("INGRESS_STAGED")]
    [InlineData("IMAGES_ARCHIVE")]
    [InlineData("TOS_HOST")]
    [InlineData("VALUES_FILE")]
    public void A_key_that_somebody_knows_is_not(string key) =>
        Assert.Empty(Checked.Findings(Checked.Today, key == "TOS_HOST" ? Checked.Complete : Checked.Complete.With(key, "true")));

    [Fact]
    public void A_key_that_other_keys_refer_to_is_the_customers_own()
    {
        var values = Checked.Complete.Without("AGENT_IMAGE_PREFIX");
        values = values with { Lines = [("MY_TAG", "v1"), .. values.Lines, ("AGENT_IMAGE_PREFIX", "x/${MY_TAG}")] };
        Assert.Empty(Checked.Findings(Checked.Today, values));
        // A secret that refers to itself is not.
        Assert.Equal(["NAP5013"], Checked.Report(Checked.Today, values.With("OLD_API_KEY", "${OLD_API_KEY}")).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_key_that_was_renamed_by_a_letter_is_told_with_its_new_name()
    {
        var installer = Checked.Today.Changed("install.sh", "NFS_STORAGE_CLASS", "NFS_STORAGECLASS").Changed("values.env.example", "NFS_STORAGE_CLASS", "NFS_STORAGECLASS")
            .Changed("values.env.single-node.example", "NFS_STORAGE_CLASS", "NFS_STORAGECLASS");
        Assert.Equal(
            ["NAP5011 NFS_STORAGECLASS", "NAP5014 NFS_STORAGE_CLASS NFS_STORAGECLASS"],
            Checked.Report(installer, Checked.Complete).Diagnostics.Select(d => $"{d.Code} {string.Join(' ', d.Arguments.Take(d.Code == "NAP5014" ? 2 : 1))}"));
    }

    [Theory]
    [InlineData("echo nothing\n")]
    [InlineData("# source values.env\n")]
    [InlineData("source lib.sh\n")]
    public void A_script_that_reads_no_values_is_no_installer(string script)
    {
        Assert.Equal(["NAP5002"], Checked.Report(Checked.Today.With("install.sh", script), Checked.Complete).Diagnostics.Select(d => d.Code));
        Assert.Equal(["NAP5002"], Checked.Report(Checked.Source([]), Checked.Complete).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Errors_of_values_env_are_told_and_nothing_else() =>
        Assert.Equal(["NAP2026"], Checked.Report(Checked.Today, Checked.Complete.With("NAMESPACE", "Nap").With("OLD_SETTING", "1")).Diagnostics.Select(d => d.Code));
}
