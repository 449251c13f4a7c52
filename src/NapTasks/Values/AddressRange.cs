using System.Collections.Immutable;
using System.Net;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>A network in CIDR form, 10.20.0.0/24; a single address is one of its own, with all bits.</summary>
internal sealed record AddressRange
{
    private readonly IPNetwork network;

    private AddressRange(string text, IPNetwork network)
    {
        Text = text;
        this.network = network;
    }

    /// <summary>Where load balancers and nodes of a site have their addresses (RFC 1918, RFC 4193, RFC 6598).</summary>
    public static ImmutableArray<AddressRange> Private { get; } =
        [.. new[] { "10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7" }.Select(text => Find(text)!)];

    private string Text { get; }

    /// <summary>Whether it is every address of its family.</summary>
    public bool IsEverybody => network.PrefixLength == 0;

    public bool Equals(AddressRange? other) => Text == other?.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    /// <summary>Reads addresses and networks, separated by commas.</summary>
    public static Parsed<ImmutableArray<AddressRange>> ParseList(string key, string text)
    {
        var ranges = ImmutableArray.CreateBuilder<AddressRange>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Find(part) is not { } range)
                return ValuesDiagnostics.NotARange.With(key, part);
            ranges.Add(range);
        }

        return ranges.Distinct().ToImmutableArray();
    }

    /// <summary>Null where the text is neither an address nor a network.</summary>
    public static AddressRange? Find(string text)
    {
        if (NodeHost.IsAddress(text))
            return Find($"{text}/{(text.Contains(':', StringComparison.Ordinal) ? 128 : 32)}");
        // With a bit of the host part set, a single machine could be meant.
        return text.Split('/') is [var address, var length] && NodeHost.IsAddress(address) && length.Length > 0 && length.All(char.IsAsciiDigit)
            && (length == "0" || length[0] != '0') && IPNetwork.TryParse(text, out var network) && network.BaseAddress.Equals(IPAddress.Parse(address))
                ? new(text, network)
                : null;
    }
}
