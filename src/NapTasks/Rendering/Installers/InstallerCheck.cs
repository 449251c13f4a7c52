using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Rendering.Installers;

/// <summary>
/// Compares a folder of the platform's installer with a deployment: the keys that it takes from values.env, and its three Services
/// with ours. A pure function; nothing of the folder is executed.
/// </summary>
internal sealed partial class InstallerCheck
{
    private readonly InstallerSource installer;
    private readonly BashScript script;
    private readonly RenderInput input;
    private readonly EnvFile file;
    private readonly Site site;
    private readonly IngressControllerCatalogue catalogue;
    private readonly DiagnosticBag diagnostics = new();

    private InstallerCheck(InstallerSource installer, BashScript script, RenderInput input, EnvFile file, Site site, IngressControllerCatalogue catalogue)
    {
        this.installer = installer;
        this.script = script;
        this.input = input;
        this.file = file;
        this.site = site;
        this.catalogue = catalogue;
    }

    /// <param name="installer">What was read of the folder.</param>
    /// <param name="input">As for rendering; errors of values.env are told and nothing else.</param>
    /// <param name="catalogue">The controllers there are.</param>
    public static InstallerReport Of(InstallerSource installer, RenderInput input, IngressControllerCatalogue catalogue)
    {
        if (installer.Script is not { } file || BashScript.Read(file.Text) is not { ReadsValues: true } script)
            return InstallerReport.Failed(InstallerDiagnostics.NoInstaller.At(new SourceLocation(installer.Folder), installer.Folder));
        var result = ManifestRenderer.Render(input, catalogue);
        return result is { File: { } values, Site: { } site }
            ? new InstallerCheck(installer, script, input, values, site, catalogue).Report()
            : InstallerReport.Failed([.. result.Diagnostics.Where(d => d.Severity == Severity.Error)]);
    }

    private InstallerReport Report()
    {
        var example = Example();
        var keys = InstallerKeys.Of(installer, script, example, IsSet);
        ImmutableArray<InstallerKey> missing = [.. keys.Where(k => !IsThere(k.Name))];
        foreach (var key in missing.Where(k => k.Need != KeyNeed.Optional))
        {
            var descriptor = key.Need == KeyNeed.Required ? InstallerDiagnostics.KeyRequired : InstallerDiagnostics.KeyExpected;
            diagnostics.Add(descriptor.At(new SourceLocation(file.Path), key.Name, LineFor(key.Name, example)));
        }

        AddUnknownKeys(keys, missing);
        AddServices();
        return new(
            diagnostics.ToImmutable(),
            [.. missing.Where(k => k.Need == KeyNeed.Optional).Select(k => k.Name)],
            keys.Length,
            site.Exposure.Services.Length);
    }

