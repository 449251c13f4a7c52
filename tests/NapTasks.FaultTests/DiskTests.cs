using NapTasks.FaultTests.Victims;
using NapTasks.Tests.Tasks;
using NapTemplates.Testing;

namespace NapTasks.FaultTests;

/// <summary>Disks that are full, read-only or broken: the build says so, what was there is whole, and no temporary file stays.</summary>
public sealed class DiskTests : IDisposable
{
    private const string Before = "contour.env";
    private const string After = "both.env";
    private const string CannotWrite = "NAP3004";
    private const string NodePort = "nodeport.env";
    private const int Page = 4096;
    private const int MostCalls = 8;

    private readonly TestDirectory folder = new();

    public void Dispose() => folder.Dispose();

    // A file of a few hundred bytes takes a page: with each page less the build fails a write earlier.
    [Fact]
    public async Task Full_at_every_page()
    {
        await using var disk = await SmallDisk.Mount(folder, $"size={512 * 1024},nr_inodes=10000");
        var deployment = new Deployment(disk.Path);
        var cases = Exhaust(deployment, left => disk.FillTo(left * Page), disk.Free);
        Cases.Count(cases, "builds on a disk with ever fewer pages left: old files whole, no temporary file, healed with space");
    }

    [Fact]
    public async Task Full_at_every_inode()
    {
        await using var disk = await SmallDisk.Mount(folder, "size=4m,nr_inodes=120");
        var deployment = new Deployment(disk.Path);
        var cases = Exhaust(deployment, disk.FillInodesTo, disk.Free);
        Cases.Count(cases, "builds on a disk with ever fewer files left: old files whole, no temporary file, healed with space");
    }

    [Fact]
    public async Task A_disk_that_became_read_only()
    {
        await using var disk = await SmallDisk.Mount(folder, "size=4m");
        var deployment = new Deployment(disk.Path);
        deployment.Build(Before);
        await disk.Remount("ro");
        AssertCannotWrite(deployment);
        await disk.Remount("rw");
        deployment.Build(After);
    }

    /// <summary>What is taken away from whom, and the code; null: the build succeeds all the same.</summary>
    public static TheoryData<string, string, string?> Permissions => new()
    {
        { "manifests", "0555", CannotWrite },
        { "manifests", "0000", CannotWrite },
        { "manifests/services", "0555", CannotWrite },
        { "manifests/services", "0444", CannotWrite },
        { "manifests/services", "0000", CannotWrite },
        { "manifests/kustomization.yaml", "0000", CannotWrite },
        { "manifests/services/nap-cp.yaml", "0000", CannotWrite },
        { "nodeport.env", "0000", null },
        { "both.env", "0000", "NAP1004" },
        // A rename asks the folder, not the file.
        { "manifests/kustomization.yaml", "0444", null },
        { "manifests/services/nap-cp.yaml", "0444", null },
    };

    // Before the first rename nothing has changed; from then on each file is old or new.
    [Theory]
    [InlineData("mkdir", "ENOSPC", true)]
    [InlineData("mkdir", "EDQUOT", true)]
    [InlineData("pwrite64", "ENOSPC", true)]
    [InlineData("pwrite64", "EIO", true)]
    [InlineData("rename", "EACCES", false)]
    [InlineData("rename", "EIO", false)]
    [InlineData("unlink", "EPERM", false)]
    public async Task Failing_at_every_system_call_that_writes(string call, string error, bool beforeRenames)
    {
        // Files are deleted on the way to fewer of them.
        var (before, after) = call == "unlink" ? (After, "nodeport.env") : (Before, After);
        var deployment = new Deployment(folder["acme"]);
        deployment.Build(before);
        var calls = await SystemCall.Trace(call, deployment, after);
        // A folder that is there is no failure.
        calls = [.. calls.Where(c => !c.Text.Contains("EEXIST", StringComparison.Ordinal) && !c.Text.Contains("ENOENT", StringComparison.Ordinal))];
        Assert.NotEmpty(calls);
        calls = [.. SystemCall.Sample(calls, MostCalls)];
        foreach (var (number, text) in calls)
        {
            deployment.Build(before);
            var run = await SystemCall.RunWith(call, $"error={error}", number, deployment, after);
            Assert.True(run.ExitCode == 1, $"{text} may not fail unseen.");
            Assert.Contains(CannotWrite, run.Error, StringComparison.Ordinal);
            if (beforeRenames)
                deployment.AssertIs(before);
            else
                deployment.AssertWhole(before, after);
            Assert.Empty(Directory.EnumerateFiles(deployment.Path, "*.tmp", SearchOption.AllDirectories));
            deployment.Build(after);
        }

        Cases.Count(calls.Count, $"builds with {error} at {call}: every file whole, no temporary file, healed by the next build");
    }

