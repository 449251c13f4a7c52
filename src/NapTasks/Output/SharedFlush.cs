using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
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

    // AT_EMPTY_PATH and STATX_MNT_ID of statx(2).
    private const int EmptyPath = 0x1000;
    private const uint MountId = 0x1000;

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

    // Null where Linux is older than 5.8.
    private static ulong? MountOf(SafeFileHandle file) =>
        StatX(file, "", EmptyPath, MountId, out var status) == 0 && (status.Mask & MountId) != 0 ? status.MountId : null;

    // Its number first; behind a dash of its own the kind of file system.
    private static HashSet<ulong> KnownMounts() =>
    [
        .. from line in File.ReadLines(Mounts)
           let dash = line.IndexOf(" - ", StringComparison.Ordinal)
           where dash >= 0 && line[(dash + 3)..].Split(' ') is [var kind, ..] && Known.Contains(kind)
           select ulong.Parse(line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture),
    ];

    // The handle stays open: whoever asks for a flush holds the files.
    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFs(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FSync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatX(SafeFileHandle file, string path, int flags, uint mask, out Status status);

    // The same on every processor: struct statx of linux/stat.h.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private readonly struct Status
    {
        [FieldOffset(0x00)]
        public readonly uint Mask;

        [FieldOffset(0x90)]
        public readonly ulong MountId;
    }
}
