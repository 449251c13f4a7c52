using System.IO.Compression;
using System.Text;
using NapTasks.FaultTests.Repositories;

namespace NapTasks.FaultTests;

/// <summary>Ways in which MSBuild runs tasks other than at once in a process of its own.</summary>
public sealed class MSBuildTests(ScaffoldedRepository scaffold)
{
    private const string Ours = " written, ";
    private const string Theirs = " WRITTEN, ";

    [Theory]
    [InlineData("-mt")]
    [InlineData("-mt", "-m:4")]
    [InlineData("-m:4")]
    [InlineData("-graph")]
    [InlineData("-graph", "-isolate")]
    [InlineData("-restore", "-graph", "-mt")]
    public async Task Every_mode_gives_the_same_bytes(params string[] arguments)
    {
        using var repository = scaffold.Copy();
        var expected = repository.Manifests();
        repository.DeleteManifests();
        (await scaffold.DotNet.Run(repository.Path, ["msbuild", .. arguments])).MustSucceed();
        Assert.Equal(expected, repository.Manifests());
    }

    // An older version goes on living in a process that has loaded it, until it is told which is meant.
    [Theory]
    [InlineData("DOTNET_CLI_USE_MSBUILD_SERVER", "1")]
    [InlineData("MSBUILDNOINPROCNODE", "1")]
    public async Task A_process_that_stays_runs_the_version_that_each_repository_names(string variable, string value)
    {
        using var old = scaffold.Copy();
        using var upgraded = scaffold.Copy();
        await Upgrade(upgraded);
        // The salt keeps the processes of this test to themselves.
        var variables = new Dictionary<string, string?>
        {
            [variable] = value, ["MSBUILDDISABLENODEREUSE"] = null, ["MSBUILDNODEHANDSHAKESALT"] = Guid.NewGuid().ToString("N"),
        };
        try
        {
            foreach (var (repository, says) in new[] { (old, Ours), (upgraded, Theirs), (old, Ours), (upgraded, Theirs) })
                Assert.Contains(says, (await repository.BuildWith(variables, "-nodeReuse:true")).MustSucceed().Output, StringComparison.Ordinal);
            // The same repository, upgraded under the process' hands.
            await Upgrade(old);
            Assert.Contains(Theirs, (await old.BuildWith(variables, "-nodeReuse:true")).MustSucceed().Output, StringComparison.Ordinal);
            Assert.Equal(old.Manifests(), upgraded.Manifests());
        }
        finally
        {
            await scaffold.DotNet.RunWith(variables, old.Path, "build-server", "shutdown", "--msbuild");
        }
    }

    // The condition with another number: there is no older MSBuild here, and what it reads is the same file.
    [Theory]
    [InlineData("Build")]
    [InlineData("NapVerify")]
    [InlineData("NapOverwrite")]
    [InlineData("NapExplain")]
    public async Task An_older_msbuild_says_what_it_needs_and_writes_nothing(string target)
    {
        using var repository = scaffold.Copy();
        repository.DeleteManifests();
        var targets = Directory.GetFiles(repository[".nuget", "cache"], "Sdk.targets", SearchOption.AllDirectories).Single();
        var text = await File.ReadAllTextAsync(targets, TestContext.Current.CancellationToken);
        Assert.Contains("'18.0'", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(targets, text.Replace("'18.0'", "'99.0'", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var build = await repository.Build($"-t:{target}");
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error NAP9001", build.Output, StringComparison.Ordinal);
        Assert.Contains("1 Error(s)", build.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(repository["manifests"]));
    }

    // The package as of the next version, with one word in its assembly changed, so that it shows which one speaks.
    private static async Task Upgrade(RepositoryCopy repository)
    {
        var package = Directory.GetFiles(repository[".nuget"], "NapTasks.*.nupkg").Single();
        var version = Path.GetFileNameWithoutExtension(package)["NapTasks.".Length..];
        const string Next = "9.9.9";
        await using (var archive = await ZipFile.OpenAsync(package, ZipArchiveMode.Update, TestContext.Current.CancellationToken))
        {
            await Rewrite(archive, "NapTasks.nuspec",
                bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace($"<version>{version}</version>", $"<version>{Next}</version>", StringComparison.Ordinal)));
            foreach (var assembly in new[] { "NapTasks.dll", "linux-x64/NapTasks.dll" })
                await Rewrite(archive, $"tasks/net10.0/{assembly}", bytes => Replace(bytes, Encoding.Unicode.GetBytes(Ours), Encoding.Unicode.GetBytes(Theirs)));
        }

        File.Move(package, package.Replace($".{version}.", $".{Next}.", StringComparison.Ordinal));
        repository.Write("nap.proj", repository.Read("nap.proj").Replace(version, Next, StringComparison.Ordinal));
    }

    private static async Task Rewrite(ZipArchive archive, string name, Func<byte[], byte[]> change)
    {
        var entry = archive.GetEntry(name)!;
        using var bytes = new MemoryStream();
        await using (var stream = await entry.OpenAsync(TestContext.Current.CancellationToken))
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        entry.Delete();
        await using var changed = await archive.CreateEntry(name).OpenAsync(TestContext.Current.CancellationToken);
        await changed.WriteAsync(change(bytes.ToArray()), TestContext.Current.CancellationToken);
    }

    private static byte[] Replace(byte[] bytes, byte[] from, byte[] to)
    {
        var count = 0;
        for (var at = 0; bytes.AsSpan(at).IndexOf(from) is var index and >= 0; at += index + to.Length)
        {
            to.CopyTo(bytes, at + index);
            count++;
        }

        Assert.True(count > 0);
        return bytes;
    }
}
