using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NapTasks.Output;

/// <summary>
/// Brings many files to the disk at once. One by one each waits for the disk, 2 ms in a good case; Linux can write all that a
/// file system has in memory in one go. Where that is not certain, each file is flushed by itself. .NET's own flush is not used:
/// it loses the errors (dotnet/runtime#124725).
/// </summary>
internal static partial class SharedFlush
{
    private const string Mounts = "/proc/self/mountinfo";
    private const int Few = 4;

    // Of others, some over a network, it is not known that syncfs waits for the disk as fsync does.
    private static readonly FrozenSet<string> Known = FrozenSet.Create(StringComparer.Ordinal, "ext3", "ext4", "xfs", "btrfs", "overlay", "tmpfs");

    /// <summary>Whether there is anything to be gained here; elsewhere files are written through to the disk.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <exception cref="IOException">The disk is full, or broken.</exception>
    public static void Flush(IReadOnlyCollection<StagedFile> files)
    {
        // A few are sooner flushed by themselves than along with what others have written.
        if (!IsSupported || (files.Count >= Few && TryFlushTogether(files)))
            return;
        foreach (var file in files)
        {
            if (FSync(file.Handle) != 0)
                throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
    }

    private static bool TryFlushTogether(IReadOnlyCollection<StagedFile> files)
    {
        try
        {
            // All of one folder are on one mount.
            var onMounts = files.DistinctBy(f => f.Folder).ToLookup(f => MountOf(f.Handle));
            var known = KnownMounts();
            return onMounts.All(mount => mount.Key is { } id && known.Contains(id)) && onMounts.All(mount => SyncFs(mount.First().Handle) == 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static string? MountOf(SafeFileHandle file)
    {
        const string Field = "mnt_id:";
        var number = file.DangerousGetHandle().ToString(CultureInfo.InvariantCulture);
        // A few short lines; once for each folder, so without a stream and its buffers.
        var path = $"/proc/self/fdinfo/{number}";
        using var info = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> content = stackalloc byte[512];
        var lines = Encoding.ASCII.GetString(content[..RandomAccess.Read(info, content, fileOffset: 0)]).Split('\n');
        return Array.Find(lines, line => line.StartsWith(Field, StringComparison.Ordinal))?[Field.Length..].Trim();
    }

    // Its number first; behind a dash of its own the kind of file system.
    private static HashSet<string> KnownMounts() =>
    [
        .. from line in File.ReadLines(Mounts)
           let dash = line.IndexOf(" - ", StringComparison.Ordinal)
           where dash >= 0 && line[(dash + 3)..].Split(' ') is [var kind, ..] && Known.Contains(kind)
           select line.Split(' ')[0],
    ];

    // The handle stays open: whoever asks for a flush holds the files.
    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFs(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FSync(SafeFileHandle file);
}
