using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AppStoreConnect.Workflows.Signing.Stores;

/// <summary>Reads and writes .p12 files.</summary>
internal static class Pkcs12
{
    /// <summary>A certificate with its private key.</summary>
    public static byte[] Write(byte[] certificate, RSA key, string password, Pkcs12Cipher cipher)
    {
        using X509Certificate2 bare = X509CertificateLoader.LoadCertificate(certificate);
        using X509Certificate2 whole = bare.CopyWithPrivateKey(key);
        return whole.ExportPkcs12(cipher == Pkcs12Cipher.Aes256 ? Pkcs12ExportPbeParameters.Pbes2Aes256Sha256 : Pkcs12ExportPbeParameters.Pkcs12TripleDesSha1, password);
    }

    /// <summary>The RSA private keys of a file.</summary>
    /// <exception cref="AppStoreConnectSigningException">It is not a .p12 file, or has another password.</exception>
    public static List<RSA> PrivateKeys(ReadOnlySpan<byte> content, string? password)
    {
        X509Certificate2Collection certificates;
        try
        {
            certificates = X509CertificateLoader.LoadPkcs12Collection(content, password, X509KeyStorageFlags.Exportable);
        }
        catch (CryptographicException e)
        {
            throw new AppStoreConnectSigningException("The .p12 file cannot be read: it has another password, or is not a .p12 file.", e);
        }

        var keys = new List<RSA>();
        foreach (X509Certificate2 certificate in certificates)
        {
            using (certificate)
            using (RSA? key = certificate.GetRSAPrivateKey())
            {
                if (key is not null)
                {
                    // A copy of the parameters: the key itself goes with the certificate.
                    RSA copy = RSA.Create();
                    copy.ImportParameters(key.ExportParameters(includePrivateParameters: true));
                    keys.Add(copy);
                }
            }
        }

        return keys;
    }
}
