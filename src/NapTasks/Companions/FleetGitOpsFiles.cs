using System.Collections.Immutable;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// What tells Argo CD or Flux to apply a fleet. Argo CD gets one object for all customers, and makes an Application of each; Flux, which
/// runs in every cluster, gets one for each customer.
/// </summary>
internal static class FleetGitOpsFiles
{
    /// <param name="partOf">The prefix that the customers share.</param>
    /// <param name="gitOps">How the tool gets the repository.</param>
    /// <param name="members">The customers that have something to apply, in ordinal order.</param>
    /// <returns>By path, relative to <see cref="GitOpsFiles.Folder"/>.</returns>
    public static IEnumerable<(string Path, YamlMapping Document)> Of(AppPrefix partOf, GitOpsValues gitOps, ImmutableArray<FleetMember> members)
    {
        if (members.IsEmpty)
            return [];
        var name = partOf.Name("fleet");
        return gitOps.Tool == GitOpsTool.Flux ? Flux(partOf, gitOps, name, members) : ArgoCd(partOf, gitOps, name, members);
    }

    private static IEnumerable<(string Path, YamlMapping Document)> ArgoCd(AppPrefix partOf, GitOpsValues gitOps, ObjectName name, ImmutableArray<FleetMember> members)
    {
        var sets = new ArgoCdApplicationSets(partOf, gitOps);
        yield return ("argocd/exposure.yaml", sets.Exposure(name, members));
        if (members.Any(m => m.HasCluster))
            yield return ("cluster/argocd.yaml", sets.Cluster(name.With("cluster"), members));
    }

    private static IEnumerable<(string Path, YamlMapping Document)> Flux(AppPrefix partOf, GitOpsValues gitOps, ObjectName name, ImmutableArray<FleetMember> members)
    {
        yield return ("flux/source.yaml", FluxObjects.Source(partOf, gitOps, name));
        foreach (var member in members)
        {
            var id = member.Id.With("exposure");
            yield return ($"flux/customers/{member.Id}.yaml", FluxObjects.Exposure(partOf, gitOps, id, name, member.Applied));
            if (member.HasCluster)
                yield return ($"cluster/flux/{member.Id}.yaml",
                    FluxObjects.Cluster(partOf, gitOps, id.With("cluster"), name, $"{FleetMember.Customers}/{member.Name}/{GitOpsFiles.ForClusterOperator}"));
        }
    }
}

/// <summary>A customer of a fleet, as Argo CD and Flux are to see it.</summary>
/// <param name="Name">Its folder below that of all customers, with slashes.</param>
/// <param name="AppliesOverlay">Whether there is an overlay of its own over its manifests.</param>
/// <param name="HasCluster">Whether there is anything for the cluster's operator.</param>
/// <param name="Cluster">The cluster that it shares with others; null: one of its own.</param>
internal sealed record FleetMember(string Name, bool AppliesOverlay, bool HasCluster, string? Cluster)
{
    /// <summary>The folder of all customers.</summary>
    public const string Customers = "customers";

    /// <summary>Together with the longest suffix it has to fit into a label's value, too.</summary>
    public const int MaxLength = DnsLabel.MaxLength - 17;

    /// <summary>The name in a cluster; null where the folder's name is none there.</summary>
    public static ObjectName? IdOf(string name)
    {
        var id = name.Replace('/', '-');
        return id.Length <= MaxLength && ObjectName.Parse("", id).TryGet(out var valid, out _) ? valid : null;
    }

    public ObjectName Id => IdOf(Name) ?? throw new InvalidOperationException($"{Name} is no name for an object.");

    /// <summary>What is applied, relative to the repository.</summary>
    public string Applied => $"{Customers}/{Name}/{Kind}";

    /// <summary>The last part of it.</summary>
    public string Kind => AppliesOverlay ? GitOpsFiles.Applied : GitOpsFiles.Manifests;
}
