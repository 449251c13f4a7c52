using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP24xx: certificates.</summary>
internal static class CertificateDiagnostics
{
    public static readonly DiagnosticDescriptor NotAnIssuer = new("NAP2401", Error,
        "{0} is \"{1}\". Write kind and name of an issuer that kubectl get clusterissuer,issuer -A lists: {0}=ClusterIssuer/letsencrypt",
        "{0} 的值“{1}”无效。应为 kubectl get clusterissuer,issuer -A 列出的签发者，写明类型和名称，例如 {0}=ClusterIssuer/letsencrypt");
}
