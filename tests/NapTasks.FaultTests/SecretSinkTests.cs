using System.IO.Compression;
using System.Text;
using NapTasks.FaultTests.Repositories;
using NapTasks.Values;
using NapTemplates.Testing;

namespace NapTasks.FaultTests;

/// <summary>Every secret with a canary of its own, through the real command line: none is in anything that a build leaves.</summary>
public sealed class SecretSinkTests(ScaffoldedRepository scaffold)
{
    [Theory]
    [InlineData("build")]
    [InlineData("a build that fails")]
    [InlineData("check")]
    [InlineData("explanation")]
    public async Task No_secret_is_in_any_sink(string what)
    {
        using var repository = scaffold.Copy();
        var keys = SecretKeys.ListedIn(repository.Read("secrets.env.example")).Append("OUR_OWN_KEY").ToArray();
        foreach (var key in keys)
            repository.Set(key, what == "a build that fails" ? $"{Canary(key)}$x" : $"'{Canary(key)}'");
        repository.Set("DATABASE_URL", "'postgres://nap:${PG_PASSWORD}@db'");
        repository.Write("secrets.env", string.Concat(keys.Select(k => $"{k}={Canary(k)}\n")));
        var target = what switch { "check" => "-t:NapVerify", "explanation" => "-t:NapExplain", _ => "-t:Build" };

        var run = await repository.Build(target, "-v:diag", "-bl:LogFile=log.binlog;ProjectImports=ZipFile", "-flp:v=diag;logfile=log.txt");
        Assert.Equal(what == "a build that fails", run.ExitCode != 0);

        var sinks = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["output"] = run.Output,
            ["errors"] = run.Error,
            ["file log"] = repository.Read("log.txt"),
            ["binary log"] = await Unpack(repository["log.binlog"]),
            ["files in the binary log"] = await Unzip(repository["log.ProjectImports.zip"]),
            ["manifests"] = string.Concat(Directory.EnumerateFiles(repository["manifests"], "*", SearchOption.AllDirectories).Select(File.ReadAllText)),
        };
        Assert.Contains("NapTasks", sinks["binary log"], StringComparison.Ordinal);
        Assert.Contains("Sdk.targets", sinks["files in the binary log"], StringComparison.Ordinal);
        Assert.Contains("values.env", sinks["file log"], StringComparison.Ordinal);
        foreach (var (sink, text) in sinks)
            Assert.All(keys, key => Assert.False(text.Contains(Canary(key), StringComparison.Ordinal), $"{key} is in {sink}"));
        Cases.Count(keys.Length * sinks.Count, $"secrets × sinks of a {what}: absent");
    }

    private static string Canary(string key) => $"canary{key.GetHashCode(StringComparison.Ordinal):x8}of{key.Length}";

    private static async Task<string> Unpack(string path)
    {
        await using var packed = File.OpenRead(path);
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    // The project files that a binary log takes along.
    private static async Task<string> Unzip(string path)
    {
        await using var archive = await ZipFile.OpenReadAsync(path, TestContext.Current.CancellationToken);
        var text = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            text.Append(entry.FullName).Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return text.ToString();
    }
}
