using System.Net;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The address or name of a node, as it stands in <c>http://&lt;host&gt;:&lt;node port&gt;</c>.</summary>
internal readonly record struct NodeHost
{
    /// <summary>The address in the platform's own example.</summary>
    public const string Example = "10.0.0.100";

    private readonly string host;

    private NodeHost(string host) => this.host = host;

    public override string ToString() => host;

    public static Parsed<NodeHost> Parse(string key, string text) =>
        IsAddress(text) || DnsLabel.IsValidSubdomain(text.ToLowerInvariant())
            ? new NodeHost(text)
            : ValuesDiagnostics.NotAHost.With(key, text);

    /// <summary>An IPv4 address in four decimal parts, or an IPv6 address with or without brackets.</summary>
    public static bool IsAddress(string text) =>
        IPAddress.TryParse(text, out var address)
        && (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 || address.ToString() == text);
}
