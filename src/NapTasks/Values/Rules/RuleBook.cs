using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>All rules.</summary>
internal static class RuleBook
{
    private static readonly Rule Retired = new(RuleDiagnostics.BriefNotSwitched, [], (_, keys) =>
        keys.File.Has(BriefKeys.Enabled.Name) ? [new Finding(BriefKeys.Enabled, []) { Location = keys.File.LocationOf(BriefKeys.Enabled.Name) }] : []);

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
        Retired,
    ];
}
