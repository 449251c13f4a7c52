using NapTemplates.Testing;
using NapTemplates.Tests.Cli;

[assembly: AssemblyFixture(typeof(InstalledTemplate))]

namespace NapTemplates.Tests.Cli;

/// <summary>The packed template, installed once for all tests into a home of their own.</summary>
public sealed class InstalledTemplate : IAsyncLifetime
{
    private readonly TestDirectory home = new();

    internal string Home => home.Path;

    internal DotNet DotNet => new(home.Path);

    /// <summary>The package under test, made by the build of this project.</summary>
    internal static string Package => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "packages"), "NapTemplates.*.nupkg").Single();

    public async ValueTask InitializeAsync() =>
        (await DotNet.Run(home.Path, "new", "install", Package)).MustSucceed();

    public ValueTask DisposeAsync()
    {
        home.Dispose();
        return ValueTask.CompletedTask;
    }
}
