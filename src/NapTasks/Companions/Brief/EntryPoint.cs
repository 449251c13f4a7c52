using System.Collections.Immutable;
using System.Net.Sockets;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>Where users reach the ingress.</summary>
/// <param name="Outside">Addresses, or one name; empty where it is not known.</param>
/// <param name="Inside">The same for the networks inside, with split horizon; otherwise as <paramref name="Outside"/>.</param>
/// <param name="IsName">Whether <paramref name="Outside"/> is a name.</param>
internal sealed record EntryPoint(ImmutableArray<string> Outside, ImmutableArray<string> Inside, bool IsName)
{
    public bool IsKnown => !Outside.IsEmpty;

    public static EntryPoint Of(IngressAddress? address, IngressAddress? inside) =>
        new(Texts(address), Texts(inside ?? address), address?.Name is not null);

    /// <summary>As it stands before a colon and a port.</summary>
    public static string BeforePort(string address) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;

    private static ImmutableArray<string> Texts(IngressAddress? address) => address switch
    {
        null => [],
        { Name: { } name } => [name.ToString()],
        _ => [.. address.Addresses.OrderBy(a => a.AddressFamily == AddressFamily.InterNetworkV6).Select(a => a.ToString())],
    };
}
