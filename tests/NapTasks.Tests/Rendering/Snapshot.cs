using System.Collections.Concurrent;
using NapTasks.Rendering;
using NapTemplates.Testing;
using VerifyXunit;

namespace NapTasks.Tests.Rendering;

/// <summary>A bundle below <c>Snapshots/</c>. Its place is the path there, without ending.</summary>
internal static class Snapshot
{
    public const string Ending = ".verified.txt";

    private static readonly ConcurrentDictionary<string, Dictionary<string, (string Body, string? PinnedIn)>> Known = new(StringComparer.Ordinal);

    public static string Root { get; } = Repository.PathOf("tests", "NapTasks.Tests", "Snapshots");

    public static Task Verify(string place, string text)
    {
        var settings = new VerifySettings();
        settings.UseDirectory($"../Snapshots/{Path.GetDirectoryName(place)}");
        settings.UseFileName(Path.GetFileName(place));
        return Verifier.Verify(text, "txt", settings);
    }

    /// <summary>A file as it is verified, there or where the snapshot says.</summary>
    public static ManifestFile FileOf(string place, string path)
    {
        var (body, pinnedIn) = Read(place)[path];
        return pinnedIn is null ? ManifestFile.Generated(path, body) : ManifestFile.Generated(path, Shown(pinnedIn));

        string Shown(string other)
        {
            var found = Read(other)[path];
            Assert.Null(found.PinnedIn);
            return found.Body;
        }
    }

    private static Dictionary<string, (string Body, string? PinnedIn)> Read(string place) => Known.GetOrAdd(place, p =>
        Bundle.Read(File.ReadAllText(Path.Combine(Root, p + Ending)).Replace("\r\n", "\n", StringComparison.Ordinal)));
}
