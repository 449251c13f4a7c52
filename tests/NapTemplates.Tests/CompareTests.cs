using NapTasks.Controllers;
using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

public sealed class CompareTests(InstalledTemplate template)
{
    [Fact]
    public async Task Another_controller_is_compared_and_nothing_is_written()
    {
        using var repository = await CustomerRepository.External(template);
        var files = repository.Files();
        var comparison = (await repository.Build("-t:NapCompare", "-p:NapCompareWith=traefik")).MustSucceed();
        Assert.Contains("From contour to traefik: what changes. Nothing is written.", comparison.Output, StringComparison.Ordinal);
        Assert.Contains("HTTPProxy nap-main", comparison.Output, StringComparison.Ordinal);
        Assert.Contains("NAP4001  traefik itself needs settings that no object of this deployment can carry:", comparison.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", comparison.Output, StringComparison.Ordinal);
        Assert.Equal(files, repository.Files());
        Assert.All(comparison.Output.Split('\n').Where(l => !l.Contains("kubectl", StringComparison.Ordinal)), l => Assert.InRange(l.TrimEnd('\r').Length, 0, 120));
    }

    [Fact]
    public async Task A_bare_repository_can_be_compared_once_it_has_a_domain()
    {
        using var repository = await CustomerRepository.New(template, "x", "--host", "10.20.0.11");
        var comparison = await repository.Build("-t:NapCompare", "-p:NapCompareWith=kong");
        Assert.NotEqual(0, comparison.ExitCode);
        Assert.Contains("error NAP2201", comparison.Output, StringComparison.Ordinal);
        repository.Write("values.env", $"{repository.Read("values.env")}MAIN_DOMAIN=nap.acme.com\n");
        comparison = (await repository.Build("-t:NapCompare", "-p:NapCompareWith=kong")).MustSucceed();
        Assert.Contains("INGRESS_MODE=external", comparison.Output, StringComparison.Ordinal);
        Assert.Contains("WEB_PUBLIC_URL=https://nap.acme.com", comparison.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_the_names_are_told_and_a_name_may_come_from_the_environment_in_any_case()
    {
        using var repository = await CustomerRepository.External(template);
        var missing = await repository.Build("-t:NapCompare");
        Assert.NotEqual(0, missing.ExitCode);
        Assert.Contains($"error NAP6001: NapCompareWith is \"\". Write one of {string.Join(", ", IngressControllerCatalogue.Default.Names)}, nodeport",
            missing.Output, StringComparison.Ordinal);
        var inherited = (await repository.DotNetWith("NAPCOMPAREWITH", "contour", "build", "-t:NapCompare")).MustSucceed();
        Assert.Contains("contour: nothing changes.", inherited.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_the_language_of_the_command_line_and_tells_errors_of_values_env_first()
    {
        using var repository = await CustomerRepository.External(template);
        var comparison = (await repository.DotNetWith("DOTNET_CLI_UI_LANGUAGE", "zh-Hans", "build", "-t:NapCompare", "-p:NapCompareWith=nodeport")).MustSucceed();
        Assert.Contains("contour → 节点端口：变化如下，不写入任何文件。", comparison.Output, StringComparison.Ordinal);
        repository.Set("NAMESPACE", "Nap");
        var failed = await repository.Build("-t:NapCompare", "-p:NapCompareWith=kong");
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Contains("error NAP2026", failed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("what changes", failed.Output, StringComparison.Ordinal);
    }
}
