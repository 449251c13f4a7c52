using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>Who is trusted to name a user's address.</summary>
internal static class TrustRules
{
    private static readonly Rule TrustsPrivate = new(
        RuleDiagnostics.TrustsPrivate,
        [Keys.Tls, TrustValues.ProxiesKey, Keys.Controller, Keys.Mode],
        (values, keys) => values is { HasRoutes: true, Tls: TlsMode.Offloaded } && !keys.IsSet(TrustValues.ProxiesKey) && ByAddress(values, keys) is { Length: > 0 } names
            ? Finding.When(true, Keys.Tls, string.Join(", ", names))
            : []);

    private static readonly Rule TrustsEverybody = new(RuleDiagnostics.TrustsEverybody, [TrustValues.ProxiesKey], (values, _) =>
        values.HasRoutes && values.Trust.Proxies.FirstOrDefault(p => p.IsEverybody) is { } range ? Finding.When(true, TrustValues.ProxiesKey, $"{range}") : []);

    // If TLS ends in front, a missing key has a default, and the first rule covers private addresses.
    private static readonly Rule TrustsOtherwise = new(RuleDiagnostics.TrustsOtherwise,
        [TrustValues.ProxiesKey, TrustValues.HopsKey, Keys.Tls, Keys.Controller, Keys.Mode], (values, keys) =>
    [
        .. values.Tls == TlsMode.Terminate || ByAddress(values, keys).Length == 0 ? Unread(values, keys, TrustValues.ProxiesKey, ProxyTrust.ByHops, TrustValues.HopsKey, "1") : [],
        .. values is { Tls: TlsMode.Terminate, Trust.Hops: > 0 } ? Unread(values, keys, TrustValues.HopsKey, ProxyTrust.ByAddress, TrustValues.ProxiesKey, "10.20.0.5") : [],
    ]);

    public static ImmutableArray<Rule> All { get; } = [TrustsPrivate, TrustsEverybody, TrustsOtherwise];

    private static IEnumerable<Finding> Unread(DeploymentValues values, KeyReader keys, Key written, ProxyTrust kind, Key wanted, string example) =>
        values.HasRoutes && keys.IsSet(written) && !keys.IsSet(wanted) && Of(kind, values, keys) is { Length: > 0 } names
            ? Finding.When(true, written, written.Name, string.Join(", ", names), $"{wanted.Name}={example}")
            : [];

    private static string[] ByAddress(DeploymentValues values, KeyReader keys) => Of(ProxyTrust.ByAddress, values, keys);

    private static string[] Of(ProxyTrust kind, DeploymentValues values, KeyReader keys) =>
        [.. keys.KnownControllers.Where(c => c.Trusts == kind && values.Controllers.Contains(c.Name)).Select(c => c.Name)];
}
