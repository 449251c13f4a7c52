using NapTasks.Diagnostics;
using NapTasks.Rendering.Installers;
using VerifyXunit;

namespace NapTasks.Tests.Rendering.Installers;

public sealed class PlatformImagesTests
{
    private static readonly ValuesText Public = Checked.Complete.Without("AGENT_IMAGE_PREFIX");

    private static readonly ValuesText Private = Public.With("REGISTRY", "registry.example.com/nap").With("IMAGE_TAG", "v4.2.0").With("AGENT_IMAGE_TAG", "v4.2.0");

    private static readonly Dictionary<string, (InstallerSource Installer, ValuesText Values)> Deployments = new(StringComparer.Ordinal)
    {
        ["public"] = (Checked.Today, Public),
        ["private"] = (Checked.Today, Private.With("COTURN_IMAGE", "${REGISTRY}/coturn:4.6").With("AFS_IMAGE", "other.example.com/afs:1.0")),
        ["without-modules"] = (Checked.Today, Private.With("BROWSER_ENABLED", "false").With("SANDBOX_ENABLED", "false")),
        ["single-node"] = (Checked.Today, Private.With("DEPLOY_PROFILE", "single-node")),
        ["seed-era"] = (Checked.SeedEra, Private),
    };

    public static TheoryData<string, string> Texts => new(
        from deployment in Deployments.Keys
        from language in new[] { nameof(Language.English), nameof(Language.SimplifiedChinese) }
        where language == nameof(Language.English) || deployment is "public" or "private"
        select new TheoryDataRow<string, string>(deployment, language));

    [Theory]
    [MemberData(nameof(Texts))]
    public Task Listed(string deployment, string language)
    {
        var settings = new VerifySettings();
        settings.UseDirectory("../../Snapshots/images");
        settings.UseTextForParameters($"{deployment}.{language}");
        return Verifier.Verify(string.Join('\n', PlatformImagesText.Of(Of(deployment), Enum.Parse<Language>(language))) + "\n", "txt", settings);
    }

