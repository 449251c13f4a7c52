using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>All rules.</summary>
internal static class RuleBook
{
    public static ImmutableArray<Rule> All { get; } =
    [
        .. DomainRules.All,
        .. TrustRules.All,
        .. AuthRules.All,
        .. PublicUrlRules.All,
        .. ServiceRules.All,
        .. TurnRules.All,
        .. DnsRules.All,
        .. CertificateRules.All,
        .. TurnExposureRules.All,
        .. GitOpsRules.All,
        .. NetworkPolicyRules.All,
        .. SecretRules.All,
        Retired(RuleDiagnostics.BriefNotSwitched, BriefKeys.Enabled),
        Retired(TurnDiagnostics.NoBindAddress, TurnKeys.BindIp),
    ];

    // Told of the key, whether it has a value or not.
    private static Rule Retired(DiagnosticDescriptor descriptor, Key key) =>
        new(descriptor, [], (_, keys) => keys.File.Has(key.Name) ? [new Finding(key, []) { Location = keys.File.LocationOf(key.Name) }] : []);
}
