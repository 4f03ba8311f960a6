using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AppStoreConnect.Workflows.Signing;

/// <summary>A private key in a store and, once Apple has issued it, its certificate.</summary>
/// <param name="Key">The key.</param>
/// <param name="Certificate">The certificate in DER, or null if the store does not have it.</param>
internal sealed record SigningIdentity(RSA Key, byte[]? Certificate)
{
    /// <summary>A name for the key that reveals nothing about it: the first half of the SHA-256 hash of its public key, in hex.</summary>
    public string Fingerprint { get; } = FingerprintOf(Key);

    /// <summary>Returns the fingerprint of a key.</summary>
    public static string FingerprintOf(RSA key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 16));

    /// <summary>Returns the fingerprint of a certificate's key, or null if the bytes are not such a certificate.</summary>
    public static string? FingerprintOf(byte[] certificate)
    {
        try
        {
            using X509Certificate2 read = X509CertificateLoader.LoadCertificate(certificate);
            using RSA? key = read.GetRSAPublicKey();
            return key is null ? null : FingerprintOf(key);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
