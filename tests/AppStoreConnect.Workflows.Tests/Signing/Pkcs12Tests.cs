using System.Security.Cryptography;
using AppStoreConnect.Workflows.Signing;
using AppStoreConnect.Workflows.Signing.Stores;

namespace AppStoreConnect.Workflows.Tests.Signing;

public sealed class Pkcs12Tests
{
    private const string Password = "correct horse";

    [Theory]
    [InlineData(Pkcs12Cipher.TripleDes, "pbeWithSHA1And3-KeyTripleDES-CBC")]
    [InlineData(Pkcs12Cipher.Aes256, "AES-256-CBC")]
    public void Write_EitherCipher_OpenSslReadsKeyAndCertificate(Pkcs12Cipher cipher, string algorithm)
    {
        using var folder = new TemporaryFolder();
        using RSA key = CertificateSigningRequest.CreateKey();
        string file = folder.Write("signing.p12", Pkcs12.Write(TestCertificates.Make(key), key, Password, cipher));

        // -legacy: OpenSSL 3 reads 3DES bags in PKCS #12 with its default provider, but RC2 only with the legacy provider.
        string info = ExternalProgram.Run("openssl", "pkcs12", "-in", file, "-info", "-nodes", "-passin", $"pass:{Password}");

        Assert.Contains(algorithm, info, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Apple Distribution: Example Inc.", info, StringComparison.Ordinal);
        using RSA read = RSA.Create();
        read.ImportFromPem(info);
        Assert.Equal(key.ExportRSAPrivateKey(), read.ExportRSAPrivateKey());
    }

    [Fact]
    public void Write_WrongPassword_OpenSslRefuses()
    {
        using var folder = new TemporaryFolder();
        using RSA key = CertificateSigningRequest.CreateKey();
        string file = folder.Write("signing.p12", Pkcs12.Write(TestCertificates.Make(key), key, Password, Pkcs12Cipher.TripleDes));

        Assert.NotEqual(0, ExternalProgram.TryRun("openssl", "pkcs12", "-in", file, "-noout", "-passin", "pass:wrong").Code);
    }

    [Fact]
    public void PrivateKeys_OfOpenSsl_AreRead()
    {
        using var folder = new TemporaryFolder();
        string key = folder["key.pem"];
        string p12 = folder["made.p12"];
        ExternalProgram.Run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", folder["made.cer"], "-subj", "/CN=Made", "-days", "30");
        ExternalProgram.Run("openssl", "pkcs12", "-export", "-inkey", key, "-in", folder["made.cer"], "-out", p12, "-passout", $"pass:{Password}");

        RSA read = Assert.Single(Pkcs12.PrivateKeys(File.ReadAllBytes(p12), Password));

        using RSA expected = RSA.Create();
        expected.ImportFromPem(File.ReadAllText(key));
        Assert.Equal(expected.ExportRSAPrivateKey(), read.ExportRSAPrivateKey());
        var error = Assert.Throws<AppStoreConnectSigningException>(() => Pkcs12.PrivateKeys(File.ReadAllBytes(p12), "wrong"));
        Assert.Contains("password is wrong", error.Message, StringComparison.Ordinal);
    }
}
