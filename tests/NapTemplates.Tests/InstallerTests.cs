using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

/// <summary>The scaffolded values.env as the platform's installer reads it.</summary>
public sealed class InstallerTests(InstalledTemplate template)
{
    private const string Source = "set -a; set -euo pipefail; . ./values.env; set +a; ";
    private const string WithSecrets = "set -a; . ./secrets.env; set +a; ";

    [Fact]
    public async Task Bash_sources_it_with_the_secrets_and_finds_the_names_of_both_eras()
    {
        using var repository = await CustomerRepository.External(template);
        (await Bash(repository, "./fill-secrets.sh")).MustSucceed();
        var values = (await Bash(repository, WithSecrets + Source + "env")).MustSucceed().Output.Split('\n');
        foreach (var line in new[]
        {
            "NAMESPACE=nap", "APP_PREFIX=nap", "TOS_HOST=10.20.0.11", "NAP_HOST=10.20.0.11", "TOS_NODE_PORT=30080", "NAP_NODE_PORT=30080",
            "BROWSER_NODE_PORT=30085", "SANDBOX_NODE_PORT=30086", "INGRESS_MODE=external", "SANDBOX_ENABLED=true", "BROWSER_ENABLED=true",
            "WEB_PUBLIC_URL=https://nap.acme.com", "FILES_PUBLIC_URL=https://files.nap.acme.com", "SANDBOX_PUBLIC_URL=https://sandbox.nap.acme.com",
            "BROWSER_PUBLIC_URL=https://browsers.nap.acme.com", "SANDBOX_DOMAIN=sandbox.nap.acme.com", "TURN_HOST=10.20.0.11", "TURN_PORT=3478",
        })
        {
            Assert.Contains(line, values);
        }
    }

    [Fact]
    public async Task Bash_stops_without_the_secrets()
    {
        using var repository = await CustomerRepository.External(template);
        var result = await Bash(repository, Source + "echo reached");
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("unbound variable", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("reached", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operators_page_runs_the_installer_with_the_secrets_and_keeps_them_out_of_the_shell()
    {
        using var repository = await CustomerRepository.External(template);
        (await Bash(repository, "./fill-secrets.sh")).MustSucceed();
        repository.Write("installer/install.sh", "set -euo pipefail\nset -a\nsource \"$VALUES_FILE\"\necho \"installed ${JWT_SECRET:+with secrets} at $WEB_PUBLIC_URL\"\n");
        var command = repository.Read("OPERATIONS.md").Split("```bash\n").Single(b => b.Contains("install.sh", StringComparison.Ordinal) && b.StartsWith('(')).Split("```")[0]
            .Replace("/path/to/installer/", "bash installer/", StringComparison.Ordinal);
        var output = (await Bash(repository, $"{command}\necho \"left: ${{JWT_SECRET-nothing}}\"")).MustSucceed().Output;
        Assert.Equal("installed with secrets at https://nap.acme.com\nleft: nothing\n", output);
    }

    // What install.sh of either era uses without a default of its own.
    [Theory]
    [InlineData("TOS_HOST TOS_NODE_PORT")]
    [InlineData("NAP_HOST NAP_NODE_PORT")]
    public async Task Nothing_that_the_installer_needs_is_missing(string names)
    {
        const string BothEras = """
            NAMESPACE ADMIN_USERNAME ADMIN_PASSWORD JWT_SECRET CREDENTIAL_ENCRYPTION_KEY PG_USERNAME PG_PASSWORD PG_INSTANCES PG_STORAGE_SIZE
            NFS_SERVER NFS_PATH NFS_STORAGE_CLASS AGENT_IMAGE_TAG SANDBOX_JWT_SECRET SANDBOX_SERVICE_KEY BROWSER_JWT_SECRET TURN_HOST TURN_AUTH_SECRET
            """;
        using var repository = await CustomerRepository.New(template, "x");
        (await Bash(repository, "./fill-secrets.sh")).MustSucceed();
        var check = string.Concat($"{names} {BothEras}".Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(n => $": \"${{{n}:?}}\"; "));
        (await Bash(repository, WithSecrets + Source + check)).MustSucceed();
    }

    [Fact]
    public async Task Secrets_are_filled_once_for_the_owner_only_and_what_is_there_stays()
    {
        using var repository = await CustomerRepository.External(template);
        repository.Write("secrets.env", "export ADMIN_PASSWORD='chosen by hand'");
        var files = repository.Files();
        var first = (await Bash(repository, "./fill-secrets.sh")).MustSucceed();
        Assert.Contains("kept  ADMIN_PASSWORD", first.Output, StringComparison.Ordinal);
        Assert.Contains("added JWT_SECRET", first.Output, StringComparison.Ordinal);
        var secrets = repository.Read("secrets.env");
        Assert.StartsWith("export ADMIN_PASSWORD='chosen by hand'\n", secrets, StringComparison.Ordinal);
        Assert.Equal(8, secrets.Split('\n').Count(l => System.Text.RegularExpressions.Regex.IsMatch(l, "^[A-Z_]+=[0-9a-f]{64}$")));

        var second = (await Bash(repository, "./fill-secrets.sh")).MustSucceed();
        Assert.DoesNotContain("added", second.Output, StringComparison.Ordinal);
        Assert.Equal(secrets, repository.Read("secrets.env"));
        Assert.Equal(["secrets.env"], repository.Files().Where(f => files.GetValueOrDefault(f.Key) != f.Value).Select(f => f.Key));
        Assert.DoesNotContain(secrets.Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split('=')[1]), first.Output.Contains);
    }

    [Fact]
    public async Task New_secrets_are_readable_by_their_owner_only()
    {
        using var repository = await CustomerRepository.External(template);
        (await Bash(repository, "./fill-secrets.sh")).MustSucceed();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, FileMode.Of(Path.Combine(repository.Path, "secrets.env")));
    }

    [Fact]
    public async Task Git_ignores_the_secrets_and_the_unpacked_package()
    {
        var git = Shell.Find("git");
        Assert.SkipWhen(git is null, "There is no git on this machine.");
        using var repository = await CustomerRepository.External(template);
        (await Bash(repository, "./fill-secrets.sh")).MustSucceed();
        (await repository.Build()).MustSucceed();
        (await Shell.Run(git, repository.Path, "init", "-q")).MustSucceed();
        var seen = (await Shell.Run(git, repository.Path, "status", "--porcelain", "--untracked-files=all")).MustSucceed().Output;
        Assert.DoesNotContain("secrets.env\n", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("cache", seen, StringComparison.Ordinal);
        Assert.Contains(".nuget/NapTasks.", seen, StringComparison.Ordinal);
        Assert.Contains("manifests/routes/contour/nap-main.yaml", seen, StringComparison.Ordinal);
    }

    private static Task<ShellResult> Bash(CustomerRepository repository, string script)
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        return Shell.Run(bash, repository.Path, new Dictionary<string, string?> { ["JWT_SECRET"] = null }, "-c", script);
    }
}
