using System.Collections.Immutable;

namespace NapTasks.Values.Rules;

/// <summary>All rules.</summary>
internal static class RuleBook
{
    public static ImmutableArray<Rule> All { get; } =
    [
        .. DomainRules.All,
        .. TrustRules.All,
        .. PublicUrlRules.All,
        .. ServiceRules.All,
        .. TurnRules.All,
        .. DnsRules.All,
        .. CertificateRules.All,
        .. TurnExposureRules.All,
        .. GitOpsRules.All,
        .. NetworkPolicyRules.All,
        .. SecretRules.All,
    ];
}