    // A power cut may leave the names of a build's files without their text.
    [Theory]
    [InlineData(0)]
    [InlineData(Page)]
    public void Without_its_text_every_file_is_drift_and_is_made_again(int size)
    {
        var deployment = new Deployment(folder["acme"]);
        deployment.Build(Before);
        File.Copy(Path.Combine(deployment.Path, Before), Path.Combine(deployment.Path, "values.env"));
        var cases = 0;
        foreach (var path in deployment.PathsOf(Before))
        {
            var file = Path.Combine(deployment.Path, "manifests", path);
            using (var stream = File.OpenWrite(file))
            {
                stream.SetLength(0);
                stream.SetLength(size);
            }

            var error = Assert.Single(TaskRun.Verify(deployment.Path).Errors);
            Assert.Equal((file, "NAP3012"), (error.File, error.Code));
            deployment.Build(Before);
            cases++;
        }

        Cases.Count(cases, $"files left without their text, {size} bytes long: drift for a check, made again by the next build");
    }

    [Theory]
    [MemberData(nameof(Permissions))]
    public async Task Not_ours_to_write(string path, string mode, string? code)
    {
        var chmod = Shell.Find("chmod");
        Assert.SkipWhen(chmod is null || OperatingSystem.IsWindows(), "Files have no mode on Windows.");
        var deployment = new Deployment(folder["acme"]);
        deployment.Build(NodePort);
        var wrapper = await WithoutPrivileges();
        (await Shell.Run(chmod, deployment.Path, mode, path)).MustSucceed();
        var run = await VictimProcess.RunUnder(wrapper, deployment.Path, After);
        (await Shell.Run(chmod, deployment.Path, "u+rwX", path)).MustSucceed();
        if (code is null)
        {
            Assert.True(run.ExitCode == 0, run.Error);
            deployment.AssertIs(After);
            return;
        }

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        deployment.AssertIs(NodePort);
        deployment.Build(After);
    }

    // From no space at all until it is enough; after each failure with all the space again.
    private static int Exhaust(Deployment deployment, Action<int> leave, Action free)
    {
        for (var left = 0; ; left++)
        {
            free();
            deployment.Build(Before);
            leave(left);
            var run = TaskRun.Write(deployment.Path, After);
            if (run.Succeeded)
            {
                deployment.AssertIs(After);
                free();
                Assert.True(left > 5, $"It was enough with {left} left.");
                return left;
            }

            Assert.Equal([CannotWrite], run.Codes);
            deployment.AssertIs(Before);
            free();
            deployment.Build(After);
        }
    }

    private static void AssertCannotWrite(Deployment deployment)
    {
        Assert.Equal([CannotWrite], TaskRun.Write(deployment.Path, After).Codes);
        deployment.AssertIs(Before);
    }

    // root may do everything; without these capabilities the modes hold for it, too.
    private static async Task<string[]> WithoutPrivileges()
    {
        if (!Environment.IsPrivilegedProcess)
            return [Shell.Find("env")!];
        var setpriv = Shell.Find("setpriv");
        Assert.SkipWhen(setpriv is null, "The tests run as root, and there is no setpriv on this machine.");
        string[] command = [setpriv, "--bounding-set=-dac_override,-dac_read_search,-fowner,-chown"];
        Assert.SkipUnless((await Shell.Run(setpriv, "/", command[1], "true")).ExitCode == 0, "Capabilities cannot be dropped here.");
        return command;
    }
}
