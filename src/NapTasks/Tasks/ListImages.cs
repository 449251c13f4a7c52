using Microsoft.Build.Framework;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Installers;

namespace NapTasks.Tasks;

/// <summary>Lists the images that a deployment needs, from a folder of the platform's installer; runs and writes nothing.</summary>
[MSBuildMultiThreadableTask]
public sealed class ListImages : InstallerTask
{
    /// <inheritdoc />
    public override bool Execute()
    {
        if (ReadInput() is not { } input)
            return false;
        var diagnostics = new DiagnosticBag();
        if (ReadInstaller(diagnostics) is { } installer && InstallerView.Of(installer, input, IngressControllerCatalogue.Default, diagnostics) is { } view)
            Print(PlatformImagesText.Of(PlatformImages.Of(view), Language));
        return Report(diagnostics.ToImmutable());
    }
}
