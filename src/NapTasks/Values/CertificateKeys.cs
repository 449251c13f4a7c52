using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>The keys on certificates.</summary>
internal static class CertificateKeys
{
    public static readonly Key<bool> Enabled = new("CERT_ENABLED", Words.ParseBoolean,
        Words.Boolean, "`true`", "Whether certificates, or what to order them with, are generated") { ForRoutes = true };

    public static readonly Key<CertificateIssuer> Issuer = new("CERT_ISSUER", CertificateIssuer.Parse,
        "`ClusterIssuer/name` or `Issuer/name`", "people order the certificates, with the generated request configurations",
        "The issuer of cert-manager; the wildcard certificate of the previews needs DNS-01");

    public static readonly Key<ObjectName> PrivateCa = new("CERT_PRIVATE_CA_NAME", ObjectName.Parse,
        "object name", "none", "Secret with `ca.crt`, the certificate of a private authority, for the pods that call the public URLs themselves") { ForRoutes = true };

    /// <summary>For the documentation, in its order.</summary>
    public static ImmutableArray<Key> All { get; } = [Enabled, Issuer, PrivateCa];
}
