using NapTasks.FaultTests.Repositories;
using NapTemplates.Tests.Cli;

[assembly: AssemblyFixture(typeof(ScaffoldedRepository))]

namespace NapTasks.FaultTests.Repositories;

/// <summary>A repository as in the README, scaffolded and built once through the real command line; tests work on copies of it.</summary>
public sealed class ScaffoldedRepository : IAsyncLifetime
{
    private readonly InstalledTemplate template = new();
    private CustomerRepository? repository;

    internal DotNet DotNet => template.DotNet;

    internal string Path => repository!.Path;

    public async ValueTask InitializeAsync()
    {
        await template.InitializeAsync();
        repository = await CustomerRepository.External(template);
        // Unpacks the package into .nuget/cache/.
        (await repository.Build()).MustSucceed();
    }

    public async ValueTask DisposeAsync()
    {
        repository?.Dispose();
        await template.DisposeAsync();
    }

    internal RepositoryCopy Copy(string name = "acme") => new(this, name);
}
