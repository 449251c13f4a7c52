using NapTemplates.Testing;

namespace NapTasks.FaultTests.Victims;

/// <summary>A small tmpfs. Only root can have one; others see the test skipped.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string ballast;

    private SmallDisk(string path)
    {
        Path = path;
        ballast = System.IO.Path.Combine(path, "ballast");
    }

    public string Path { get; }

    public static async Task<SmallDisk> Mount(TestDirectory folder, string options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a small disk.");
        var path = folder["disk"];
        Directory.CreateDirectory(path);
        var mount = await Shell.Run("/bin/mount", folder.Path, "-t", "tmpfs", "-o", options, "tmpfs", path);
        Assert.SkipUnless(mount.ExitCode == 0, $"A small disk cannot be mounted here: {mount.Error.Trim()}");
        return new SmallDisk(path);
    }

    public async Task Remount(string options) =>
        (await Shell.Run("/bin/mount", "/", "-o", $"remount,{options}", Path)).MustSucceed();

    /// <summary>Leaves that many bytes.</summary>
    public void FillTo(long left)
    {
        Free();
        Directory.CreateDirectory(ballast);
        var size = new DriveInfo(Path).AvailableFreeSpace - left;
        if (size > 0)
            File.WriteAllBytes(System.IO.Path.Combine(ballast, "x"), new byte[size]);
    }

    /// <summary>Leaves that many files or folders.</summary>
    public void FillInodesTo(int left)
    {
        Free();
        Directory.CreateDirectory(ballast);
        var count = 0;
        try
        {
            for (; ; count++)
                File.WriteAllBytes(System.IO.Path.Combine(ballast, $"{count}"), []);
        }
        catch (IOException)
        {
            for (var n = 1; n <= left; n++)
                File.Delete(System.IO.Path.Combine(ballast, $"{count - n}"));
        }
    }

    public void Free()
    {
        if (Directory.Exists(ballast))
            Directory.Delete(ballast, recursive: true);
    }

    public async ValueTask DisposeAsync() => (await Shell.Run("/bin/umount", "/", Path)).MustSucceed();
}
