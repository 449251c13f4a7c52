using Microsoft.TemplateEngine.Abstractions;
using Microsoft.TemplateEngine.Abstractions.TemplatePackage;

namespace NapTemplates.Tests.TemplateEngine;

/// <summary>Offers one folder to the engine as a template package, without an installation.</summary>
internal sealed class FolderSource(string folder) : ITemplatePackageProviderFactory, ITemplatePackageProvider
{
    /// <summary>Never raised: a host reads its folder once.</summary>
    public event Action? TemplatePackagesChanged
    {
        add { }
        remove { }
    }

    public Guid Id { get; } = Guid.NewGuid();

    public string DisplayName => folder;

    public ITemplatePackageProviderFactory Factory => this;

    public ITemplatePackageProvider CreateProvider(IEngineEnvironmentSettings settings) => this;

    public Task<IReadOnlyList<ITemplatePackage>> GetAllTemplatePackagesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ITemplatePackage>>([new TemplatePackage(this, folder, DateTime.UnixEpoch)]);
}
