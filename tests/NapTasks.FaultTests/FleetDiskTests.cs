using NapTasks.FaultTests.Victims;
using NapTasks.Tests.Fleets;
using NapTemplates.Testing;

namespace NapTasks.FaultTests;

/// <summary>Disks that fail while a fleet is built, whose files are flushed many at once.</summary>
public sealed class FleetDiskTests : IDisposable
{
    private readonly FleetRepository fleet = new FleetRepository().With("acme");

    public void Dispose() => fleet.Dispose();

    [Fact]
    public async Task Text_is_on_the_disk_before_its_name_is()
    {
        var calls = await Trace("pwrite64,syncfs,fsync,rename");
        var lastText = calls.FindLastIndex(c => c.Contains("pwrite64(", StringComparison.Ordinal) && c.Contains(".naptasks.tmp", StringComparison.Ordinal));
        var flush = calls.FindIndex(c => c.Contains("sync", StringComparison.Ordinal));
        var firstName = calls.FindIndex(c => c.Contains("rename(", StringComparison.Ordinal));
        Assert.True(lastText >= 0 && lastText < flush && flush < firstName, $"text {lastText}, flush {flush}, name {firstName}");
        Cases.Count(1, "fleets whose text is on the disk before its name is");
    }

    // Where a file system cannot be flushed as a whole every file is.
    [Fact]
    public async Task Without_a_flush_of_all_each_file_is_flushed()
    {
        var calls = await Trace("fsync,rename", "-e", "trace=syncfs,fsync,rename", "-e", "inject=syncfs:error=ENOSYS");
        var names = calls.Count(c => c.Contains("rename(", StringComparison.Ordinal));
        Assert.True(names > 10, $"{names} files");
        Assert.Equal(names, calls.Count(c => c.Contains("fsync(", StringComparison.Ordinal)));
        Assert.True(calls.FindLastIndex(c => c.Contains("fsync(", StringComparison.Ordinal)) < calls.FindIndex(c => c.Contains("rename(", StringComparison.Ordinal)), "A name came before a flush.");
        Cases.Count(1, "fleets on a disk that cannot flush all at once");
    }

    [Fact]
    public async Task A_disk_that_cannot_be_flushed_is_told_and_nothing_takes_its_place()
    {
        var before = fleet.Files();
        var strace = await SystemCall.Find(fleet.Path);
        var run = await VictimProcess.RunFleetUnder(
            [strace, "-f", "-o", "/dev/null", "-e", "trace=syncfs,fsync", "-e", "inject=syncfs:error=EIO", "-e", "inject=fsync:error=EIO"], fleet.Path);
        Assert.True(run.ExitCode == 1, run.Error);
        Assert.Equal(before, fleet.Files());
        fleet.Build().MustSucceed();
        Cases.Count(1, "fleets on a disk that fails when it is flushed");
    }

    private async Task<List<string>> Trace(string calls, params string[] options)
    {
        var strace = await SystemCall.Find(fleet.Path);
        using var folder = new TestDirectory();
        (await VictimProcess.RunFleetUnder([strace, "-f", "-y", "-o", folder["log"], .. options.Length > 0 ? options : ["-e", $"trace={calls}"]], fleet.Path)).MustSucceed();
        return [.. (await File.ReadAllLinesAsync(folder["log"], TestContext.Current.CancellationToken)).Where(l => l.Contains("sync", StringComparison.Ordinal) || l.Contains("customers/acme", StringComparison.Ordinal))];
    }
}
