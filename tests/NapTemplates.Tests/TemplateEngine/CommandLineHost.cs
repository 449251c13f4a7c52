using Microsoft.Extensions.Logging;
using Microsoft.TemplateEngine.Abstractions;
using Microsoft.TemplateEngine.Abstractions.TemplatePackage;
using Microsoft.TemplateEngine.Edge;
using Generator = Microsoft.TemplateEngine.Orchestrator.RunnableProjects.Components;

namespace NapTemplates.Tests.TemplateEngine;

/// <summary>What the engine asks of whoever runs it, answered as <c>dotnet new</c> does.</summary>
/// <param name="source">The only source of templates. The engine's own would look up what is installed in the user's home.</param>
/// <param name="log">Takes what <c>dotnet new</c> prints.</param>
internal sealed class CommandLineHost(ITemplatePackageProviderFactory source, ILoggerFactory log)
    : DefaultTemplateEngineHost("dotnetcli", "1.0", builtIns: [.. Parts, (SourceType, source)], loggerFactory: log), ITemplateEngineHost
{
    private static Type SourceType => typeof(ITemplatePackageProviderFactory);

    private static IEnumerable<(Type, IIdentifiedComponent)> Parts =>
        [.. Components.MandatoryComponents.Where(c => c.Type != SourceType), .. Generator.AllComponents];

    /// <summary>No: files that are there are overwritten only on demand. The answer of the base class is yes.</summary>
    bool ITemplateEngineHost.OnPotentiallyDestructiveChangesDetected(
        IReadOnlyList<IFileChange> changes, IReadOnlyList<IFileChange> destructiveChanges) => false;
}
