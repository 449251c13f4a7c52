using System.Globalization;
using NapTasks.Tests.Tasks;
using NapTemplates.Testing;

namespace NapTasks.Tests.Output;

/// <summary>Times of files say nothing: bytes decide.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly TestDirectory repository = new();

    /// <summary>The time of values.env, and that of every generated file.</summary>
    public static TheoryData<string, string> Times => new()
    {
        { "2026-01-01", "2026-01-02" },
        { "2026-01-02", "2026-01-01" },
        { "2026-01-01", "2026-01-01" },
        { "2100-01-01", "2026-01-01" },
        { "2026-01-01", "2100-01-01" },
        { "2100-01-01", "2100-01-01" },
        { "1970-01-01", "2026-01-01" },
        { "2026-01-01", "1970-01-01" },
        { "1970-01-01", "1970-01-01" },
        { "1901-12-14", "2026-01-01" },
        { "2026-01-01", "2038-01-20" },
        { "2106-02-08", "1969-12-31" },
    };

    public void Dispose() => repository.Dispose();

    [Theory]
    [MemberData(nameof(Times))]
    public void A_change_is_seen_and_no_change_is_none_whatever_the_times_say(string values, string manifests)
    {
        var fresh = Build(ValuesText.External.WithDomain("acme.com"));
        Directory.Delete(repository["manifests"], recursive: true);
        var before = Build(ValuesText.External);

        SetTimes(values, manifests);
        Assert.Equal(before, Build(null));
        repository.Write("values.env", ValuesText.External.WithDomain("acme.com").ToString());
        SetTimes(values, manifests);
        Assert.NotEqual(before, Build(null));
        Assert.Equal(fresh, Manifests());
    }

    // cp -p, rsync -t and archives bring an old file back with its old time.
    [Fact]
    public void An_older_values_file_with_its_own_time_gives_the_older_manifests()
    {
        var old = Build(ValuesText.External);
        File.SetLastWriteTimeUtc(repository["values.env"], DateTime.UtcNow.AddYears(-1));
        File.Copy(repository["values.env"], repository["saved"]);
        Build(ValuesText.External.WithDomain("acme.com"));
        File.Copy(repository["saved"], repository["values.env"], overwrite: true);
        File.SetLastWriteTimeUtc(repository["values.env"], File.GetLastWriteTimeUtc(repository["saved"]));
        Assert.Equal(old, Build(null));
    }

    private Dictionary<string, string> Build(ValuesText? values)
    {
        if (values is not null)
            repository.Write("values.env", values.ToString());
        var run = TaskRun.Write(repository.Path);
        Assert.True(run.Succeeded, run.Log);
        return Manifests();
    }

    private Dictionary<string, string> Manifests() =>
        repository.Files().Where(f => f.Key.StartsWith("manifests/", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);

    private void SetTimes(string values, string manifests)
    {
        File.SetLastWriteTimeUtc(repository["values.env"], Time(values));
        foreach (var file in Directory.EnumerateFiles(repository["manifests"], "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, Time(manifests));
    }

    private static DateTime Time(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
