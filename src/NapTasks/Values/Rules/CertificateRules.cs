using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>What an issuer of cert-manager can and cannot do here.</summary>
internal static class CertificateRules
{
    private static readonly ImmutableArray<Key> DependsOn = [CertificateKeys.Issuer, CertificateKeys.Enabled, Keys.Tls, Keys.Mode];

    private static readonly Rule WildcardNeedsDns01 = new(
        CertificateDiagnostics.WildcardNeedsDns01,
        [.. DependsOn, Keys.MainDomain, Keys.SandboxDomain, Keys.SandboxEnabled, Keys.SandboxTlsSecretName],
        (values, _) => values is { HasRoutes: true, SandboxEnabled: true, Tls: TlsMode.Terminate, MainDomain: not null, Certificates: { Enabled: true, Issuer: { } issuer } }
            ? Finding.When(
                true,
                CertificateKeys.Issuer,
                $"{values.SandboxHost}",
                $"{issuer}",
                $"{values.SandboxTlsSecret}")
            : []);

    private static readonly Rule IssuerUnused = new(CertificateDiagnostics.IssuerUnused, DependsOn, (values, _) =>
        values is { HasRoutes: true, Tls: TlsMode.Offloaded, Certificates: { Enabled: true, Issuer: { } issuer } }
            ? Finding.When(true, CertificateKeys.Issuer, $"{issuer}")
            : []);

    public static ImmutableArray<Rule> All { get; } = [WildcardNeedsDns01, IssuerUnused];
}
