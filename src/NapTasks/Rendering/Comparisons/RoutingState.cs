using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering.Comparisons;

/// <summary>A deployment as it is, or as it would be with another choice: what a comparison looks at.</summary>
/// <param name="Values">Read with the choice.</param>
/// <param name="Site">Made from them.</param>
/// <param name="Findings">What a build would say of the values, errors included.</param>
/// <param name="Limits">What the controllers cannot express.</param>
/// <param name="Objects">Null when they cannot be made before values.env is put right.</param>
/// <param name="Files">By path: the files of <c>manifests/</c> that are not applied; none when there are no objects.</param>
internal sealed record RoutingState(
    DeploymentValues Values,
    Site Site,
    ImmutableArray<Diagnostic> Findings,
    ImmutableArray<Diagnostic> Limits,
    ImmutableArray<KubernetesObject>? Objects,
    ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Null when nothing can be said; <paramref name="diagnostics"/> has the reason then.</summary>
    /// <param name="file">Without errors of its own.</param>
    /// <param name="catalogue">The controllers there are.</param>
    /// <param name="choice">Null: what the file says.</param>
    /// <param name="diagnostics">Takes the findings when there is no state.</param>
    public static RoutingState? Of(EnvFile file, IngressControllerCatalogue catalogue, RoutingChoice? choice, DiagnosticBag diagnostics)
    {
        var findings = new DiagnosticBag();
        var values = DeploymentValues.Read(file, catalogue.Known, findings, choice);
        if (values is { HasRoutes: true, MainDomain: null })
        {
            diagnostics.AddRange(findings.ToImmutable().Where(f => f.Severity == Severity.Error));
            return null;
        }

        var site = Site.From(values, catalogue);
        Diagnostic[] obstacles = [.. ManifestRenderer.Obstacles(site, file)];
        findings.AddRange(obstacles);
        var canBeMade = !obstacles.Any(f => f.Severity == Severity.Error);
        return new(
            values,
            site,
            findings.ToImmutable(),
            [.. site.Controllers.SelectMany(c => c.Notes(site.Exposure))],
            canBeMade ? [.. ManifestSet.Objects(site)] : null,
            (canBeMade ? ManifestSet.TextFiles(site) : []).ToImmutableSortedDictionary(f => f.Name, f => f.Body, StringComparer.Ordinal));
    }

    /// <summary>How far the controllers give a trait that the deployment wants.</summary>
    public Verdict VerdictOn(Trait trait) =>
        Site.Controllers.IsEmpty ? Verdict.OfNodePorts(trait) : Verdict.Of([.. Site.Controllers.Select(c => VerdictOf(c, trait))]);

    private Verdict VerdictOf(IngressController controller, Trait trait)
    {
        // One text can be about several traits, so that a list of texts, with each once, does not do here.
        var limits = controller.Limits.Where(l => l.Trait == trait && l.Applies(Site.Exposure)).ToArray();
        var needsSettings = controller.SettingsOf(Site.Exposure).Any(s => s.Trait == trait);
        return limits.Length == 0 && !needsSettings
            ? Verdict.Yes
            : new(
                limits.Select(l => Kind(l.Support)).Append(needsSettings ? VerdictKind.Setting : VerdictKind.Yes).Max(),
                [.. limits.Select(l => l.Descriptor.Code).Concat(needsSettings ? [ControllerTexts.NeedsSettings.Code] : []).Distinct(StringComparer.Ordinal)]);
    }

    private static VerdictKind Kind(Support support) => support switch
    {
        Support.Partly => VerdictKind.Yes,
        Support.ByHand => VerdictKind.ByHand,
        _ => VerdictKind.No,
    };
}
