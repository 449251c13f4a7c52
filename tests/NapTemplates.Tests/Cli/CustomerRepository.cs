using NapTemplates.Testing;

namespace NapTemplates.Tests.Cli;

/// <summary>A customer's repository, scaffolded through the real command.</summary>
internal sealed class CustomerRepository : IDisposable
{
    private readonly TestDirectory parent = new();
    private readonly InstalledTemplate template;

    private CustomerRepository(InstalledTemplate template, string name)
    {
        this.template = template;
        Name = name;
    }

    public string Name { get; private set; }

    public string Parent => parent.Path;

    public string Path => parent[Name];

    /// <summary>As in the README: Contour at nap.acme.com.</summary>
    public static Task<CustomerRepository> External(InstalledTemplate template) => New(
        template, "acme", "--main-domain", "nap.acme.com", "--ingress-controller", "contour", "--host", "10.20.0.11");

    public static async Task<CustomerRepository> New(InstalledTemplate template, string name, params string[] arguments)
    {
        var repository = new CustomerRepository(template, name);
        (await repository.Scaffold(arguments)).MustSucceed();
        return repository;
    }

    public Task<ShellResult> Scaffold(params string[] arguments) =>
        template.DotNet.Run(Parent, ["new", "nap-deploy", "-o", Name, "--no-update-check", .. arguments]);

    public Task<ShellResult> Build(params string[] arguments) => template.DotNet.Run(Path, ["build", .. arguments]);

    public Task<ShellResult> DotNet(string workingDirectory, params string[] arguments) => template.DotNet.Run(workingDirectory, arguments);

    public Task<ShellResult> DotNetWith(string variable, string value, params string[] arguments) =>
        template.DotNet.RunWith(variable, value, Path, arguments);

    public string Read(params string[] segments) => parent.Read([Name, .. segments]);

    public bool Has(params string[] segments) => File.Exists(parent[[Name, .. segments]]);

    public void Write(string relative, string text) => parent.Write($"{Name}/{relative}", text);

    /// <summary>Sets a key in values.env, in its line, which may be commented out.</summary>
    public void Set(string key, string value)
    {
        var lines = Read("values.env").Split('\n');
        var index = Array.FindIndex(lines, l => l.StartsWith($"{key}=", StringComparison.Ordinal) || l.StartsWith($"# {key}=", StringComparison.Ordinal));
        Assert.True(index >= 0, $"values.env has no line for {key}.");
        lines[index] = $"{key}={value}";
        Write("values.env", string.Join('\n', lines));
    }

    /// <summary>What git would see.</summary>
    public Dictionary<string, string> Files() => parent.Files()
        .Where(f => !f.Key.Contains("/.nuget/cache/", StringComparison.Ordinal))
        .ToDictionary(f => f.Key[(Name.Length + 1)..], f => f.Value, StringComparer.Ordinal);

    public Dictionary<string, string> Manifests() =>
        Files().Where(f => f.Key.StartsWith("manifests/", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);

    public void RenameTo(string name)
    {
        Directory.Move(Path, parent[name]);
        Name = name;
    }

    public void Dispose() => parent.Dispose();
}
