using NapTasks.FaultTests.Repositories;
using NapTasks.FaultTests.Victims;
using NapTemplates.Testing;

namespace NapTasks.FaultTests;

/// <summary>A build that dies at any moment leaves every file whole, old or new; the next build does the rest and sweeps.</summary>
public sealed class KillTests(ScaffoldedRepository scaffold) : IDisposable
{
    private const int RandomKills = 190;
    private const int CommandLineKills = 12;
    private const int KilledBySignal = 128 + 9;
    private const string Before = "contour.env";
    private const string After = "traefik.env";

    private readonly TestDirectory folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("mkdir")]
    [InlineData("pwrite64")]
    [InlineData("rename")]
    [InlineData("unlink")]
    [InlineData("rmdir")]
    public async Task Killed_at_every_system_call_that_writes(string call)
    {
        var deployment = new Deployment(folder["acme"]);
        deployment.Build(Before);
        var calls = await SystemCall.Trace(call, deployment, After);
        Assert.NotEmpty(calls);
        foreach (var (number, text) in calls)
        {
            deployment.Build(Before);
            var killed = await SystemCall.RunWith(call, "signal=KILL", number, deployment, After);
            Assert.True(killed.ExitCode == KilledBySignal, $"{text} was survived.");
            deployment.AssertWhole(Before, After);
            deployment.Build(number % 2 == 0 ? Before : After);
        }

        Cases.Count(calls.Count, $"builds killed at {call}: every file whole, healed by the next build");
    }

    [Fact]
    public async Task Killed_at_random_moments()
    {
        var random = new Random(Environment.TickCount);
        var deployment = new Deployment(folder["acme"]);
        for (var n = 0; n < RandomKills; n++)
        {
            using var victim = await VictimProcess.Loop(deployment.Path, Before, After, "nodeport.env");
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 40), TestContext.Current.CancellationToken);
            victim.Kill();
            await victim.WaitForExitAsync(TestContext.Current.CancellationToken);
            deployment.AssertWhole(Before, After, "nodeport.env");
            deployment.Build(n % 2 == 0 ? Before : "nodeport.env");
        }

        Cases.Count(RandomKills, "builds killed at random moments: every file whole, healed by the next build");
    }

    [Theory]
    [InlineData("KILL")]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Dotnet_build_ended_by_a_signal(string signal)
    {
        var kill = Shell.Find("kill");
        Assert.SkipWhen(OperatingSystem.IsWindows() || kill is null, "There are no signals on Windows.");
        using var repository = scaffold.Copy();
        var old = repository.Manifests();
        var random = new Random(Environment.TickCount);
        var count = signal == "KILL" ? CommandLineKills : CommandLineKills / 2;
        var ended = 0;
        for (var n = 0; n < count; n++)
        {
            repository.Set("MAIN_DOMAIN", n % 2 == 0 ? "nap.acme.org" : "nap.acme.com");
            using var build = scaffold.DotNet.Start(repository.Path, "build");
            // Most of a build is MSBuild's own start: the later half is more to the point.
            await Task.Delay(300 + random.Next(500), TestContext.Current.CancellationToken);
            // It may end by itself at that very moment.
            if (!build.HasExited && (await Shell.Run(kill, repository.Path, $"-{signal}", $"{build.Id}")).ExitCode == 0)
                ended++;
            await build.WaitForExitAsync(TestContext.Current.CancellationToken);
            var between = repository.Manifests();
            (await repository.Build()).MustSucceed();
            var now = repository.Manifests();
            // Whatever was found in between is what was there before or what is there now.
            foreach (var (path, bytes) in between.Where(f => !f.Key.EndsWith(".naptasks.tmp", StringComparison.Ordinal)))
                Assert.True(bytes == old.GetValueOrDefault(path) || bytes == now.GetValueOrDefault(path), path);
            Assert.DoesNotContain(now.Keys, path => path.EndsWith(".tmp", StringComparison.Ordinal));
            old = now;
        }

        Assert.NotEqual(0, ended);
        Cases.Count(count, $"dotnet build ended by SIG{signal}: every file whole, healed by the next build");
    }
}
