using NapTasks.FaultTests.Repositories;
using NapTemplates.Testing;

namespace NapTasks.FaultTests;

/// <summary>What is around a build changes no byte of what it writes.</summary>
public sealed class SurroundingsTests(ScaffoldedRepository scaffold)
{
    /// <summary>Variables of the environment, as NAME=value.</summary>
    public static TheoryData<string[]> Variables => new(
        // Languages whose letters, digits, calendars or sorting differ; the command line's language is set apart from the system's.
        ["LC_ALL=tr_TR.UTF-8", "LANG=tr_TR.UTF-8", "DOTNET_CLI_UI_LANGUAGE=tr"],
        ["LC_ALL=de_DE.UTF-8", "DOTNET_CLI_UI_LANGUAGE=de"],
        ["LC_ALL=ar_SA.UTF-8", "DOTNET_CLI_UI_LANGUAGE=ar-SA"],
        ["LC_ALL=zh_CN.UTF-8", "DOTNET_CLI_UI_LANGUAGE=zh-Hans"],
        ["LC_ALL=th_TH.UTF-8", "DOTNET_CLI_UI_LANGUAGE=th"],
        ["LC_ALL=C", "LANG=C", "DOTNET_CLI_UI_LANGUAGE="],
        ["LC_ALL=POSIX", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1"],
        ["LANG=xx_YY.nonsense", "DOTNET_CLI_UI_LANGUAGE="],
        ["TZ=Pacific/Kiritimati"],
        ["TZ=:nonsense", "SOURCE_DATE_EPOCH=0"],
        // Keys of values.env.
        ["NAMESPACE=evil", "APP_PREFIX=evil", "MAIN_DOMAIN=evil.example.com", "INGRESS_MODE=nodeport", "INGRESS_CONTROLLER=traefik", "TOS_HOST=evil", "JWT_SECRET=evil"],
        // Properties that look like ours, in MSBuild's, in ours and in the shell's spelling.
        ["OutputDirectory=/tmp/evil", "OUTPUTDIRECTORY=/tmp/evil", "ValuesFile=/tmp/evil", "SecretsExample=/tmp/evil", "DiscardEdits=true",
            "Project=/tmp/evil/nap.proj", "Verb=Overwrite", "MSBuildProjectFullPath=/tmp/evil/nap.proj", "NapCode=NAP2206", "MSBuildThisFileDirectory=/tmp/evil"],
        ["NapTasksAssembly=/tmp/evil.dll", "NapTasksPackage=/tmp/evil/", "NapTasksUnpacked=true"],
        ["NAPTASKSASSEMBLY=/tmp/evil.dll", "naptasksassembly=/tmp/evil.dll", "_NapTasksFromEnvironment=/tmp/evil.dll"],
        ["NoWarn=NAP3001", "WarningsAsErrors=", "TreatWarningsAsErrors=false", "Configuration=Release",
            "Platform=x", "TargetFramework=net48", "Version=9.9.9", "BaseOutputPath=/tmp/evil"]);

    [Theory]
    [MemberData(nameof(Variables))]
    public async Task Variables_of_the_environment(string[] variables)
    {
        using var repository = scaffold.Copy();
        var expected = repository.Manifests();
        repository.DeleteManifests();
        (await repository.BuildWith(variables.Select(v => v.Split('=', 2)).ToDictionary(v => v[0], v => (string?)v[1], StringComparer.Ordinal))).MustSucceed();
        Assert.Equal(expected, repository.Manifests());
    }

    [Theory]
    [InlineData("umask 0000")]
    [InlineData("umask 0077")]
    [InlineData("cd /")]
    [InlineData("ulimit -n 256")]
    [InlineData("ulimit -c 0; exec 0<&-")]
    public async Task What_a_shell_sets_for_its_children(string before)
    {
        var bash = Shell.Find("bash");
        Assert.SkipWhen(bash is null, "There is no bash on this machine.");
        using var repository = scaffold.Copy();
        var expected = repository.Manifests();
        repository.DeleteManifests();
        (await scaffold.DotNet.RunProgram(bash, repository.Path, "-c", $"{before}; dotnet build '{repository["nap.proj"]}'")).MustSucceed();
        Assert.Equal(expected, repository.Manifests());
    }
}
