using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>The keys by which the customers of a fleet are told apart.</summary>
internal static class FleetKeys
{
    private const string ClusterName = "CLUSTER";

    public static readonly Key<string> Cluster = new(ClusterName, Words.ParseText,
        "text", "In a fleet: which customers share a cluster, so that their namespaces and node ports must differ")
        { Absent = "a cluster of the customer's own", Under = ClusterName };

    /// <summary>For the documentation, in its order.</summary>
    public static ImmutableArray<Key> All { get; } = [Cluster];
}
