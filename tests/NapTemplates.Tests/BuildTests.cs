using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

public sealed class BuildTests(InstalledTemplate template)
{
    [Fact]
    public async Task A_bare_repository_builds_node_port_services_and_warns_about_the_examples_address()
    {
        using var repository = await CustomerRepository.New(template, "x");
        var build = (await repository.Build()).MustSucceed();
        Assert.Contains("warning NAP2216", build.Output, StringComparison.Ordinal);
        Assert.Contains("manifests/: 5 written, 0 unchanged, 0 removed (nodeport)", build.Output, StringComparison.Ordinal);
        Assert.Contains("nodePort: 30080", repository.Read("manifests", "services", "nap-cp.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_external_repository_builds_routes_and_a_second_build_writes_nothing()
    {
        using var repository = await CustomerRepository.External(template);
        var first = (await repository.Build()).MustSucceed();
        Assert.Contains("manifests/: 14 written, 0 unchanged, 0 removed (external, contour, nap.acme.com)", first.Output, StringComparison.Ordinal);
        var files = repository.Files();
        var second = (await repository.Build()).MustSucceed();
        Assert.Contains("manifests/: 0 written, 14 unchanged, 0 removed", second.Output, StringComparison.Ordinal);
        Assert.Equal(files, repository.Files());
    }

    [Fact]
    public async Task Pages_are_made_on_demand_and_git_sees_none_of_them()
    {
        using var repository = await CustomerRepository.External(template);
        var build = (await repository.Build()).MustSucceed();
        Assert.Contains("dotnet build -t:NapBrief", build.Output, StringComparison.Ordinal);
        var files = repository.Files();
        var brief = (await repository.Build("-t:NapBrief")).MustSucceed();
        Assert.Contains("brief/: 13 written, 0 unchanged, 0 removed (external, contour, nap.acme.com)", brief.Output, StringComparison.Ordinal);
        Assert.Contains("nap.acme.com", repository.Read("brief", "network.md"), StringComparison.Ordinal);
        Assert.Equal(files, repository.Files().Where(f => !f.Key.StartsWith("brief/", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal));
        if (Shell.Find("git") is not { } git)
            return;
        (await Shell.Run(git, repository.Path, "init", "--quiet")).MustSucceed();
        Assert.DoesNotContain("brief", (await Shell.Run(git, repository.Path, "status", "--short")).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switching_to_node_ports_removes_the_routes_and_switching_back_gives_the_same_bytes()
    {
        using var repository = await CustomerRepository.External(template);
        (await repository.Build()).MustSucceed();
        var external = repository.Manifests();

        repository.Set("INGRESS_MODE", "nodeport");
        var build = (await repository.Build()).MustSucceed();
        Assert.Contains("manifests/: 4 written, 1 unchanged, 9 removed (nodeport)", build.Output, StringComparison.Ordinal);
        Assert.Contains("warning NAP2207", build.Output, StringComparison.Ordinal);
        Assert.Contains("kubectl delete --ignore-not-found -n nap httpproxy.projectcontour.io/nap-browser ", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("kubectl delete", (await repository.Build("-t:NapVerify")).MustSucceed().Output, StringComparison.Ordinal);
        Assert.False(repository.Has("manifests", "routes", "contour", "nap-main.yaml"));
        Assert.Contains("type: NodePort", repository.Read("manifests", "services", "nap-cp.yaml"), StringComparison.Ordinal);

        repository.Set("INGRESS_MODE", "external");
        (await repository.Build()).MustSucceed();
        Assert.Equal(external, repository.Manifests());
    }

    [Fact]
    public async Task Every_way_to_start_a_build_builds()
    {
        using var repository = await CustomerRepository.External(template);
        var elsewhere = repository.Parent;
        var ways = new (string WorkingDirectory, string[] Arguments)[]
        {
            (repository.Path, ["build"]),
            (repository.Path, ["build", "nap.proj"]),
            (repository.Path, ["build", "--no-restore"]),
            (elsewhere, ["build", "acme"]),
            (elsewhere, ["build", Path.Combine("acme", "nap.proj")]),
            (elsewhere, ["build", Path.Combine(repository.Path, "nap.proj")]),
            (repository.Path, ["msbuild"]),
            (repository.Path, ["msbuild", "-restore"]),
            (repository.Path, ["build", "-t:Rebuild"]),
        };
        foreach (var (workingDirectory, arguments) in ways)
        {
            if (Directory.Exists(Path.Combine(repository.Path, "manifests")))
                Directory.Delete(Path.Combine(repository.Path, "manifests"), recursive: true);
            (await repository.DotNet(workingDirectory, arguments)).MustSucceed();
            Assert.Equal(14, repository.Manifests().Count);
        }
    }

    [Fact]
    public async Task Restore_and_clean_succeed_and_delete_nothing()
    {
        using var repository = await CustomerRepository.External(template);
        (await repository.Build()).MustSucceed();
        var files = repository.Files();
        (await repository.DotNet(repository.Path, "restore")).MustSucceed();
        (await repository.DotNet(repository.Path, "clean")).MustSucceed();
        Assert.Equal(files, repository.Files());
    }

    [Fact]
    public async Task Ten_faults_are_reported_at_ten_places_and_nothing_is_written()
    {
        using var repository = await CustomerRepository.External(template);
        repository.Set("NAMESPACE", "Nap");
        repository.Set("INGRESS_CONTROLLER", "nginx");
        repository.Set("MAIN_DOMAIN", "files.acme.com");
        repository.Set("BROWSER_NODE_PORT", "80");
        repository.Set("PG_INSTANCES", "$(id)");
        repository.Set("APP_PREFIX", "-x");
        repository.Set("JWT_SECRET", "");
        repository.Set("SANDBOX_ENABLED", "True");
        repository.Set("INGRESS_IDLE_TIMEOUT", "60");
        repository.Set("INGRESS_BLOCK_PATHS", "_cp");
        var build = await repository.Build();
        Assert.Equal(1, build.ExitCode);
        var lines = repository.Read("values.env").Split('\n');
        foreach (var (key, code) in new[] { ("NAMESPACE", "NAP2026"), ("INGRESS_CONTROLLER", "NAP2011"),
            ("MAIN_DOMAIN", "NAP2025"), ("BROWSER_NODE_PORT", "NAP2015"), ("PG_INSTANCES", "NAP1013"),
            ("APP_PREFIX", "NAP2013"), ("JWT_SECRET", "NAP2242"), ("SANDBOX_ENABLED", "NAP2010"), ("INGRESS_IDLE_TIMEOUT", "NAP2016"), ("INGRESS_BLOCK_PATHS", "NAP2017") })
        {
            var line = Array.FindIndex(lines, l => l.StartsWith($"{key}=", StringComparison.Ordinal)) + 1;
            Assert.Contains($"values.env({line},{key.Length + 2}): error {code}: ", build.Output, StringComparison.Ordinal);
        }

        Assert.Empty(repository.Manifests());
    }

    [Fact]
    public async Task A_check_fails_on_drift_with_its_place_and_writes_nothing()
    {
        using var repository = await CustomerRepository.External(template);
        (await repository.Build()).MustSucceed();
        var check = (await repository.Build("-t:NapVerify")).MustSucceed();
        Assert.Contains("manifests/: all 14 files are what values.env gives (external, contour, nap.acme.com)", check.Output, StringComparison.Ordinal);

        repository.Set("MAIN_DOMAIN", "nap.acme.org");
        File.Delete(Path.Combine(repository.Path, "manifests", "kustomization.yaml"));
        var files = repository.Files();
        check = await repository.Build("-t:NapVerify");
        Assert.Equal(1, check.ExitCode);
        var route = Path.Combine(repository.Path, "manifests", "routes", "contour", "nap-main.yaml");
        Assert.Contains($"{route}(12,20): error NAP3012: manifests/routes/contour/nap-main.yaml ", check.Output, StringComparison.Ordinal);
        Assert.Contains("error NAP3011: manifests/kustomization.yaml is missing", check.Output, StringComparison.Ordinal);
        Assert.Equal(files, repository.Files());
    }

    [Fact]
    public async Task Values_and_codes_are_explained_and_nothing_is_written()
    {
        using var repository = await CustomerRepository.External(template);
        var files = repository.Files();
        var explained = (await repository.Build("-t:NapExplain")).MustSucceed();
        Assert.Matches("MAIN_DOMAIN +line [0-9]+ +nap.acme.com", explained.Output);
        Assert.Matches(@"\*\.sandbox\.nap\.acme\.com +-> nap-sandbox:3006 +nap-sandbox-tls-cert", explained.Output);
        var code = (await repository.Build("-t:NapExplain", "-p:NapCode=nap2206")).MustSucceed();
        Assert.Contains("The platform registers <URL>/api/auth/callback", code.Output, StringComparison.Ordinal);
        Assert.Contains("error NAP6002: There is no code NAP0000", (await repository.Build("-t:NapExplain", "-p:NapCode=NAP0000")).Output, StringComparison.Ordinal);
        Assert.Equal(files, repository.Files());
    }

    [Fact]
    public async Task A_hand_edit_is_kept_until_it_is_discarded()
    {
        using var repository = await CustomerRepository.External(template);
        (await repository.Build()).MustSucceed();
        var files = repository.Files();
        var route = Path.Combine(repository.Path, "manifests", "routes", "contour", "nap-main.yaml");
        await File.WriteAllTextAsync(route, (await File.ReadAllTextAsync(route, TestContext.Current.CancellationToken))
            .Replace("infinity", "10s", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var edited = repository.Files();

        var build = await repository.Build();
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error NAP3001", build.Output, StringComparison.Ordinal);
        Assert.Equal(edited, repository.Files());

        (await repository.Build("-t:NapOverwrite")).MustSucceed();
        Assert.Equal(files, repository.Files());
    }

    [Fact]
    public async Task Warnings_can_be_silenced_or_made_errors_as_everywhere_in_msbuild()
    {
        using var repository = await CustomerRepository.External(template);
        Assert.Contains("warning NAP4001", (await repository.Build()).MustSucceed().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NAP4001", (await repository.Build("-p:NoWarn=NAP4001")).MustSucceed().Output, StringComparison.Ordinal);
        foreach (var strict in new[] { "-p:WarningsAsErrors=NAP4001", "-p:TreatWarningsAsErrors=true", "-warnaserror" })
        {
            var build = await repository.Build(strict);
            Assert.NotEqual(0, build.ExitCode);
            Assert.Contains("error NAP4001", build.Output, StringComparison.Ordinal);
        }

        repository.Write("Directory.Build.props", "<Project><PropertyGroup><NoWarn>$(NoWarn);NAP4001</NoWarn></PropertyGroup></Project>");
        Assert.DoesNotContain("NAP4001", (await repository.Build()).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_environment_variable_does_not_choose_the_code_that_runs()
    {
        using var repository = await CustomerRepository.External(template);
        (await repository.DotNetWith("NapTasksAssembly", Path.Combine(repository.Path, "evil.dll"), "build")).MustSucceed();
        Assert.NotEqual(0, (await repository.Build($"-p:NapTasksAssembly={Path.Combine(repository.Path, "missing.dll")}")).ExitCode);
    }

    [Fact]
    public async Task No_secret_reaches_a_log_a_binary_log_or_a_manifest()
    {
        using var repository = await CustomerRepository.External(template);
        repository.Set("JWT_SECRET", "canary-in-the-file");
        repository.Set("PG_PASSWORD", "canary$in_the_file");
        var failed = await repository.Build("-v:diag", "-bl:failed.binlog");
        Assert.NotEqual(0, failed.ExitCode);
        repository.Set("PG_PASSWORD", "'canary$in_the_file'");
        var built = (await repository.Build("-v:diag", "-bl:built.binlog")).MustSucceed();
        Assert.DoesNotContain("canary", failed.Output + failed.Error + built.Output + built.Error, StringComparison.Ordinal);
        foreach (var log in new[] { "failed.binlog", "built.binlog" })
        {
            await using var packed = File.OpenRead(Path.Combine(repository.Path, log));
            await using var unpacked = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress);
            using var reader = new StreamReader(unpacked, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("canary", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        foreach (var manifest in repository.Manifests().Keys)
            Assert.DoesNotContain("canary", repository.Read(manifest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_are_in_the_language_of_the_command_line()
    {
        using var repository = await CustomerRepository.External(template);
        repository.Set("INGRESS_MODE", "External");
        var build = await repository.DotNetWith("DOTNET_CLI_UI_LANGUAGE", "zh-Hans", "build");
        Assert.Contains("NAP2011: INGRESS_MODE 的值“External”无效", build.Output, StringComparison.Ordinal);
        repository.Set("INGRESS_MODE", "external");
        build = (await repository.DotNetWith("DOTNET_CLI_UI_LANGUAGE", "zh-Hans", "build")).MustSucceed();
        Assert.Contains("manifests/：写入 14，未变 0，删除 0（external, contour, nap.acme.com）", build.Output, StringComparison.Ordinal);
    }
}
