using System.Net;
using System.Net.Sockets;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The IP address of one node, to which a process there can bind: never a wildcard, a loopback or a multicast address.</summary>
internal readonly record struct NodeAddress
{
    private readonly string address;

    private NodeAddress(string address) => this.address = address;

    public override string ToString() => address;

    public static Parsed<NodeAddress> Parse(string key, string text) =>
        NodeHost.IsAddress(text) && IsOfOneNode(IPAddress.Parse(text)) ? new NodeAddress(text) : TurnDiagnostics.NotANodeAddress.With(key, text);

    private static bool IsOfOneNode(IPAddress address) =>
        !IPAddress.IsLoopback(address)
        && !address.Equals(IPAddress.Any)
        && !address.Equals(IPAddress.IPv6Any)
        && !(address.AddressFamily == AddressFamily.InterNetworkV6 ? address.IsIPv6Multicast : address.GetAddressBytes()[0] >= 224);
}
