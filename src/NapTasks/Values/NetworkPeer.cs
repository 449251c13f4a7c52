using System.Collections.Immutable;
using System.Net;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>Who else may reach the platform's Services from within: all pods of a namespace, or addresses.</summary>
/// <param name="Namespace">Null: addresses.</param>
/// <param name="Network">In CIDR form; null: a namespace.</param>
internal sealed record NetworkPeer(Namespace? Namespace, string? Network)
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

    private static NetworkPeer? Of(string key, string text)
    {
        if (NodeHost.IsAddress(text))
            return new(null, $"{text}/{(text.Contains(':', StringComparison.Ordinal) ? 128 : 32)}");
        // With a bit of the host part set it could be meant as one machine.
        if (text.Split('/') is [var address, var length] && NodeHost.IsAddress(address) && length.Length > 0 && length.All(char.IsAsciiDigit))
            return (length == "0" || length[0] != '0') && IPNetwork.TryParse(text, out var network) && network.BaseAddress.Equals(IPAddress.Parse(address)) ? new(null, text) : null;
        return Values.Namespace.Parse(key, text).TryGet(out var name, out _) ? new(name, null) : null;
    }
}
