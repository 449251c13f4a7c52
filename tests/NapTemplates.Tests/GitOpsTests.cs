using NapTemplates.Tests.Cli;

namespace NapTemplates.Tests;

public sealed class GitOpsTests(InstalledTemplate template)
{
    [Fact]
    public async Task The_tools_objects_are_written_checked_and_taken_away_beside_the_manifests()
    {
        using var repository = await CustomerRepository.External(template);
        var values = repository.Read("values.env");
        repository.Write("values.env", $"{values}GITOPS_TOOL=flux\nGITOPS_REPO_URL=https://git.acme.com/nap.git\n");
        var build = (await repository.Build()).MustSucceed();
        Assert.Contains("manifests/: 14 written, 0 unchanged, 0 removed (external, contour, nap.acme.com)", build.Output, StringComparison.Ordinal);
        Assert.Contains("gitops/: 2 written, 0 unchanged, 0 removed (flux)", build.Output, StringComparison.Ordinal);
        var check = (await repository.Build("-t:NapVerify")).MustSucceed();
        Assert.Contains("gitops/: all 2 files are what values.env gives (flux)", check.Output, StringComparison.Ordinal);

        File.Delete(Path.Combine(repository.Path, "gitops", "flux", "source.yaml"));
        check = await repository.Build("-t:NapVerify");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("error NAP3011: gitops/flux/source.yaml is missing", check.Output, StringComparison.Ordinal);

        repository.Write("values.env", values);
        build = (await repository.Build()).MustSucceed();
        Assert.Contains("gitops/: 0 written, 0 unchanged, 1 removed (GITOPS_TOOL=)", build.Output, StringComparison.Ordinal);
        Assert.Contains("  kubectl delete --ignore-not-found -n flux-system kustomization.kustomize.toolkit.fluxcd.io/nap-exposure", build.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(repository.Path, "gitops")));
        Assert.DoesNotContain("gitops/: ", (await repository.Build()).MustSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_in_the_url_reaches_no_log()
    {
        using var repository = await CustomerRepository.External(template);
        repository.Write("values.env", $"{repository.Read("values.env")}GITOPS_TOOL=flux\nGITOPS_REPO_URL=https://x:canary@git.acme.com/nap.git\n");
        foreach (var target in new[] { "Build", "NapExplain" })
        {
            var build = await repository.Build($"-t:{target}", "-v:diag");
            Assert.Contains("error NAP2603", build.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", build.Output + build.Error, StringComparison.Ordinal);
        }
    }
}
