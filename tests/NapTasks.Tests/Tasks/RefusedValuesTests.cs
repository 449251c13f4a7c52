using NapTasks.Tests.Values;
using NapTemplates.Testing;

namespace NapTasks.Tests.Tasks;

/// <summary>What bash would execute is not executed by a build, and keeps everything else of the file from being written, too.</summary>
public sealed class RefusedValuesTests : IDisposable
{
    private readonly TestDirectory repository = new();

    public static TheoryData<string, string> Code =>
        // A secret that is named before it is listed is another error in a whole file.
        new(EnvFileReaderTests.Refused.Where(row => row.Data.Item1 != "A=$JWT_SECRET").Select(row => (row.Data.Item1, row.Data.Item2)));

    public void Dispose() => repository.Dispose();

    [Theory]
    [MemberData(nameof(Code))]
    public void Nothing_is_executed_and_nothing_is_written(string text, string code)
    {
        repository.Write("values.env", $"{ValuesText.External}{text.Replace("touch x", $"touch {repository["pwned"]}", StringComparison.Ordinal)}\n");
        var run = TaskRun.Write(repository.Path);
        Assert.False(run.Succeeded);
        Assert.Contains(code, run.Codes);
        Assert.Equal(["values.env"], repository.Files().Keys);
    }
}
