using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>What values.env says of certificates.</summary>
internal sealed record CertificateValues
{
    /// <summary>Whether certificates are wanted from us.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Null: people order the certificates.</summary>
    public required CertificateIssuer? Issuer { get; init; }

    /// <summary>The Secret with the certificate of a private authority that the platform's own pods have to trust; null: none.</summary>
    public required ObjectName? PrivateCa { get; init; }

    public static CertificateValues Read(KeyReader keys) => new()
    {
        Enabled = keys.Optional(CertificateKeys.Enabled),
        Issuer = keys.OptionalClass(CertificateKeys.Issuer),
        PrivateCa = keys.OptionalClass(CertificateKeys.PrivateCa),
    };
}

/// <summary>The keys on certificates.</summary>
internal static class CertificateKeys
{
    public static readonly Key<bool> Enabled = new("CERT_ENABLED", Words.ParseBoolean,
        Words.Boolean, "Whether certificates, or what to order them with, are generated") { Default = "true", ForRoutes = true };

    public static readonly Key<CertificateIssuer> Issuer = new("CERT_ISSUER", CertificateIssuer.Parse,
        "`ClusterIssuer/name` or `Issuer/name`",
        "The issuer of cert-manager; the wildcard certificate of the previews needs DNS-01")
        { Absent = "people order the certificates, with the generated request configurations" };

    public static readonly Key<ObjectName> PrivateCa = new("CERT_PRIVATE_CA_NAME", ObjectName.Parse,
        "object name", "Secret with `ca.crt`, the certificate of a private authority, for the pods that call the public URLs themselves") { ForRoutes = true };

    /// <summary>For the documentation, in its order.</summary>
    public static ImmutableArray<Key> All { get; } = [Enabled, Issuer, PrivateCa];
}
