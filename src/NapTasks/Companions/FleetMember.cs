using NapTasks.Values;

namespace NapTasks.Companions;

/// <summary>A customer of a fleet, as Argo CD and Flux are to see it.</summary>
/// <param name="Name">Its folder below that of all customers, with slashes.</param>
/// <param name="AppliesOverlay">Whether there is an overlay of its own over its manifests.</param>
/// <param name="HasCluster">Whether there is anything for the cluster's operator.</param>
/// <param name="Cluster">The cluster that it shares with others; null: one of its own.</param>
internal sealed record FleetMember(string Name, bool AppliesOverlay, bool HasCluster, string? Cluster)
{
    /// <summary>The folder of all customers.</summary>
    public const string Customers = "customers";

    /// <summary>With what stands behind it in the longest name it has to fit into a label's value, too.</summary>
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
