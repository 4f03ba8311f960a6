using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AppStoreConnect.Testing.Store.Provisioning;

/// <summary>Issues certificates for signing requests and signs profiles. Its key is created on first use and lives as long as the service.</summary>
internal sealed class CertificateAuthority : IDisposable
{
    public const string TeamId = "A1B2C3D4E5";
    public const string TeamName = "Example Team";
    private readonly Lazy<X509Certificate2> _root = new(MakeRoot);
    private int _serial;

    /// <summary>The certificate for issuing and signing, with its private key.</summary>
    public X509Certificate2 Root => _root.Value;

    public void Dispose()
    {
        if (_root.IsValueCreated)
        {
            _root.Value.Dispose();
        }
    }

    /// <summary>Reads a signing request, as PEM or plain base64, and checks its signature.</summary>
    /// <exception cref="CryptographicException">The text is not a signing request, or it is not signed with its own key.</exception>
    public static CertificateRequest Read(string content)
    {
        try
        {
            return content.Contains("-----BEGIN", StringComparison.Ordinal)
                ? CertificateRequest.LoadSigningRequestPem(content, HashAlgorithmName.SHA256, signerSignaturePadding: RSASignaturePadding.Pkcs1)
                : CertificateRequest.LoadSigningRequest(Convert.FromBase64String(content), HashAlgorithmName.SHA256, signerSignaturePadding: RSASignaturePadding.Pkcs1);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or System.Formats.Asn1.AsnContentException)
        {
            throw new CryptographicException("The text is not a certificate signing request.", error);
        }
    }

    /// <summary>Issues a certificate for the key of a request. The service sets the subject and ignores the one in the request.</summary>
    public X509Certificate2 Issue(CertificateRequest request, string name, DateTimeOffset now, DateTimeOffset until)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"FAKE{++_serial:D6}");
        var issued = new CertificateRequest(new X500DistinguishedName($"UID={id}, CN=\"{name}: {TeamName} ({TeamId})\", OU={TeamId}, O={TeamName}, C=US"), request.PublicKey, HashAlgorithmName.SHA256);
        issued.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        issued.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        issued.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.3")], critical: true));
        byte[] serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x7F) | 0x40);
        return issued.Create(Root.SubjectName, X509SignatureGenerator.CreateForECDsa(Root.GetECDsaPrivateKey()!), now.AddMinutes(-10), until, serial);
    }

    private static X509Certificate2 MakeRoot()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Fake Worldwide Developer Relations Certification Authority, O=AppStoreConnect.Generated.Testing, C=US", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature, critical: true));
        // Long enough for any clock that a test sets.
        return request.CreateSelfSigned(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