    [Theory]
    [InlineData("public.example.net/cloudnative-pg/postgresql:16", "cloudnative-pg-postgresql:16")]
    [InlineData("public.example.net/cloudnative-pg/cloudnative-pg:1.28.1", "cloudnative-pg:1.28.1")]
    [InlineData("k8s.example.org/sig-storage/nfs-provisioner:v4", "nfs-provisioner:v4")]
    [InlineData("registry:2", "registry:2")]
    [InlineData("localhost:5000/a/b@sha256:0000000000000000000000000000000000000000000000000000000000000000", "b@sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    public void A_short_name_is_the_last_part_but_for_two(string image, string name)
    {
        Assert.Equal(name, ShortNames.Of(Checked.Today).For(image));
        Assert.Equal(name, ShortNames.Of(Checked.SeedEra).For(image));
    }

    [Fact]
    public void The_folders_own_rule_for_short_names_counts()
    {
        var names = ShortNames.Of(Checked.Today.Changed("offline/push.sh", "echo \"cloudnative-pg:", "echo \"pg-operator:"));
        Assert.Equal("offline/push.sh", names.Path);
        Assert.Equal("pg-operator:1.28.1", names.For("public.example.net/cloudnative-pg/cloudnative-pg:1.28.1"));
        Assert.Null(ShortNames.Of(Checked.SeedEra).Path);
    }

    [Fact]
    public void With_the_lines_that_are_given_every_image_with_a_key_lies_under_the_registry()
    {
        var images = Images(Checked.Today, Private);
        var lines = images.Images.Select(i => i.Line).OfType<string>().Select(l => l.Split('=', 2)).ToArray();
        Assert.NotEmpty(lines);
        var then = Images(Checked.Today, lines.Aggregate(Private, (values, line) => values.With(line[0], line[1])));
        Assert.Equal(images.Images.Where(i => i.Line is null && !i.IsOwn).Select(i => i.Origin), then.Images.Where(i => !i.IsOwn).Select(i => i.Origin));
        // What had to be copied, and where to, is the same before and after.
        Assert.Equal(Copies(images), Copies(then));
    }

    [Fact]
    public void A_prefix_of_ones_own_is_copied_from_the_public_one()
    {
        var images = Images(Checked.Today, Private.With("APP_PREFIX", "oem"));
        Assert.Contains("public.example.net/nap-platform/nap-cp:v4.2.0 registry.example.com/nap/oem-cp:v4.2.0", Copies(images));
    }

    [Fact]
    public void A_secret_is_not_shown_and_nothing_that_a_shell_would_run_is_given()
    {
        var installer = Checked.Today
            .Changed("manifests/postgres.yaml", "imageName: ${POSTGRES_IMAGE}", "imageName: ${REGISTRY}/pg:${REGISTRY_PASSWORD}")
            .Changed("manifests/nfs-server.yaml", "image: ${NFS_SERVER_IMAGE}", "image: \"x.example.com/a;touch$IFS/executed:1\"");
        foreach (var values in new[] { Private.With("REGISTRY_PASSWORD", "canary"), Private.With("REGISTRY_PASSWORD", "canary").With("REGISTRY", "'user:canary@registry.example.com/nap'") })
        {
            var text = string.Join('\n', PlatformImagesText.Of(Images(installer, values), Language.English));
            Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
            Assert.DoesNotContain(text.Split('\n'), l => l.Contains("skopeo copy", StringComparison.Ordinal) && (l.Contains(';', StringComparison.Ordinal) || l.Contains("${", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void What_only_a_run_computes_is_not_guessed()
    {
        var images = Images(Checked.Today.Changed("install.sh", "COTURN_IMAGE:-hub.example.org/coturn/coturn:4.6", "COTURN_IMAGE:-$(pick)"), Private);
        Assert.Contains(images.Unknown, u => u is { Text: "${COTURN_IMAGE}", Gap: ImageGap.Computed, Path: "manifests/coturn.yaml" });
        Assert.DoesNotContain(images.Images, i => i.Origin.Contains("coturn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("registry.example.com/nap", 2)]
    [InlineData("mirror.example.com/neutree-ai/agent-platform", 0)]
    [InlineData("", 0)]
    public void The_operators_page_names_the_verb_where_images_have_to_be_brought(string registry, int pages) => Assert.Equal(
        pages,
        ValuesText.External.With("REGISTRY", registry).With("BRIEF_LANGUAGE", "both").Pages()
            .Count(p => (p.Path is "brief/operations.md" or "brief/operations.zh-Hans.md") && p.Text.Contains("-t:NapImages -p:NapInstaller=", StringComparison.Ordinal)));

    [Fact]
    public void A_hostile_script_is_read_in_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var piece in new[] { "case a in\n", "f() {\n", "f; f() { f; f; f; f\n}\n", "a.b/${c}:", "[ $A = b ] && x -f a/b.yaml\n", "if [ $A = b ]; then\n" })
        {
            var text = "source values.env\n" + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)) + "\nkapply -f x/coturn.yaml\n";
            _ = Images(Checked.Today.With("install.sh", text).With("offline/x.sh", text), Private);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), watch.Elapsed.ToString());
    }

    /// <summary>The places of the snapshots.</summary>
    internal static IEnumerable<string> Snapshots => Texts.Select(row => $"images/{nameof(PlatformImagesTests)}.{nameof(Listed)}_{row.Data.Item1}.{row.Data.Item2}");

    private static PlatformImages Of(string deployment) => Images(Deployments[deployment].Installer, Deployments[deployment].Values);

    private static PlatformImages Images(InstallerSource installer, ValuesText values) => PlatformImages.Of(Checked.View(installer, values));

    private static string[] Copies(PlatformImages images) => [.. images.Images.Select(i => $"{i.Origin} {i.In(images.Destination)}").Distinct().Order(StringComparer.Ordinal)];
}
