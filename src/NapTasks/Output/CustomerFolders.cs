using System.Collections.Immutable;
using NapTasks.Companions;

namespace NapTasks.Output;

/// <summary>The customers of a fleet on disk: every folder, at any depth, that has a values.env.</summary>
/// <param name="Names">The folders relative to that of all customers, with slashes, in ordinal order.</param>
/// <param name="Links">Paths of folders that are symbolic links. They are not followed.</param>
internal sealed record CustomerFolders(ImmutableArray<string> Names, ImmutableArray<string> Links)
{
    /// <summary>That of all customers.</summary>
    public const string Folder = "customers";

    public const string ValuesFile = "values.env";

    /// <summary>What is generated for a customer, in a fleet with a values.env of its own.</summary>
    public const string Manifests = "manifests";

    /// <summary>Pages for people, made when they are asked for.</summary>
    public const string Brief = "brief";

    /// <exception cref="IOException">Something cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Something may not be read.</exception>
    public static CustomerFolders In(string root)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var links = ImmutableArray.CreateBuilder<string>();
        if (Directory.Exists(root))
            Search(new DirectoryInfo(root), "", names, links);
        names.Sort(StringComparer.Ordinal);
        links.Sort(StringComparer.Ordinal);
        return new(names.ToImmutable(), links.ToImmutable());
    }

    private static void Search(DirectoryInfo folder, string name, ImmutableArray<string>.Builder names, ImmutableArray<string>.Builder links)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is not DirectoryInfo below)
            {
                if (entry.Name == ValuesFile && name.Length > 0)
                    names.Add(name);
            }
            else if (below.Name != Manifests)
            {
                if (below.LinkTarget is null)
                    Search(below, name.Length == 0 ? below.Name : $"{name}/{below.Name}", names, links);
                else
                    links.Add(below.FullName);
            }
        }
    }
}

/// <summary>What there is of a customer to be applied, on disk.</summary>
/// <param name="HasManifests">Whether it has been built.</param>
/// <param name="HasOverlay">Whether it has an overlay of its own.</param>
/// <param name="HasCluster">Whether there is anything for the cluster's operator.</param>
internal readonly record struct CustomerParts(bool HasManifests, bool HasOverlay, bool HasCluster)
{
    /// <param name="folder">The customer's folder.</param>
    public static CustomerParts In(string folder) => new(
        Has(folder, GitOpsFiles.Manifests),
        Has(folder, GitOpsFiles.Applied),
        Has(folder, GitOpsFiles.ForClusterOperator));

    private static bool Has(string folder, string part) => File.Exists(Path.Combine([folder, .. part.Split('/'), Kustomization.FileName]));
}
