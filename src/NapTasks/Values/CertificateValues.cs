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
        Enabled = keys.Optional(CertificateKeys.Enabled, true),
        Issuer = keys.OptionalClass(CertificateKeys.Issuer),
        PrivateCa = keys.OptionalClass(CertificateKeys.PrivateCa),
    };
}
