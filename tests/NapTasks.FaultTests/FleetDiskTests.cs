using NapTasks.FaultTests.Victims;
using NapTasks.Tests.Fleets;
using NapTemplates.Testing;

namespace NapTasks.FaultTests;

/// <summary>A disk that fails while a fleet is built.</summary>
public sealed class FleetDiskTests : IDisposable
{
    private readonly FleetRepository fleet = new FleetRepository().With("acme", "globex");

    public void Dispose() => fleet.Dispose();

    [Theory]
    [InlineData("EIO")]
    [InlineData("ENOSPC")]
    public async Task A_disk_that_fails_is_told_and_nothing_takes_its_place(string error)
    {
        fleet.Build().MustSucceed();
        var before = fleet.WithLines("acme", "INGRESS_ADDRESS=10.20.0.12\n").WithLines("globex", "INGRESS_ADDRESS=10.20.0.12\n").Files();
        var strace = await SystemCall.Find(fleet.Path);
        var run = await VictimProcess.RunFleetUnder([strace, "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=pwrite64", "-e", $"inject=pwrite64:error={error}"], fleet.Path);
        Assert.True(run.ExitCode == 1, run.Error);
        Assert.Equal(before, fleet.Files());
        fleet.Build().MustSucceed();
        Assert.NotEqual(before, fleet.Files());
        Cases.Count(1, $"fleets on a disk that fails with {error}");
    }
}
