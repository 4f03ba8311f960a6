using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AppStoreConnect.Workflows.Signing.Stores;

/// <summary>Reads and writes .p12 files.</summary>
internal static class Pkcs12
{
    /// <summary>Returns a certificate with its private key as a .p12 file.</summary>
    public static byte[] Write(byte[] certificate, RSA key, string password, Pkcs12Cipher cipher)
    {
        using X509Certificate2 bare = X509CertificateLoader.LoadCertificate(certificate);
        using X509Certificate2 whole = bare.CopyWithPrivateKey(key);
        return whole.ExportPkcs12(cipher == Pkcs12Cipher.Aes256 ? Pkcs12ExportPbeParameters.Pbes2Aes256Sha256 : Pkcs12ExportPbeParameters.Pkcs12TripleDesSha1, password);
    }

    /// <summary>Returns the RSA private keys in a file.</summary>
    /// <exception cref="AppStoreConnectSigningException">The password is wrong, or the file is not a .p12 file.</exception>
    public static List<RSA> PrivateKeys(ReadOnlySpan<byte> content, string? password)
    {
        X509Certificate2Collection certificates;
        try
        {
            certificates = X509CertificateLoader.LoadPkcs12Collection(content, password, X509KeyStorageFlags.Exportable);
        }
        catch (CryptographicException e)
        {
            throw new AppStoreConnectSigningException("The .p12 file cannot be read. The password is wrong, or it is not a .p12 file.", e);
        }

        var keys = new List<RSA>();
        foreach (X509Certificate2 certificate in certificates)
        {
            using (certificate)
            using (RSA? key = certificate.GetRSAPrivateKey())
            {
                if (key is not null)
                {
                    // A copy of the parameters, because the key itself is disposed with the certificate.
                    RSA copy = RSA.Create();
                    copy.ImportParameters(key.ExportParameters(includePrivateParameters: true));
                    keys.Add(copy);
                }
            }
        }

        return keys;
    }
}
