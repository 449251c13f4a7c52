using NapTasks.Controllers;
using NapTasks.Rendering;

namespace NapTasks.Tests.Rendering;

/// <summary>What the files of a rendering are.</summary>
internal static class ManifestFiles
{
    /// <summary>Whether it is an object of ours to apply: no list of others, no values of somebody's chart, no part of somebody's object.</summary>
    public static bool IsObject(this ManifestFile file) =>
        file.IsManifest() && !file.Path.EndsWith("kustomization.yaml", StringComparison.Ordinal) && !file.Path.EndsWith(SettingFile.PatchSuffix, StringComparison.Ordinal);

    /// <summary>Whether it has a kind.</summary>
    public static bool IsManifest(this ManifestFile file) =>
        file.Path.EndsWith(".yaml", StringComparison.Ordinal) && !file.Path.EndsWith($"/{SettingFile.ChartValues}", StringComparison.Ordinal);
}
