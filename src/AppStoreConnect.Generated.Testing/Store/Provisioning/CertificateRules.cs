using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AppStoreConnect.Testing.Store.Rules;

namespace AppStoreConnect.Testing.Store.Provisioning;

/// <summary>Rules for certificates. They are real certificates, issued for the key of the signing request.</summary>
internal sealed class CertificateRules(StoreContents contents, CertificateAuthority authority, IDictionary<string, int> limits) : StoreRules(contents)
{
    private const string Certificates = "certificates";
    private const string Csr = "csrContent";

    public override IEnumerable<ErrorItem> RefuseCreation(ResourceData data)
    {
        if (data.Type != Certificates)
        {
            yield break;
        }

        string? type = data.Text("certificateType");
        CertificateKind kind = CertificateKinds.Of(type);
        if (Fault(data.Text(Csr) ?? "", kind) is { } fault)
        {
            yield return Invalid(Csr, fault);
        }
        else if (Limit(type, kind) is { } limit && All(Certificates).Count(one => Text(one, "certificateType") == type && IsCurrent(one)) >= limit)
        {
            yield return new(409, "ENTITY_ERROR", "There is a problem with the request entity", $"You already have a current {kind.Name} certificate or a pending certificate request.");
        }
    }

    public override void Created(StoredResource resource)
    {
        if (resource.Type != Certificates)
        {
            return;
        }

        CertificateKind kind = CertificateKinds.Of(Text(resource, "certificateType"));
        using X509Certificate2 issued = authority.Issue(CertificateAuthority.Read(Text(resource, Csr)!), kind.Name, Now, Now.AddDays(365));
        resource.Attributes["certificateContent"] = Convert.ToBase64String(issued.RawData);
        resource.Attributes["serialNumber"] = issued.SerialNumber;
        resource.Attributes["expirationDate"] = ServerDefaults.Date(new DateTimeOffset(issued.NotAfter.ToUniversalTime()));
        resource.Attributes["name"] = $"{kind.Name}: {CertificateAuthority.TeamName}";
        resource.Attributes["displayName"] = CertificateAuthority.TeamName;
    }

    private int? Limit(string? type, CertificateKind kind) => type is not null && limits.TryGetValue(type, out int set) ? set : kind.Limit;

    private bool IsCurrent(StoredResource certificate) =>
        !DateTimeOffset.TryParse(Text(certificate, "expirationDate"), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out DateTimeOffset until) || until > Now;

    private static string? Fault(string content, CertificateKind kind)
    {
        try
        {
            PublicKey key = CertificateAuthority.Read(content).PublicKey;
            using RSA? rsa = key.GetRSAPublicKey();
            return rsa is null && !kind.TakesElliptic ? "The certificate signing request must contain a 2048-bit RSA key."
                : rsa is { KeySize: < 2048 } ? $"The certificate signing request must contain a 2048-bit RSA key, not a {rsa.KeySize}-bit key."
                : null;
        }
        catch (CryptographicException)
        {
            return "The value of csrContent is not a valid certificate signing request.";
        }
    }
}
