using NapTasks.Controllers;
using NapTasks.Rendering;
using NapTemplates.Testing;

namespace NapTasks.Tests.Rendering;

/// <summary>
/// What CI checks against the published schemas: the objects of each rendering in one file below <c>artifacts/rendered/</c>. The first
/// that a run writes empties the folder, so that nothing is checked that nobody renders any more.
/// </summary>
internal static class ConformanceMaterial
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var root = Repository.PathOf("artifacts", "rendered");
        if (Directory.Exists(root))
            Directory.Delete(root, recursive: true);
        return root;
    });

    /// <param name="name">A path below the folder, with slashes and without ending.</param>
    /// <param name="files">All of the rendering; what is no document of its own is passed over.</param>
    public static void Write(string name, IEnumerable<ManifestFile> files)
    {
        var documents = files.Where(f => f.IsManifest() && !f.Path.EndsWith("/ingresscontroller" + SettingFile.PatchSuffix, StringComparison.Ordinal)).ToArray();
        var path = Path.Combine([Root.Value, .. $"{name}.yaml".Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Join("---\n", documents.Select(f => f.Text)));
    }
}
