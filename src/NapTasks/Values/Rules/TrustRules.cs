using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>Whose word on a user's address is taken.</summary>
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

    public static ImmutableArray<Rule> All { get; } = [TrustsPrivate, TrustsEverybody];

    private static string[] ByAddress(DeploymentValues values, KeyReader keys) =>
        [.. keys.KnownControllers.Where(c => c.Trusts == ProxyTrust.ByAddress && values.Controllers.Contains(c.Name)).Select(c => c.Name)];
}
