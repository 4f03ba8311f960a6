using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AppStoreConnect.Workflows.Signing;

namespace AppStoreConnect.Workflows.Tests.Signing;

public sealed class CertificateSigningRequestTests
{
    [Fact]
    public void Create_Key_OpenSslVerifiesIt()
    {
        using var folder = new TemporaryFolder();
        using RSA key = CertificateSigningRequest.CreateKey();
        string file = folder.Write("request.csr", CertificateSigningRequest.Create(key));

        string output = ExternalProgram.Run("openssl", "req", "-in", file, "-noout", "-verify", "-text");

        Assert.Contains("self-signature verify OK", output, StringComparison.Ordinal);
        Assert.Contains("Public-Key: (2048 bit)", output, StringComparison.Ordinal);
        Assert.Contains("Signature Algorithm: sha256WithRSAEncryption", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_Key_HasItsPublicHalfOnly()
    {
        using RSA key = CertificateSigningRequest.CreateKey();
        string pem = CertificateSigningRequest.Create(key);

        CertificateRequest read = CertificateRequest.LoadSigningRequestPem(pem, HashAlgorithmName.SHA256);

        Assert.Equal(key.ExportSubjectPublicKeyInfo(), read.PublicKey.ExportSubjectPublicKeyInfo());
        Assert.DoesNotContain("PRIVATE", pem, StringComparison.Ordinal);
    }
}
