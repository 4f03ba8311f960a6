using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AppStoreConnect.Workflows.Tests;

/// <summary>Creates keys and certificates for tests.</summary>
internal static class TestCertificates
{
    /// <summary>Returns a self-signed certificate for a key, as DER.</summary>
    public static byte[] Make(RSA key, DateTimeOffset? until = null)
    {
        var request = new CertificateRequest("CN=Apple Distribution: Example Inc.", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), until ?? new(2035, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return certificate.Export(X509ContentType.Cert);
    }
}
