using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>Where the ingress is reached: IP addresses of either family, or one DNS name, as clouds give it to a load balancer.</summary>
/// <param name="Addresses">Each once, in the order of the file; empty where it is a name.</param>
/// <param name="Name">Null where it is addresses.</param>
internal sealed record IngressAddress(ImmutableArray<IPAddress> Addresses, Hostname? Name)
{
    public override string ToString() => Name?.ToString() ?? string.Join(',', Addresses);

    /// <summary>Addresses that work in one network only: RFC 1918, RFC 6598 (shared by providers), and unique local IPv6.</summary>
    public IEnumerable<IPAddress> Private => Addresses.Where(IsPrivate);

    /// <summary>Reads addresses separated by commas, or a name; DNS compares names without regard to case and to a final dot.</summary>
    public static Parsed<IngressAddress> Parse(string key, string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.All(NodeHost.IsAddress))
        {
            var addresses = parts.Select(IPAddress.Parse).Distinct().ToImmutableArray();
            return addresses.FirstOrDefault(a => !IsReachable(a)) is { } wrong
                ? DnsDiagnostics.NotReachable.With(key, wrong.ToString())
                : new IngressAddress(addresses, null);
        }

        return Hostname.OfTarget(text) is { } name ? new IngressAddress([], name) : DnsDiagnostics.NotAnIngressAddress.With(key, text);
    }

    // Not the host itself, not link-local, not multicast, and not IPv4 mapped to IPv6, which has no AAAA record.
    private static bool IsReachable(IPAddress address) =>
        !IPAddress.IsLoopback(address)
        && !address.IsIPv6LinkLocal
        && !address.IsIPv6Multicast
        && !address.IsIPv4MappedToIPv6
        && !address.Equals(IPAddress.IPv6Any)
        && address.GetAddressBytes() is not ([0, _, _, _] or [169, 254, _, _] or [>= 224, _, _, _]);

    private static bool IsPrivate(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.IsIPv6UniqueLocal
            : address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [100, >= 64 and <= 127, ..];
}
