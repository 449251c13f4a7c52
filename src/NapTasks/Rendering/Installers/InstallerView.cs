using System.Collections.Frozen;
using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering.Installers;

/// <summary>An installer as one deployment sees it: its script, its objects with the deployment's values, and the deployment itself.</summary>
internal sealed class InstallerView
{
    private const string ModeVariable = "INGRESS_MODE";

    private InstallerView(InstallerSource source, BashScript script, EnvFile file, Site site, FrozenSet<string> secretNames)
    {
        Source = source;
        Script = script;
        ValuesEnv = file;
        Site = site;
        SecretNames = secretNames;
        Variables = new(script, file);
        Modes = BashCases.On(ModeVariable, script);
        Steps = InstallerSteps.Of(script);
        Documents = InstallerDocuments.Of(source, Variables, Modes.SelectMany(b => b.Patterns.Select(p => (Pattern: p, b.Assigned)))
            .DistinctBy(m => m.Pattern).ToImmutableDictionary(m => m.Pattern, m => new Settled(m.Assigned), StringComparer.Ordinal));
    }

    public InstallerSource Source { get; }

    public BashScript Script { get; }

    public EnvFile ValuesEnv { get; }

    public Site Site { get; }

    /// <summary>The names that secrets.env.example lists.</summary>
    public FrozenSet<string> SecretNames { get; }

    public InstallerVariables Variables { get; }

    /// <summary>What the script does for each value of INGRESS_MODE.</summary>
    public ImmutableArray<BashBranch> Modes { get; }

    /// <summary>Which templates the script applies, and when.</summary>
    public InstallerSteps Steps { get; }

    public ImmutableArray<InstallerDocument> Documents { get; }

    public DeploymentValues Values => Site.Exposure.Values;

    /// <summary>Null when the folder is no installer or values.env has errors: these are told then, and nothing else.</summary>
    /// <param name="installer">What was read of the folder.</param>
    /// <param name="input">As for rendering.</param>
    /// <param name="catalogue">The controllers there are.</param>
    /// <param name="diagnostics">Takes the errors.</param>
    public static InstallerView? Of(InstallerSource installer, RenderInput input, IngressControllerCatalogue catalogue, DiagnosticBag diagnostics)
    {
        if (installer.Script is not { } script || BashScript.Read(script.Text) is not { ReadsValues: true } read)
        {
            diagnostics.Add(InstallerDiagnostics.NoInstaller.At(new SourceLocation(installer.Folder), installer.Folder));
            return null;
        }

        var result = ManifestRenderer.Render(input, catalogue);
        if (result is { File: { } file, Site: { } site })
            return new(installer, read, file, site, input.SecretNames);
        diagnostics.AddRange(result.Diagnostics.Where(d => d.Severity == Severity.Error));
        return null;
    }

    /// <summary>The first object of a kind and a name; null when there is none that can be read.</summary>
    public InstallerDocument? Find(string kind, string name) => Documents.FirstOrDefault(d => d.Kind == kind && d.Name == name);

    /// <summary>Whether values.env gives a key a value.</summary>
    public bool IsSet(string key) => ValuesEnv.TryGet(key, out var assignment) && assignment.Value.Text is not { Length: 0 };

    public SourceLocation PlaceOf(InstallerDocument document) => new($"{Source.Folder}/{document.Path}", document.Line);

    /// <summary>A place in the script; where none is known, the script as a whole.</summary>
    public SourceLocation PlaceOf(BashLine? line) => new(
        $"{Source.Folder}/{InstallerSource.ScriptName}", line is null ? 0 : Source.Script!.Text.AsSpan(0, Math.Min(line.Position, Source.Script.Text.Length)).Count('\n') + 1);
}
