using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Fleets;
using NapTasks.Values;

namespace NapTasks.Rendering;

/// <summary>
/// The whole of it as one pure function: the bytes of values.env in, manifests and diagnostics out. No files, no clock, no
/// environment, no culture.
/// </summary>
internal static class ManifestRenderer
{
    public static RenderResult Render(RenderInput input, IngressControllerCatalogue catalogue)
    {
        var diagnostics = new DiagnosticBag();
        var file = input.ReadFile(diagnostics);
        if (file is null)
            return new RenderResult(diagnostics.ToImmutable());
        var values = DeploymentValues.Read(file, catalogue.Known, diagnostics);
        if (diagnostics.HasErrors)
            return new RenderResult(diagnostics.ToImmutable()) { File = file, Values = values };

        var site = Site.From(values, catalogue);
        Diagnostic[] obstacles = [.. Obstacles(site, file)];
        diagnostics.AddRange(obstacles);
        if (diagnostics.HasErrors)
            return new RenderResult(diagnostics.ToImmutable()) { File = file, Values = values };
        Diagnostic[] limits = [.. site.Controllers.SelectMany(c => c.Findings(site.Exposure)).Select(f => f.At(file.LocationOf(Keys.Controller.Name)))];
        diagnostics.AddRange(limits);
        var manifests = ManifestSet.From(site);
        return new RenderResult(diagnostics.ToImmutable())
        {
            File = file,
            Values = values,
            Site = site,
            HasSteps = obstacles.Length + limits.Length > 0,
            Manifests = input.Shared is null ? manifests : manifests.With(MergedValues.Print(file)),
            // That of a fleet is made for all customers together.
            GitOps = input.Shared is null ? ManifestSet.GitOps(site, manifests) : ManifestSet.Empty,
        };
    }

    /// <summary>What controllers and companions say of a deployment whose values are in order; an error among it keeps everything from being made.</summary>
    public static IEnumerable<Diagnostic> Obstacles(Site site, EnvFile file) =>
    [
        .. site.Controllers.SelectMany(c => c.Errors(site.Exposure)).Select(f => f.At(file.LocationOf(Keys.Controller.Name))),
        .. CompanionList.All.SelectMany(c => c.Findings(site).Select(f => f.At(file.LocationOf(c.AskedBy.Name)))),
    ];
}
