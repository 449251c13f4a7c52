using System.Globalization;
using Microsoft.TemplateEngine.Abstractions;
using Microsoft.TemplateEngine.Edge;
using Microsoft.TemplateEngine.Edge.Settings;
using Microsoft.TemplateEngine.Edge.Template;

namespace NapTemplates.Tests.TemplateEngine;

/// <summary>
/// <c>dotnet new</c> in the test's own process: the same engine, without the command line in front of it and the post actions
/// behind it. It reads no settings, writes none, and serves any number of tests at once.
/// </summary>
internal sealed class TemplateHost : IDisposable
{
    private readonly CultureInfo culture;
    private readonly EngineLog log = new();
    private readonly CommandLineHost host;
    private readonly EngineEnvironmentSettings settings;
    private readonly TemplatePackageManager packages;
    private readonly Lazy<Task<ITemplateInfo>> template;

    /// <param name="templateFolder">The folder that has <c>.template.config</c>.</param>
    /// <param name="culture">The user's language; English when left out, whatever this machine speaks.</param>
    /// <param name="environment">The user's environment variables; none when left out, whatever this machine has.</param>
    public TemplateHost(string templateFolder, CultureInfo? culture = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        this.culture = culture ?? CultureInfo.InvariantCulture;
        host = new CommandLineHost(new FolderSource(Path.GetFullPath(templateFolder)), log);
        // The folder is in memory, each host has its own.
        var memory = Path.Combine(AppContext.BaseDirectory, ".templateengine");
        var variables = new Dictionary<string, string>(environment ?? new Dictionary<string, string>()) { ["HOME"] = memory, ["USERPROFILE"] = memory };
        settings = new EngineEnvironmentSettings(host, virtualizeSettings: true, memory, new VirtualEnvironment(variables, false));
        packages = new TemplatePackageManager(settings);
        template = new Lazy<Task<ITemplateInfo>>(ReadTemplateAsync);
    }

    /// <summary>Its names, descriptions and parameters, in the host's language.</summary>
    public Task<ITemplateInfo> Template => template.Value;

    /// <summary>What the engine finds wrong with the template, once it has read it.</summary>
    public IReadOnlyCollection<string> Complaints => log.Messages;

    /// <summary>Writes a repository, or says why not.</summary>
    /// <param name="outputDirectory">As <c>--output</c>.</param>
    /// <param name="parameters">By the names of the template's symbols, not by those of the command line's options.</param>
    /// <param name="force">As <c>--force</c>.</param>
    public async Task<InstantiationResult> InstantiateAsync(
        string outputDirectory, IReadOnlyDictionary<string, string?> parameters, bool force = false)
    {
        var info = await Template;
        // The engine passes over a name that it does not know: a typing error would test the defaults.
        if (parameters.Keys.FirstOrDefault(name => !info.ParameterDefinitions.ContainsKey(name)) is { } unknown)
            throw new ArgumentException($"The template has no parameter {unknown}.", nameof(parameters));

        CultureInfo.CurrentUICulture = culture;
        var output = Path.GetFullPath(outputDirectory);
        var result = await new TemplateCreator(settings).InstantiateAsync(
            info, name: null, fallbackName: Path.GetFileName(output), output, parameters, force);
        return new InstantiationResult(result.Status, result.ErrorMessage);
    }

    public void Dispose()
    {
        packages.Dispose();
        settings.Dispose();
        host.Dispose();
        log.Dispose();
    }

    private async Task<ITemplateInfo> ReadTemplateAsync()
    {
        CultureInfo.CurrentUICulture = culture;
        var found = await packages.GetTemplatesAsync(CancellationToken.None);
        return found is [var only]
            ? only
            : throw new InvalidOperationException($"{found.Count} templates instead of one. {string.Join('\n', Complaints)}");
    }
}
