using System.Net;
using System.Net.Sockets;
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
        IsAddress(text) || IsBracketedAddress(text) || IsName(text) ? new NodeHost(text) : ValuesDiagnostics.NotAHost.With(key, text);

    /// <summary>An IPv4 address in four decimal parts, or an IPv6 address without brackets and zone.</summary>
    public static bool IsAddress(string text) =>
        IPAddress.TryParse(text, out var address)
        && (address.AddressFamily == AddressFamily.InterNetworkV6 ? !text.AsSpan().ContainsAny('[', '%') : address.ToString() == text);

    /// <summary>Whether nobody but the machine itself reaches it: loopback, or the address that stands for any.</summary>
    public static bool IsOfThisMachine(string text) =>
        text is "localhost"
        || (IPAddress.TryParse(text, out var address) && (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));

    private static bool IsBracketedAddress(string text) =>
        text is ['[', .., ']'] && text.Contains(':', StringComparison.Ordinal) && IsAddress(text[1..^1]);

    /// <summary>A DNS name; 10.0.0.300 is none, since its last label is a number.</summary>
    public static bool IsName(string text) =>
        DnsLabel.IsValidSubdomain(text.ToLowerInvariant()) && !text.Split('.')[^1].All(char.IsAsciiDigit);
}
