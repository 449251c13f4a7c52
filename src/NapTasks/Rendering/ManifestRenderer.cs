using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
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
        var file = EnvFileReader.Read(input.Content.Span, input.Path, input.SecretNames, diagnostics);
        if (file is null)
            return new RenderResult(diagnostics.ToImmutable());
        var values = DeploymentValuesReader.Read(file, catalogue.Known, diagnostics);
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
            from limit in controller.LimitsOf(site.Exposure)
            select limit.ToDiagnostic(site.Exposure).At(place));
        var manifests = ManifestSet.From(site);
        return new RenderResult(diagnostics.ToImmutable())
        {
            File = file,
            Values = values,
            Site = site,
            Manifests = manifests,
            GitOps = ManifestSet.GitOps(site, manifests),
        };
    }
}
