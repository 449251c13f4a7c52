using System.Text;
using NapTemplates.Testing;

namespace NapTasks.Tests.Tasks;

/// <summary>What can stand where values.env and secrets.env.example belong: each is read or refused, and nothing is waited for.</summary>
public sealed class InputFileTests : IDisposable
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TestDirectory repository = new();

    /// <summary>What stands there, and the code that the build ends with; null: it builds.</summary>
    public static TheoryData<string, string?> Values => new()
    {
        { "nothing", "NAP1001" },
        { "an empty file", "NAP1002" },
        { "blanks", "NAP2001" },
        { "comments", "NAP2001" },
        { "a folder", "NAP1002" },
        { "a pipe", "NAP1002" },
        { "a device", "NAP1002" },
        { "an endless device", "NAP1002" },
        { "a file of the kernel", "NAP1002" },
        { "one byte too many", "NAP1003" },
        { "a hole of a terabyte", "NAP1003" },
        { "a link to nothing", "NAP1001" },
        { "a link to itself", "NAP1004" },
        { "a link to a folder", "NAP1002" },
        { "a link to a pipe", "NAP1002" },
        { "a link to a file", null },
        { "no final line end", null },
        { "as many bytes as are read", null },
        { "CRLF and a byte order mark", null },
    };

    /// <summary>The same, of the file that need not be there.</summary>
    public static TheoryData<string, string?> Examples => new()
    {
        { "nothing", null },
        { "an empty file", null },
        { "a folder", null },
        { "a pipe", null },
        { "a device", "NAP1002" },
        { "one byte too many", "NAP1003" },
        { "a link to nothing", "NAP1001" },
        { "a link to itself", "NAP1004" },
        { "bytes that are no text", null },
    };

    public void Dispose() => repository.Dispose();

    [Theory]
    [MemberData(nameof(Values))]
    public Task Whatever_stands_for_values_env_is_read_or_refused_and_then_nothing_is_written(string what, string? code) =>
        Check("values.env", what, code);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Whatever_stands_for_the_example_of_secrets_is_read_or_refused(string what, string? code)
    {
        await Put("values.env", "no final line end");
        await Check("secrets.env.example", what, code);
    }

    private async Task Check(string file, string what, string? code)
    {
        await Put(file, what);
        var run = await Task.Run(() => TaskRun.Write(repository.Path), TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        if (code is null)
        {
            Assert.True(run.Succeeded, run.Log);
            return;
        }

        Assert.False(run.Succeeded);
        Assert.Contains(code, run.Codes);
        Assert.False(Directory.Exists(repository["manifests"]));
    }

    private async Task Put(string file, string what)
    {
        var path = repository[file];
        var good = ValuesText.External.ToString();
        switch (what)
        {
            case "nothing":
                break;
            case "an empty file":
                repository.Write(file, "");
                break;
            case "blanks":
                repository.Write(file, " \n\t\n\n");
                break;
            case "comments":
                repository.Write(file, "# NAMESPACE=nap\n");
                break;
            case "a folder":
                Directory.CreateDirectory(path);
                break;
            case "a pipe":
                await Pipe(file);
                break;
            case "a device":
                Link(path, "/dev/null");
                break;
            case "an endless device":
                Link(path, "/dev/zero");
                break;
            case "a file of the kernel":
                Link(path, "/proc/self/environ");
                break;
            case "one byte too many":
                repository.Write(file, $"{good}#{new string('x', MaxBytes - good.Length)}");
                break;
            case "as many bytes as are read":
                repository.Write(file, $"{good}#{new string('x', MaxBytes - good.Length - 1)}");
                break;
            case "a hole of a terabyte":
                await using (var stream = File.Create(path))
                    stream.SetLength(1L << 40);
                break;
            case "a link to nothing":
                Link(path, "nowhere");
                break;
            case "a link to itself":
                Link(path, file);
                break;
            case "a link to a folder":
                Directory.CreateDirectory(repository["folder"]);
                Link(path, "folder");
                break;
            case "a link to a pipe":
                await Pipe("pipe");
                Link(path, "pipe");
                break;
            case "a link to a file":
                repository.Write("settings/acme.env", good);
                Link(path, "settings/acme.env");
                break;
            case "no final line end":
                repository.Write(file, good.TrimEnd('\n'));
                break;
            case "CRLF and a byte order mark":
                await File.WriteAllTextAsync(path, good.Replace("\n", "\r\n", StringComparison.Ordinal), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                break;
            case "bytes that are no text":
                await File.WriteAllBytesAsync(path, [0xFF, 0xFE, 0, 0x80]);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, null);
        }
    }

    private static void Link(string path, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        File.CreateSymbolicLink(path, target);
    }

    private async Task Pipe(string name)
    {
        var mkfifo = Shell.Find("mkfifo");
        Assert.SkipWhen(mkfifo is null, "There are no pipes with names on this machine.");
        (await Shell.Run(mkfifo, repository.Path, name)).MustSucceed();
    }
}
