using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>What values.env says of proxies in front of the ingress controller: whose X-Forwarded-For is believed.</summary>
/// <param name="Proxies">By address; empty: nobody's.</param>
/// <param name="Hops">By number, from 0 to 8: each adds an entry, so that the user's address is the first of so many at the end.</param>
internal sealed record TrustValues(ImmutableArray<AddressRange> Proxies, int Hops)
{
    private const int MaxHops = 8;

    public static readonly Key<ImmutableArray<AddressRange>> ProxiesKey = new("INGRESS_TRUSTED_PROXIES", AddressRange.ParseList,
        "addresses and networks, comma-separated",
        "Whose X-Forwarded-For is believed, where a controller asks by address") 
    {
        Absent = "nobody; with INGRESS_TLS=offloaded the private ranges, with a warning",
        Derived = v => v.Tls == TlsMode.Offloaded ? new(string.Join(',', v.Trust.Proxies), Values.Keys.Tls) : null,
        ForRoutes = true,
    };

    public static readonly Key<int> HopsKey = new("INGRESS_TRUSTED_HOPS", ParseHops,
        $"0 to {MaxHops}",
        "Proxies in front that add to X-Forwarded-For, where a controller counts them (the Envoy family, OpenShift, HAProxy)") 
    {
        Absent = "`0`; `1` with INGRESS_TLS=offloaded",
        Derived = v => v.Tls == TlsMode.Offloaded ? new(v.Trust.Hops, Values.Keys.Tls) : null,
        ForRoutes = true,
    };

    /// <summary>For the documentation, in its order.</summary>
    public static ImmutableArray<Key> Keys { get; } = [ProxiesKey, HopsKey];

    public static TrustValues Read(KeyReader keys)
    {
        var isOffloaded = keys.Optional(Values.Keys.Tls) == TlsMode.Offloaded;
        return new(keys.Optional(ProxiesKey, isOffloaded ? AddressRange.Private : []), keys.Optional(HopsKey, isOffloaded ? 1 : 0));
    }

    private static Parsed<int> ParseHops(string key, string text) =>
        text is [>= '0' and <= '8'] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hops)
            ? hops
            : ValuesDiagnostics.NotHops.With(key, text, $"{MaxHops}");
}

/// <summary>How an ingress controller is told whose X-Forwarded-For is to be believed.</summary>
internal enum ProxyTrust
{
    /// <summary>Nothing that is generated says it.</summary>
    NotSaid,

    /// <summary>By the addresses of the proxies in front.</summary>
    ByAddress,

    /// <summary>By their number.</summary>
    ByHops,
}
