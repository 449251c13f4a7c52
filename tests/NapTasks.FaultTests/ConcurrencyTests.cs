using NapTasks.FaultTests.Repositories;
using NapTasks.FaultTests.Victims;
using NapTasks.Tests.Tasks;
using NapTemplates.Testing;

namespace NapTasks.FaultTests;

/// <summary>Several builds of one repository at once, and somebody who reads: no torn file, the same bytes, no build that fails.</summary>
public sealed class ConcurrencyTests(ScaffoldedRepository scaffold) : IDisposable
{
    private const int Rounds = 100;
    private const int ProcessRounds = 15;
    private const int CommandLineRounds = 3;
    private const int Builds = 4;

    private static readonly string[] States = ["contour.env", "traefik.env", "nodeport.env", "both.env"];

    private readonly TestDirectory folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Threads_that_build_the_same()
    {
        var deployment = new Deployment(folder["acme"]);
        using var watch = new Watch(deployment, States);
        for (var n = 0; n < Rounds; n++)
        {
            var values = States[n % States.Length];
            var runs = await Task.WhenAll(Enumerable.Range(0, Builds).Select(_ => Task.Run(() => TaskRun.Write(deployment.Path, values))));
            Assert.All(runs, run => Assert.True(run.Succeeded, run.Log));
            deployment.AssertIs(values);
        }

        Cases.Count(Rounds, $"times {Builds} builds at once in one process, read all the time: {watch.Stop()} whole files seen");
    }

    // Two branches checked out one after the other, each built by somebody: whoever comes last wins, file by file.
    [Fact]
    public async Task Threads_that_build_different_things()
    {
        var deployment = new Deployment(folder["acme"]);
        using var watch = new Watch(deployment, States);
        for (var n = 0; n < Rounds / 4; n++)
        {
            var runs = await Task.WhenAll(States.Select(values => Task.Run(() => TaskRun.Write(deployment.Path, values))));
            Assert.All(runs, run => Assert.True(run.Succeeded, run.Log));
            deployment.AssertWhole(States);
            deployment.Build(States[n % States.Length]);
        }

        Cases.Count(Rounds / 4, $"times {States.Length} different builds at once, read all the time: {watch.Stop()} whole files seen");
    }

    [Fact]
    public async Task Processes_that_build_the_same()
    {
        var deployment = new Deployment(folder["acme"]);
        using var watch = new Watch(deployment, States);
        for (var n = 0; n < ProcessRounds; n++)
        {
            var values = States[n % States.Length];
            var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => VictimProcess.Run(deployment.Path, values)));
            Assert.All(runs, run => run.MustSucceed());
            deployment.AssertIs(values);
        }

        Cases.Count(ProcessRounds, $"times 3 processes at once, read all the time: {watch.Stop()} whole files seen");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dotnet_build_twice_at_once(bool cold)
    {
        using var repository = scaffold.Copy();
        var expected = repository.Manifests();
        for (var n = 0; n < CommandLineRounds; n++)
        {
            repository.DeleteManifests();
            if (cold)
                Directory.Delete(repository[".nuget", "cache"], recursive: true);
            foreach (var build in await Task.WhenAll(repository.Build(), repository.Build(), repository.Build()))
                build.MustSucceed();
            Assert.Equal(expected, repository.Manifests());
        }

        Cases.Count(CommandLineRounds, $"times 3 dotnet build at once, with {(cold ? "a cold" : "a warm")} package cache");
    }

    /// <summary>Reads every file all the time, and remembers what was torn.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Task<int> reading;

        public Watch(Deployment deployment, string[] states)
        {
            var paths = states.SelectMany(deployment.PathsOf).Distinct().ToArray();
            reading = Task.Run(() =>
            {
                var read = 0;
                while (!stop.IsCancellationRequested)
                {
                    foreach (var path in paths)
                    {
                        if (deployment.TryRead(path) is not { } text)
                            continue;
                        Assert.True(deployment.IsWhole(path, text, states), $"{path} is torn:\n{text}");
                        read++;
                    }
                }

                return read;
            });
        }

        public int Stop()
        {
            stop.Cancel();
            var read = reading.GetAwaiter().GetResult();
            Assert.True(read > 100, $"{read} files were read.");
            return read;
        }

        public void Dispose()
        {
            stop.Cancel();
            stop.Dispose();
        }
    }
}
