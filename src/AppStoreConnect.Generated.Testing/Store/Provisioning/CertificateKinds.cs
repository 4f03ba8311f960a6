namespace AppStoreConnect.Testing.Store.Provisioning;

/// <summary>Facts about a certificate type.</summary>
/// <param name="Name">The name that the service gives these certificates.</param>
/// <param name="Limit">The number of certificates that a team can have, or null for no limit.</param>
/// <param name="Use">The profiles that can contain it.</param>
/// <param name="TakesElliptic">Whether elliptic curve keys are accepted in addition to 2048-bit RSA keys.</param>
internal sealed record CertificateKind(string Name, int? Limit, CertificateUse Use, bool TakesElliptic = false);

/// <summary>The profiles that a certificate is for.</summary>
internal enum CertificateUse
{
    None,
    Development,
    Store,
    Direct,
}

/// <summary>The certificate types.</summary>
internal static class CertificateKinds
{
    public static CertificateKind Of(string? type) => type switch
    {
        "DEVELOPMENT" => new("Apple Development", 10, CertificateUse.Development),
        "IOS_DEVELOPMENT" => new("iOS Development", 10, CertificateUse.Development),
        "MAC_APP_DEVELOPMENT" => new("Mac Development", 10, CertificateUse.Development),
        "DISTRIBUTION" => new("Apple Distribution", 3, CertificateUse.Store),
        "IOS_DISTRIBUTION" => new("iOS Distribution", 3, CertificateUse.Store),
        "MAC_APP_DISTRIBUTION" => new("Mac App Distribution", 3, CertificateUse.Store),
        "MAC_INSTALLER_DISTRIBUTION" => new("Mac Installer Distribution", 3, CertificateUse.None),
        "DEVELOPER_ID_APPLICATION" or "DEVELOPER_ID_APPLICATION_G2" => new("Developer ID Application", 5, CertificateUse.Direct),
        "DEVELOPER_ID_KEXT" or "DEVELOPER_ID_KEXT_G2" => new("Developer ID Kext", 5, CertificateUse.None),
        { } other => new(other, null, CertificateUse.None, TakesElliptic: other.StartsWith("APPLE_PAY", StringComparison.Ordinal)),
        null => new("Certificate", null, CertificateUse.None),
    };

    /// <summary>Returns the certificates that a profile type contains.</summary>
    public static CertificateUse ForProfiles(string? profileType) => profileType switch
    {
        null => CertificateUse.None,
        _ when profileType.EndsWith("_DEVELOPMENT", StringComparison.Ordinal) => CertificateUse.Development,
        _ when profileType.EndsWith("_DIRECT", StringComparison.Ordinal) => CertificateUse.Direct,
        _ => CertificateUse.Store,
    };

    /// <summary>Whether a profile type lists devices.</summary>
    public static bool NamesDevices(string? profileType) =>
        profileType is not null && (profileType.EndsWith("_DEVELOPMENT", StringComparison.Ordinal) || profileType.EndsWith("_ADHOC", StringComparison.Ordinal));
}
