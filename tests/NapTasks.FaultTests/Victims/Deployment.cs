using NapTasks.Tests;
using NapTasks.Tests.Tasks;

namespace NapTasks.FaultTests.Victims;

/// <summary>A repository with several values files, what each of them gives, and a look at what is there.</summary>
internal sealed class Deployment
{
    private static readonly (string File, ValuesText Values)[] States =
    [
        ("contour.env", ValuesText.External),
        ("traefik.env", ValuesText.For("traefik").WithDomain("acme.com")),
        ("both.env", ValuesText.External.With("INGRESS_CONTROLLER", "contour,traefik")),
        ("nodeport.env", ValuesText.NodePort),
    ];

    private readonly Dictionary<string, Dictionary<string, string>> expected;

    public Deployment(string path)
    {
        Path = path;
        Directory.CreateDirectory(path);
        foreach (var (file, values) in States)
            File.WriteAllText(System.IO.Path.Combine(path, file), values.ToString());
        expected = States.ToDictionary(
            s => s.File,
            s => s.Values.Render().Manifests!.Files.ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    public string Path { get; }

    private string Manifests => System.IO.Path.Combine(Path, "manifests");

    public void Build(string values)
    {
        var run = TaskRun.Write(Path, values);
        Assert.True(run.Succeeded, run.Log);
        AssertIs(values);
    }

    /// <summary>That there is what a values file gives, and nothing else: no temporary file either.</summary>
    public void AssertIs(string values)
    {
        var actual = Read();
        Assert.Equal(expected[values].Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, text) in expected[values])
            Assert.Equal(text, actual[path]);
    }

    /// <summary>That every file is whole, of one of the values files. What a dead build was just writing has a name of its own.</summary>
    public void AssertWhole(params string[] values)
    {
        foreach (var (path, text) in Read().Where(f => !f.Key.EndsWith(".naptasks.tmp", StringComparison.Ordinal)))
            Assert.True(IsWhole(path, text, values), $"{path} is torn:\n{text}");
    }

    /// <summary>Whether a text is that of a file, whole.</summary>
    public bool IsWhole(string path, string text, params string[] values) =>
        values.Any(v => expected[v].TryGetValue(path, out var whole) && whole == text);

    /// <summary>The paths that a values file gives.</summary>
    public IEnumerable<string> PathsOf(string values) => expected[values].Keys;

    /// <summary>A file's text while builds go on; null when it is not there.</summary>
    public string? TryRead(string path)
    {
        try
        {
            return File.ReadAllText(System.IO.Path.Combine(Manifests, path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private Dictionary<string, string> Read() => !Directory.Exists(Manifests)
        ? []
        : Directory.EnumerateFiles(Manifests, "*", SearchOption.AllDirectories)
            .ToDictionary(f => System.IO.Path.GetRelativePath(Manifests, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
}
