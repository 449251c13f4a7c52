using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Companions;
using NapTasks.Rendering;
using NapTasks.Values;

namespace NapTasks.Output;

/// <summary>
/// What a build removes from the cluster's wanted state: objects that the files held before and no longer hold. Applying never deletes, so
/// they live on until somebody deletes them.
/// </summary>
internal static class Removal
{
    private const string ServicesFolder = "services/";

    /// <param name="findings">Every file, as it stood before the build.</param>
    /// <param name="values">What the build was made from; null where no Service is among the files.</param>
    /// <returns>In the order of the files. One that has only moved to another file is not among them.</returns>
    public static ImmutableArray<ObjectIdentity> Objects(IEnumerable<FileFinding> findings, DeploymentValues? values)
    {
        var all = findings.ToArray();
        var gone = all.Where(f => f is { State: not FileState.Current, Actual: not null } && !IsFragment(f.Path))
            .Select(f => ObjectIdentity.Of(f.Actual!) is { } identity && !IsInstallers(f.Path, identity, values) ? identity : null)
            .OfType<ObjectIdentity>()
            .ToArray();
        if (gone.Length == 0)
            return [];
        var wanted = all.Select(f => f.Wanted).OfType<ManifestFile>().Select(f => ObjectIdentity.Of(f.Text)).ToHashSet();
        return [.. gone.Where(o => !wanted.Contains(o)).Distinct()];
    }

    // Parts of objects that belong to somebody else, the installer or the ingress controller: deleting them would break other people's work.
    private static bool IsFragment(string path) =>
        path.StartsWith(PrivateCa.Folder, StringComparison.Ordinal)
        || path.StartsWith(CoturnFragment.Folder, StringComparison.Ordinal)
        || path.EndsWith(SettingFile.PatchSuffix, StringComparison.Ordinal);

    // The installer, too, deletes those of a module that went off. Any other belongs to a platform that may still run, in another namespace or under another prefix.
    private static bool IsInstallers(string path, ObjectIdentity identity, DeploymentValues? values) =>
        values is not null
        && path.StartsWith(ServicesFolder, StringComparison.Ordinal)
        && !(identity.Namespace == values.Namespace.ToString() && identity.Name is var name
            && (name == values.AppPrefix.Name("browser").ToString() || name == values.AppPrefix.Name("sandbox").ToString()));
}
