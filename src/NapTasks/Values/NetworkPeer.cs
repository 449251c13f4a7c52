using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>Who else may reach the platform's Services from within: all pods of a namespace, or addresses.</summary>
/// <param name="Namespace">Null: addresses.</param>
/// <param name="Network">Null: a namespace.</param>
internal sealed record NetworkPeer(Namespace? Namespace, AddressRange? Network)
{
    /// <summary>Reads namespaces, addresses and networks, separated by commas.</summary>
    public static Parsed<ImmutableArray<NetworkPeer>> ParseList(string key, string text)
    {
        var peers = ImmutableArray.CreateBuilder<NetworkPeer>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Of(key, part) is not { } peer)
                return NetworkPolicyDiagnostics.NotAPeer.With(key, part);
            peers.Add(peer);
        }

        return peers.ToImmutable();
    }

    private static NetworkPeer? Of(string key, string text) =>
        AddressRange.Find(text) is { } network ? new(null, network)
        : Values.Namespace.Parse(key, text).TryGet(out var name, out _) ? new(name, null)
        : null;
}
