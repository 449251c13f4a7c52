using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering.Installers;

/// <summary>
/// Compares a folder of the platform's installer with a deployment: the keys that it takes from values.env, and what is taken for granted
/// of the platform. A pure function; nothing of the folder is executed.
/// </summary>
internal sealed partial class InstallerCheck
{
    private readonly InstallerView view;
    private readonly InstallerSource installer;
    private readonly BashScript script;
    private readonly RenderInput input;
    private readonly EnvFile file;
    private readonly IngressControllerCatalogue catalogue;
    private readonly DiagnosticBag diagnostics = new();

    private InstallerCheck(InstallerView view, RenderInput input, IngressControllerCatalogue catalogue)
    {
        this.view = view;
        installer = view.Source;
        script = view.Script;
        file = view.ValuesEnv;
        this.input = input;
        this.catalogue = catalogue;
    }

    /// <param name="installer">What was read of the folder.</param>
    /// <param name="input">As for rendering; errors of values.env are told and nothing else.</param>
    /// <param name="catalogue">The controllers there are.</param>
    public static InstallerReport Of(InstallerSource installer, RenderInput input, IngressControllerCatalogue catalogue)
    {
        var errors = new DiagnosticBag();
        return InstallerView.Of(installer, input, catalogue, errors) is { } view
            ? new InstallerCheck(view, input, catalogue).Report()
            : new(errors.ToImmutable(), [], 0, 0);
    }

    private InstallerReport Report()
    {
        var example = Example();
        var keys = InstallerKeys.Of(installer, script, example, view.IsSet);
        ImmutableArray<InstallerKey> missing = [.. keys.Where(k => !IsThere(k.Name))];
        foreach (var key in missing.Where(k => k.Need != KeyNeed.Optional))
        {
            var descriptor = key.Need == KeyNeed.Required ? InstallerDiagnostics.KeyRequired : InstallerDiagnostics.KeyExpected;
            diagnostics.Add(descriptor.At(new SourceLocation(file.Path), key.Name, LineFor(key.Name, example)));
        }

        AddUnknownKeys(keys, missing);
        var facts = PlatformFacts.All.Where(f => f.Concerns(view)).ToArray();
        diagnostics.AddRange(facts.SelectMany(f => f.FindIn(view)));
        diagnostics.AddRange(view.Documents.Where(d => d.Kind == "Service" && d.Rendered(view.Values.Mode) is null)
            .Select(d => InstallerDiagnostics.NotYaml.At(view.PlaceOf(d), d.Path)));
        return new(
            diagnostics.ToImmutable(),
            [.. missing.Where(k => k.Need == KeyNeed.Optional).Select(k => k.Name)],
            keys.Length,
            facts.Length);
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

    // secrets.env puts into the environment what secrets.env.example names.
    private bool IsThere(string key) => file.Has(key) || file.Unreadable.Contains(key) || input.SecretNames.Contains(key);

    private string LineFor(string key, ExampleFile? example)
    {
        var twin = Keys.OfThePlatform.Where(k => k.SeedName is not null)
            .Select(k => key == k.Name ? k.SeedName : key == k.SeedName ? k.Name : null)
            .FirstOrDefault(name => name is not null && view.IsSet(name));
        return twin is not null ? $"{key}=${{{twin}}}"
            : SecretKeys.IsSecret(key) || input.SecretNames.Contains(key) ? $"{key}=${{{key}}}"
            : example?.LineFor(key) ?? $"{key}=";
    }

    private void AddUnknownKeys(ImmutableArray<InstallerKey> keys, ImmutableArray<InstallerKey> missing)
    {
        var known = NamesOfInstaller(keys);
        var unread = FactsOfKeys.Unread(view, known).ToArray();
        diagnostics.AddRange(unread);
        known.UnionWith(unread.Select(d => d.Arguments[0]));
        known.UnionWith(Keys.All.Concat(Keys.Retired).Select(k => k.Name));
        known.UnionWith(catalogue.Known.SelectMany(c => c.Keys.Append(Keys.IngressClass(c.Name))).Select(k => k.Name));
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

    private HashSet<string> NamesOfInstaller(ImmutableArray<InstallerKey> keys)
    {
        var known = keys.Select(k => k.Name)
            .Concat(script.Names)
            .Concat(installer.OtherScripts.SelectMany(s => BashScript.Read(s.Text).Names))
            .ToHashSet(StringComparer.Ordinal);
        // Of two names for one thing it is enough that the installer knows one.
        known.UnionWith(Keys.OfThePlatform.Where(k => k.SeedName is not null && (known.Contains(k.Name) || known.Contains(k.SeedName)))
            .SelectMany(k => new[] { k.Name, k.SeedName! }));
        return known;
    }

    [GeneratedRegex(@"\$\{?([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Reference();
}

/// <summary>What a check of an installer gave.</summary>
/// <param name="Diagnostics">All findings.</param>
/// <param name="Defaulted">Keys that it knows and values.env does not set: its defaults hold.</param>
/// <param name="Keys">How many keys it knows; 0 when it was not compared.</param>
/// <param name="Facts">How many facts of the platform were compared.</param>
internal sealed record InstallerReport(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string> Defaulted, int Keys, int Facts);
