using NapTasks.Companions;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Rendering.Installers;

/// <summary>A Service of ours beside that of the installer, in the mode of the deployment and in the other one, which it may go back to.</summary>
internal static class ServiceComparison
{
    public static IEnumerable<Diagnostic> Of(InstallerView view, ServiceExposure service)
    {
        var name = $"{service.Name}";
        var here = view.Values.Mode;
        if (view.Find("Service", name) is not { } theirs || theirs.Rendered(here) is null)
            return [InstallerDiagnostics.ServiceMissing.At(new SourceLocation(view.Source.Folder), name)];
        var there = here == ExposureMode.External ? ExposureMode.NodePort : ExposureMode.External;
        var place = view.PlaceOf(theirs);
        return new[] { here, there }.SelectMany(mode => Differences(view, service with { IsNodePort = mode == ExposureMode.NodePort }, theirs.Rendered(mode)))
            .DistinctBy(d => d.Path)
            .Select(d => Describe(name, d).At(place));
    }

    private static IEnumerable<YamlDifference> Differences(InstallerView view, ServiceExposure service, YamlMapping? theirs) =>
        theirs is null ? [] : YamlDifference.Between(theirs, ServiceManifests.Print(view.Site.Exposure, service, []));

    private static Diagnostic Describe(string service, YamlDifference difference)
    {
        if (difference.Before?.Contains('$', StringComparison.Ordinal) == true)
            return InstallerDiagnostics.ServiceComputed.With(service, difference.Path, difference.Before);
        // Other people's labels and annotations stay when the object is applied; everything else would be overwritten back and forth.
        var isHarmless = difference.Path.StartsWith("metadata.labels", StringComparison.Ordinal) || difference.Path.StartsWith("metadata.annotations", StringComparison.Ordinal);
        return (isHarmless ? InstallerDiagnostics.ServiceLabelled : InstallerDiagnostics.ServiceDiffers)
            .With(service, difference.Path, difference.Before ?? PlatformFact.Nothing, difference.After ?? PlatformFact.Nothing);
    }
}
