using System.Diagnostics;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Installers;
using NapTasks.Tasks;
using NapTemplates.Testing;

namespace NapTasks.Tests.Tasks;

/// <summary>A folder that somebody unpacked, with whatever may be in it.</summary>
public sealed class InstallerFolderTests
{
    [Fact]
    public void Scripts_templates_and_examples_are_read_in_the_order_of_their_paths()
    {
        using var folder = new TestDirectory();
        foreach (var (path, text) in InstallerFiles.Today())
            folder.Write(path, text);
        folder.Write("manifests/crlf.yaml", "\uFEFFa: 1\r\nb: 2\r\n");
        folder.Write("README.md", "not of interest");
        folder.Write("images.tar.gz", "not of interest");
        folder.Write("rendered/control-plane.yaml", "left by a run");
        folder.Write(".git/hooks/x.sh", "no part of it");
        folder.Write("empty.sh", "");
        folder.Write("a/b/c/d/e.sh", "too deep");
        var (installer, findings) = Read(folder.Path);
        Assert.Empty(findings);
        Assert.Equal(
            InstallerFiles.Today().Keys.Append("manifests/crlf.yaml").Order(StringComparer.Ordinal),
            installer!.Files.Select(f => f.Path));
        Assert.Equal("a: 1\nb: 2\n", installer.Files.Single(f => f.Path == "manifests/crlf.yaml").Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("missing")]
    [InlineData("install.sh")]
    public void What_is_no_folder_is_an_error(string name)
    {
        using var folder = new TestDirectory();
        folder.Write("install.sh", "source values.env\n");
        var (installer, findings) = Read(name.Length == 0 ? "" : folder[name]);
        Assert.Null(installer);
        Assert.Equal(["NAP5001"], findings);
    }

    [Fact]
    public void Links_are_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        using var outside = new TestDirectory();
        outside.Write("secret.yaml", "canary");
        outside.Write("folder/secret.yaml", "canary");
        using var folder = new TestDirectory();
        folder.Write("install.sh", "source values.env\n");
        File.CreateSymbolicLink(folder["secret.yaml"], outside["secret.yaml"]);
        File.CreateSymbolicLink(folder["dangling.sh"], outside["missing.sh"]);
        File.CreateSymbolicLink(folder["photo.png"], outside["secret.yaml"]);
        Directory.CreateSymbolicLink(folder["manifests"], outside["folder"]);
        Directory.CreateSymbolicLink(folder["loop"], folder.Path);
        var (installer, findings) = Read(folder.Path);
        Assert.Equal(["install.sh"], installer!.Files.Select(f => f.Path));
        Assert.Equal(["NAP5005 dangling.sh", "NAP5005 secret.yaml"], findings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_folder_itself_may_be_reached_through_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        using var folder = new TestDirectory();
        folder.Write("v5/install.sh", "source values.env\n");
        Directory.CreateSymbolicLink(folder["current"], folder["v5"]);
        Assert.Equal(["install.sh"], Read(folder["current"]).Installer!.Files.Select(f => f.Path));
    }

    [Fact]
    public async Task What_is_huge_binary_or_a_pipe_is_left_out_and_nothing_hangs()
    {
        using var folder = new TestDirectory();
        folder.Write("install.sh", "source values.env\ntouch \"$(pwd)/executed\"\n$(touch executed)\n");
        folder.Write("huge.sh", new string('x', (1024 * 1024) + 1));
        await File.WriteAllBytesAsync(folder["binary.yaml"], [0x7F, 0x45, 0x4C, 0x46, 0, 0], TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder["latin1.yaml"], [0x61, 0xE9, 0x62], TestContext.Current.CancellationToken);
        if (Shell.Find("mkfifo") is { } mkfifo)
            (await Shell.Run(mkfifo, folder.Path, "pipe.sh")).MustSucceed();
        var watch = Stopwatch.StartNew();
        var (installer, findings) = Read(folder.Path);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
        Assert.Equal(["install.sh"], installer!.Files.Select(f => f.Path));
        Assert.Equal(["NAP5004 huge.sh 1048577 1048576", "NAP5006 binary.yaml", "NAP5006 latin1.yaml"], findings.Order(StringComparer.Ordinal));
        Assert.False(File.Exists(folder["executed"]));
    }

    [Fact]
    public void A_folder_with_thousands_of_files_is_not_read_to_its_end()
    {
        using var folder = new TestDirectory();
        for (var i = 0; i < 2100; i++)
            File.WriteAllText(folder[$"{i}.txt"], "");
        Assert.Equal([$"NAP5007 {folder.Path} 2000"], Read(folder.Path).Findings);
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Everything can be read here.");
            return;
        }

        using var folder = new TestDirectory();
        folder.Write("install.sh", "source values.env\n");
        folder.Write("locked.sh", "x");
        File.SetUnixFileMode(folder["locked.sh"], UnixFileMode.None);
        Assert.StartsWith("NAP5003 locked.sh", Read(folder.Path).Findings.Single(), StringComparison.Ordinal);
    }

    private static (InstallerSource? Installer, IReadOnlyList<string> Findings) Read(string path)
    {
        var diagnostics = new DiagnosticBag();
        var installer = InstallerFolder.Read(path, diagnostics);
        return (installer, [.. diagnostics.ToImmutable().Select(d => installer is null ? d.Code : $"{d.Code} {string.Join(' ', d.Arguments)}")]);
    }
}
