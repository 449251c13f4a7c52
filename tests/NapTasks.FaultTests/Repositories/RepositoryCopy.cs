using NapTemplates.Testing;

namespace NapTasks.FaultTests.Repositories;

/// <summary>A repository of one test.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private readonly TestDirectory parent = new();
    private readonly ScaffoldedRepository original;
    private readonly string name;

    public RepositoryCopy(ScaffoldedRepository original, string name)
    {
        this.original = original;
        this.name = name;
        foreach (var file in Directory.EnumerateFiles(original.Path, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(original.Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Parent => parent.Path;

    public string Path => System.IO.Path.Combine(parent.Path, name);

    public string this[params string[] segments] => System.IO.Path.Combine([Path, .. segments]);

    public Task<ShellResult> Build(params string[] arguments) => original.DotNet.Run(Path, ["build", .. arguments]);

    public Task<ShellResult> BuildWith(IReadOnlyDictionary<string, string?> variables, params string[] arguments) =>
        original.DotNet.RunWith(variables, Path, ["build", .. arguments]);

    public string Read(string relative) => File.ReadAllText(this[relative.Split('/')]);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative.Split('/')])!);
        File.WriteAllText(this[relative.Split('/')], text);
    }

    /// <summary>Sets a key in values.env, in its line, or adds one.</summary>
    public void Set(string key, string value)
    {
        var lines = Read("values.env").Split('\n').ToList();
        var index = lines.FindIndex(l => l.StartsWith($"{key}=", StringComparison.Ordinal));
        if (index < 0)
            lines.Add($"{key}={value}\n");
        else
            lines[index] = $"{key}={value}";
        Write("values.env", string.Join('\n', lines));
    }

    /// <summary>What was generated, with its bytes.</summary>
    public SortedDictionary<string, string> Manifests() => new(
        parent.Files().Where(f => f.Key.StartsWith($"{name}/manifests/", StringComparison.Ordinal))
            .ToDictionary(f => f.Key[(name.Length + 1)..], f => f.Value),
        StringComparer.Ordinal);

    public void DeleteManifests() => Directory.Delete(this["manifests"], recursive: true);

    public void Dispose() => parent.Dispose();
}
