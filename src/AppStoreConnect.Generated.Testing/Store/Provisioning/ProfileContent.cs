using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;

namespace AppStoreConnect.Testing.Store.Provisioning;

/// <summary>The content of a provisioning profile: a property list, signed as CMS.</summary>
internal sealed class ProfileContent
{
    private readonly StoredResource _profile;
    private readonly StoredResource? _bundleId;
    private readonly List<byte[]> _certificates = [];
    private readonly string[] _devices;
    private readonly DateTimeOffset _created;

    public ProfileContent(StoredResource profile, StoredResource? bundleId, IReadOnlyList<StoredResource> certificates, IReadOnlyList<StoredResource> devices, DateTimeOffset now)
    {
        (_profile, _bundleId, _created, Expires) = (profile, bundleId, now, now.AddDays(365));
        _devices = [.. devices.Select(device => device.Attributes["udid"]?.ToString()).OfType<string>()];
        foreach (StoredResource certificate in certificates)
        {
            Add(certificate.Attributes["certificateContent"]?.ToString());
        }
    }

    /// <summary>One year after creation, or when the first of its certificates expires.</summary>
    public DateTimeOffset Expires { get; private set; }

    private string Type => _profile.Attributes["profileType"]?.ToString() ?? "";

    private string AppId => $"{CertificateAuthority.TeamId}.{_bundleId?.Attributes["identifier"]?.ToString() ?? "*"}";

    /// <summary>Returns the signed profile, as in a <c>.mobileprovision</c> file.</summary>
    public byte[] Sign(CertificateAuthority authority) => SignedMessage.Write(Encoding.UTF8.GetBytes(PropertyList()), authority.Root);

    private void Add(string? content)
    {
        try
        {
            using X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(content ?? ""));
            _certificates.Add(certificate.RawData);
            var until = new DateTimeOffset(certificate.NotAfter.ToUniversalTime());
            Expires = until < Expires ? until : Expires;
        }
        catch (Exception error) when (error is FormatException or System.Security.Cryptography.CryptographicException)
        {
            // The certificate was seeded without its content, so the profile omits it.
        }
    }

    private string PropertyList()
    {
        var root = new XElement("dict",
            Entry("AppIDName", Text(_bundleId?.Attributes["name"]?.ToString() ?? "")),
            Entry("ApplicationIdentifierPrefix", Array([CertificateAuthority.TeamId])),
            Entry("CreationDate", Date(_created)),
            Entry("Platform", Array(Platforms())),
            Entry("IsXcodeManaged", new XElement("false")),
            Entry("DeveloperCertificates", new XElement("array", _certificates.Select(bytes => new XElement("data", Convert.ToBase64String(bytes))))),
            Entry("Entitlements", new XElement("dict",
                Entry("application-identifier", Text(AppId)),
                Entry("com.apple.developer.team-identifier", Text(CertificateAuthority.TeamId)),
                Entry("get-task-allow", new XElement(Type.EndsWith("_DEVELOPMENT", StringComparison.Ordinal) ? "true" : "false")),
                Entry("keychain-access-groups", Array([$"{CertificateAuthority.TeamId}.*"])))),
            Entry("ExpirationDate", Date(Expires)),
            Entry("Name", Text(_profile.Attributes["name"]?.ToString() ?? "")),
            Devices(),
            Entry("TeamIdentifier", Array([CertificateAuthority.TeamId])),
            Entry("TeamName", Text(CertificateAuthority.TeamName)),
            Entry("TimeToLive", new XElement("integer", ((int)(Expires - _created).TotalDays).ToString(CultureInfo.InvariantCulture))),
            Entry("UUID", Text(_profile.Attributes["uuid"]?.ToString() ?? "")),
            Entry("Version", new XElement("integer", "1")));
        var document = new XDocument(
            new XDocumentType("plist", "-//Apple//DTD PLIST 1.0//EN", "http://www.apple.com/DTDs/PropertyList-1.0.dtd", null),
            new XElement("plist", new XAttribute("version", "1.0"), root));
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}\n";
    }

    private object[] Devices() => CertificateKinds.NamesDevices(Type) ? Entry("ProvisionedDevices", Array(_devices))
        : Type.EndsWith("_INHOUSE", StringComparison.Ordinal) || Type.EndsWith("_DIRECT", StringComparison.Ordinal) ? Entry("ProvisionsAllDevices", new XElement("true"))
        : [];

    private string[] Platforms() => Type.StartsWith("MAC", StringComparison.Ordinal) ? ["OSX"]
        : Type.StartsWith("TVOS", StringComparison.Ordinal) ? ["tvOS"] : ["iOS", "xrOS", "visionOS"];

    private static object[] Entry(string key, XElement value) => [new XElement("key", key), value];

    private static XElement Text(string text) => new("string", text);

    private static XElement Array(IEnumerable<string> texts) => new("array", texts.Select(Text));

    private static XElement Date(DateTimeOffset time) => new("date", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