    // Of several that of the same profile.
    private ExampleFile? Example()
    {
        var profile = TextOf(PlatformKeys.DeployProfile.Name);
        return installer.Examples
            .OrderBy(e => e.Lines.GetValueOrDefault(PlatformKeys.DeployProfile.Name, "") == profile ? 0 : 1)
            .ThenBy(e => e.Path.Length)
            .ThenBy(e => e.Path, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private string TextOf(string key) => file.TryGet(key, out var assignment) ? assignment.Value.Text ?? "" : "";

    private bool IsSet(string key) => file.TryGet(key, out var assignment) && assignment.Value.Text is not { Length: 0 };

    // secrets.env puts into the environment what secrets.env.example names.
    private bool IsThere(string key) => file.Has(key) || file.Unreadable.Contains(key) || input.SecretNames.Contains(key);

    private string LineFor(string key, ExampleFile? example)
    {
        var twin = Keys.OfThePlatform.Where(k => k.SeedName is not null)
            .Select(k => key == k.Name ? k.SeedName : key == k.SeedName ? k.Name : null)
            .FirstOrDefault(name => name is not null && IsSet(name));
        return twin is not null ? $"{key}=${{{twin}}}"
            : SecretKeys.IsSecret(key) || input.SecretNames.Contains(key) ? $"{key}=${{{key}}}"
            : example?.LineFor(key) ?? $"{key}=";
    }

    private void AddUnknownKeys(ImmutableArray<InstallerKey> keys, ImmutableArray<InstallerKey> missing)
    {
        var known = KnownNames(keys);
        var referredTo = ReferredTo();
        var missingNames = new Names(missing.Select(k => k.Name));
        foreach (var assignment in file.Assignments.Where(a => !known.Contains(a.Key) && !referredTo.Contains(a.Key)).DistinctBy(a => a.Key))
        {
            diagnostics.Add(missingNames.Nearest(assignment.Key) is { } nearest
                ? InstallerDiagnostics.KeyRenamed.At(assignment.KeyLocation, assignment.Key, nearest)
                : InstallerDiagnostics.KeyUnknown.At(assignment.KeyLocation, assignment.Key));
        }
    }

    // What other keys of the file refer to is the customer's own: REGION=eu, MAIN_DOMAIN=nap.${REGION}.acme.com.
    private HashSet<string> ReferredTo() =>
    [
        .. from line in Encoding.UTF8.GetString(input.Content.Span).Split('\n')
           let key = line.Split('=')[0].Split(' ')[^1]
           from reference in Reference().Matches(line)
           let name = reference.Groups[1].Value
           where name != key
           select name,
    ];

    private HashSet<string> KnownNames(ImmutableArray<InstallerKey> keys)
    {
        var known = keys.Select(k => k.Name)
            .Concat(script.Names)
            .Concat(installer.OtherScripts.SelectMany(s => BashScript.Read(s.Text).Names))
            .ToHashSet(StringComparer.Ordinal);
        // Of two names for one thing it is enough that the installer knows one.
        known.UnionWith(Keys.OfThePlatform.Where(k => k.SeedName is not null && (known.Contains(k.Name) || known.Contains(k.SeedName)))
            .SelectMany(k => new[] { k.Name, k.SeedName! }));
        known.UnionWith(Keys.All.Concat(Keys.Retired).Except(Keys.OfThePlatform).Except(PlatformKeys.All).Select(k => k.Name));
        known.UnionWith(catalogue.Known.SelectMany(c => c.Keys.Append(Keys.IngressClass(c.Name))).Select(k => k.Name));
        return known;
    }

    private void AddServices()
    {
        var found = new InstallerServices(installer, script, file, site.Exposure.Services.Any(s => s.NodePort is not null) ? ExposureMode.NodePort : ExposureMode.External).Find();
        diagnostics.AddRange(found.Where(f => f.Service is null).Select(f => InstallerDiagnostics.NotYaml.At(Place(f.Path, f.Line), f.Path)));
        foreach (var service in site.Exposure.Services)
        {
            var ours = ServiceManifests.Print(site.Exposure, service, []);
            var theirs = found.FirstOrDefault(f => f.Service is not null && NameOf(f.Service) == service.Name.ToString());
            if (theirs.Service is null)
                diagnostics.Add(InstallerDiagnostics.ServiceMissing.At(new SourceLocation(installer.Folder), service.Name.ToString()));
            else
                diagnostics.AddRange(YamlDifference.Between(theirs.Service, ours).Select(d => Describe(service.Name, d).At(Place(theirs.Path, theirs.Line))));
        }
    }

    private static string? NameOf(YamlMapping service) => ((service["metadata"] as YamlMapping)?["name"] as YamlScalar)?.Text;

    private SourceLocation Place(string path, int line) => new($"{installer.Folder}/{path}", line);

    private static Diagnostic Describe(ObjectName service, YamlDifference difference)
    {
        const string Nothing = "-";
        if (difference.Before?.Contains('$', StringComparison.Ordinal) == true)
            return InstallerDiagnostics.ServiceComputed.With(service.ToString(), difference.Path, difference.Before);
        // Other people's labels and annotations stay when the object is applied; everything else would be overwritten back and forth.
        var isHarmless = difference.Path.StartsWith("metadata.labels", StringComparison.Ordinal) || difference.Path.StartsWith("metadata.annotations", StringComparison.Ordinal);
        return (isHarmless ? InstallerDiagnostics.ServiceLabelled : InstallerDiagnostics.ServiceDiffers)
            .With(service.ToString(), difference.Path, difference.Before ?? Nothing, difference.After ?? Nothing);
    }

    [GeneratedRegex(@"\$\{?([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Reference();
}

/// <summary>What a check of an installer gave.</summary>
/// <param name="Diagnostics">All findings.</param>
/// <param name="Defaulted">Keys that it knows and values.env does not set: its defaults hold.</param>
/// <param name="Keys">How many keys it knows; 0 when it was not compared.</param>
/// <param name="Services">How many Services were compared.</param>
internal sealed record InstallerReport(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string> Defaulted, int Keys, int Services)
{
    public static InstallerReport Failed(params ImmutableArray<Diagnostic> errors) => new(errors, [], 0, 0);
}
