using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The cert-manager object that issues the certificates.</summary>
/// <param name="Name">Of the object.</param>
/// <param name="ForCluster">A ClusterIssuer; otherwise an Issuer, which serves its own namespace only.</param>
internal sealed record CertificateIssuer(ObjectName Name, bool ForCluster)
{
    public string Kind => ForCluster ? "ClusterIssuer" : "Issuer";

    public override string ToString() => $"{Kind}/{Name}";

    /// <summary>Reads <c>ClusterIssuer/name</c> or <c>Issuer/name</c>.</summary>
    public static Parsed<CertificateIssuer> Parse(string key, string text) =>
        text.Split('/') is [var kind and ("ClusterIssuer" or "Issuer"), var word] && ObjectName.Parse(key, word).TryGet(out var name, out _)
            ? new CertificateIssuer(name, kind == "ClusterIssuer")
            : CertificateDiagnostics.NotAnIssuer.With(key, text);
}
