using System.Collections.Immutable;
using NapTasks.Rendering.Installers;
using NapTemplates.Testing;

namespace NapTasks.Tests.Rendering.Installers;

public sealed class InstallerKeysTests
{
    private static readonly string[] RequiredInBothEras = ["ADMIN_USERNAME", "NAMESPACE", "NFS_STORAGE_CLASS", "PG_USERNAME"];

    public static TheoryData<string> Eras => ["NAP", "TOS"];

    [Theory]
    [MemberData(nameof(Eras))]
    public void What_the_script_needs_is_told_from_what_it_has_a_default_for_and_from_its_own(string era)
    {
        var keys = Keys(era, "");
        var needed = RequiredInBothEras.Concat([$"{era}_HOST", $"{era}_NODE_PORT"]).Order(StringComparer.Ordinal);
        Assert.Equal(needed, keys.Where(k => k.Need == KeyNeed.Required).Select(k => k.Name));
        Assert.Equal(
            ["ADMIN_PASSWORD", "AGENT_IMAGE_TAG", "CREDENTIAL_ENCRYPTION_KEY", "JWT_SECRET", "NFS_PATH",
                "NFS_SERVER", "PG_INSTANCES", "PG_PASSWORD", "PG_STORAGE_CLASS", "PG_STORAGE_SIZE"],
            keys.Where(k => k.Need == KeyNeed.Expected).Select(k => k.Name));
        Assert.Empty(keys.Select(k => k.Name)
            .Intersect(["HERE", "OUT", "VALUES_FILE", "SERVICE_TYPE", "NAMES", "MODE", "OPERATOR_VERSION", "PG_USERNAME_ENC", "TURN_URL", "IN_A_COMMENT", "IN_QUOTED_DATA"]));
        string[] optional = ["LDAP_URL", "LDAP_ATTR_EMAIL", "BROWSER_NODE_PORT", "APP_PREFIX", "KUBECONFIG", "DEPLOY_PROFILE"];
        Assert.Empty(optional.Except(keys.Where(k => k.Need == KeyNeed.Optional).Select(k => k.Name)));
    }

    [Fact]
    public void What_another_profile_is_not_given_is_not_expected_in_it()
    {
        var keys = Keys("NAP", "single-node");
        Assert.Equal(KeyNeed.Optional, keys.Single(k => k.Name == "NFS_SERVER").Need);
        Assert.Equal(KeyNeed.Required, keys.Single(k => k.Name == "NFS_STORAGE_CLASS").Need);
    }

    // What is called required, a real bash stops without; with nothing else it runs through.
    [Theory]
    [MemberData(nameof(Eras))]
    public async Task Bash_stops_without_each_required_key_and_runs_with_them_alone(string era)
    {
        if (OperatingSystem.IsWindows() || Shell.Find("bash") is not { } bash)
        {
            Assert.Skip("There is no bash on this machine.");
            return;
        }

        using var folder = new TestDirectory();
        foreach (var (path, text) in era == "TOS" ? InstallerFiles.SeedEra() : InstallerFiles.Today())
            folder.Write(path, text);
        foreach (var (tool, text) in new[] { ("kubectl", "#!/bin/sh\ncase \" $* \" in *' get '*) exit 1 ;; esac\n"), ("envsubst", "#!/bin/sh\nexec cat\n") })
        {
            folder.Write($"bin/{tool}", text);
            File.SetUnixFileMode(folder["bin", tool], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var required = Keys(era, "").Where(k => k.Need == KeyNeed.Required).Select(k => k.Name).ToArray();
        foreach (var missing in required)
        {
            var stopped = await Run(required.Append("NFS_SERVER").Where(k => k != missing));
            Assert.NotEqual(0, stopped.ExitCode);
            Assert.Contains($"{missing}: unbound variable", stopped.Error, StringComparison.Ordinal);
        }

        // NFS_SERVER is expected only: the script sets it itself in one profile, and needs it where there is no storage class yet.
        (await Run(required.Append("NFS_SERVER"))).MustSucceed();
        Assert.Contains("NFS_SERVER: unbound variable", (await Run(required)).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["executed"]));

        Task<ShellResult> Run(IEnumerable<string> keys)
        {
            folder.Write("values.env", string.Concat(keys.Select(k => $"{k}=x\n")));
            var environment = new Dictionary<string, string?> { ["PATH"] = $"{folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}" };
            return Shell.Run(bash, folder.Path, environment, "install.sh");
        }
    }

    [Theory]
    [InlineData("export NEW_HOST=\"${NEW_HOST:-$OLD_HOST}\"", true, "Optional", "Required")]
    [InlineData("export NEW_HOST=\"${NEW_HOST:-$OLD_HOST}\"", false, "Optional", "Required")]
    [InlineData("echo \"${NEW_HOST:-x}\" $OLD_HOST", false, "Optional", "Required")]
    [InlineData("echo $NEW_HOST; if x; then echo $OLD_HOST; fi", false, "Required", "Expected")]
    [InlineData("if x; then OLD_HOST=1; fi; echo $NEW_HOST${OLD_HOST}", false, "Required", "")]
    public void A_name_in_the_default_of_another_is_needed_only_without_that_one(string line, bool isSet, string newer, string older)
    {
        var source = Checked.Source([new("install.sh", $"source values.env\n{line}\n")]);
        var keys = InstallerKeys.Of(source, BashScript.Read(source.Script!.Text), null, key => isSet && key == "NEW_HOST").ToDictionary(k => k.Name, k => k.Need.ToString());
        Assert.Equal(newer, keys.GetValueOrDefault("NEW_HOST", ""));
        Assert.Equal(isSet ? "Expected" : older, keys.GetValueOrDefault("OLD_HOST", ""));
    }

    [Fact]
    public void Without_a_list_of_names_every_variable_of_a_template_is_rendered()
    {
        var source = Checked.Source([new("install.sh", "source values.env\nenvsubst < x\n"), new("manifests/x.yaml", "a: ${COLOUR}\nb: $(NOT_THIS)\n")]);
        Assert.Equal([new InstallerKey("COLOUR", KeyNeed.Expected)], InstallerKeys.Of(source, BashScript.Read(source.Script!.Text), null, _ => false));
    }

    private static ImmutableArray<InstallerKey> Keys(string era, string profile)
    {
        var source = Checked.Of(era);
        var example = source.Examples.Single(e => e.Lines.GetValueOrDefault("DEPLOY_PROFILE", "") == profile);
        return InstallerKeys.Of(source, BashScript.Read(source.Script!.Text), example, _ => false);
    }
}
