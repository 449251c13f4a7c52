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
        var place = file.LocationOf(Keys.Controller.Name);
        diagnostics.AddRange(site.Controllers.SelectMany(c => c.Errors(site.Exposure)).Select(error => error.At(place)));
        diagnostics.AddRange(CompanionList.All.SelectMany(c => c.Findings(site).Select(finding => finding.At(file.LocationOf(c.AskedBy.Name)))));
        if (diagnostics.HasErrors)
            return new RenderResult(diagnostics.ToImmutable()) { File = file, Values = values };
        diagnostics.AddRange(
            from controller in site.Controllers
            from finding in controller.Findings(site.Exposure)
            select finding.At(place));
        var manifests = ManifestSet.From(site);
        return new RenderResult(diagnostics.ToImmutable())
        {
            File = file,
            Values = values,
            Site = site,
            Manifests = input.Shared is null ? manifests : manifests.With(MergedValues.Print(file)),
            // That of a fleet is made for all customers together.
            GitOps = input.Shared is null ? ManifestSet.GitOps(site, manifests) : ManifestSet.Empty,
        };
    }
}
