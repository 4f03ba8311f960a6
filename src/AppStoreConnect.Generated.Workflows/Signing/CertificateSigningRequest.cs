using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AppStoreConnect.Workflows.Signing;

/// <summary>Creates keys and signing requests in the form that Apple accepts: 2048-bit RSA, SHA-256, PKCS #1 v1.5.</summary>
internal static class CertificateSigningRequest
{
    private const int KeySize = 2048;

    /// <summary>Creates a private key.</summary>
    public static RSA CreateKey() => RSA.Create(KeySize);

    /// <summary>Creates the request for a key's certificate, as PEM. Apple replaces the subject with the team's.</summary>
    public static string Create(RSA key) =>
        new CertificateRequest("CN=AppStoreConnect.Generated", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequestPem();
}
