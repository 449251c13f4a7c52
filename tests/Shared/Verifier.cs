using System.Runtime.CompilerServices;
using DiffEngine;
using NapTemplates.Testing;

namespace VerifyXunit;

// Verify's own names, layout and rules, as far as they are used here. Verify.XunitV3 cannot be restored from every feed that
// this project is built with; where it can, it takes this file's place and no test changes.

/// <summary>Where and under which name a snapshot lies.</summary>
internal sealed class VerifySettings
{
    internal string Directory { get; private set; } = "Snapshots";

    internal string? Parameters { get; private set; }

    internal string? FileName { get; private set; }

    public void UseFileName(string fileName) => FileName = fileName;

    public void UseDirectory(string directory) => Directory = directory;

    public void UseTextForParameters(string parameters) => Parameters = parameters;
}

/// <summary>Compares what a test received with what somebody has verified, and leaves the difference as a file.</summary>
internal static class Verifier
{
    // What an earlier run left, be it of a test that is gone: after a green run there is nothing to look at.
    private static readonly Lazy<bool> Swept = new(() =>
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests", typeof(Verifier).Assembly.GetName().Name!), "*.received.*", SearchOption.AllDirectories))
            File.Delete(file);
        return true;
    });

    public static async Task Verify(string target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
    {
        var prefix = Prefix(settings ?? new(), sourceFile);
        Fail(await Compare(target, $"{prefix}.received.{extension}", $"{prefix}.verified.{extension}"));
    }

    /// <summary>Every file of a folder, in a folder of its own; a verified file that nothing corresponds to fails.</summary>
    public static async Task VerifyDirectory(string path, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
    {
        var prefix = Prefix(settings ?? new(), sourceFile);
        var verified = new HashSet<string>(StringComparer.Ordinal);
        var failures = new List<string?>();
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var (name, extension) = SplitExtension(Path.Combine(prefix, Path.GetRelativePath(path, file)));
            verified.Add($"{name}.verified.{extension}");
            failures.Add(await Compare(await File.ReadAllTextAsync(file), $"{name}.received.{extension}", $"{name}.verified.{extension}"));
        }

        if (Directory.Exists(prefix))
        {
            failures.AddRange(Directory.EnumerateFiles(prefix, "*.verified.*", SearchOption.AllDirectories)
                .Where(f => !verified.Contains(f))
                .Select(f => $"stale: {f}"));
        }

        Fail([.. failures]);
    }

    private static string Prefix(VerifySettings settings, string sourceFile)
    {
        _ = Swept.Value;
        // Deterministic builds map the repository's root to /_/.
        var source = sourceFile.StartsWith("/_/", StringComparison.Ordinal) ? Repository.PathOf(sourceFile[3..].Split('/')) : sourceFile;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, settings.Directory, settings.FileName ?? NameOfTest(settings)));
    }

    private static string NameOfTest(VerifySettings settings)
    {
        var method = TestContext.Current.TestMethod ?? throw new InvalidOperationException("There is no test to name the snapshot after.");
        return $"{method.TestClass.TestClassSimpleName}.{method.MethodName}{(settings.Parameters is { } p ? $"_{p}" : "")}";
    }

    private static async Task<string?> Compare(string received, string receivedFile, string verifiedFile)
    {
        var verified = File.Exists(verifiedFile) ? (await File.ReadAllTextAsync(verifiedFile)).Replace("\r\n", "\n", StringComparison.Ordinal) : null;
        if (received == verified)
        {
            File.Delete(receivedFile);
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(receivedFile)!);
        await File.WriteAllTextAsync(receivedFile, received);
        await DiffRunner.LaunchForTextAsync(receivedFile, verifiedFile);
        return $"{(verified is null ? "new" : "differs")}: {receivedFile}";
    }

    // .gitignore has no extension; nap.proj has one.
    private static (string Name, string Extension) SplitExtension(string path)
    {
        var extension = Path.GetExtension(path);
        return Path.GetFileName(path) == extension || extension.Length < 2 ? (path, "txt") : (path[..^extension.Length], extension[1..]);
    }

    private static void Fail(params string?[] failures)
    {
        var found = failures.OfType<string>().ToArray();
        if (found.Length > 0)
            Assert.Fail($"Snapshots differ. Compare and, where they are right, run eng/accept:\n{string.Join('\n', found)}");
    }
}
