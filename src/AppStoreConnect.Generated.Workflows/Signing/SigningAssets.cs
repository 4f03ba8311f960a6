using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AppStoreConnect.Workflows.Signing;
using AppStoreConnect.Workflows.Signing.Stores;

namespace AppStoreConnect.Workflows;

/// <summary>Everything required to sign an app: the bundle id, the certificate with its private key, and the profile.</summary>
public sealed class SigningAssets
{
    private const int UuidLength = 36;

    private readonly RSA _key;
    private readonly byte[] _certificate;
    private readonly ProfileKind _kind;
    private readonly Lazy<ProvisioningProfile> _provisioning;

    internal SigningAssets(SigningContext context, ChangePlan plan)
    {
        BundleId = context.BundleId!;
        Certificate = context.Certificate!;
        Profile = context.Profile!;
        ProfileContent = context.ProfileContent!;
        Changes = plan.Changes;
        Notes = plan.Notes;
        _key = context.Key!;
        _certificate = context.CertificateContent!;
        _kind = context.Kind;
        _provisioning = new(() => ProvisioningProfile.Parse(ProfileContent.Span));
    }

    /// <summary>The bundle id.</summary>
    public BundleId BundleId { get; }

    /// <summary>The certificate.</summary>
    public Certificate Certificate { get; }

    /// <summary>The profile.</summary>
    public Profile Profile { get; }

    /// <summary>The bytes of the profile's file.</summary>
    public ReadOnlyMemory<byte> ProfileContent { get; }

    /// <summary>The contents of the profile, read from its file.</summary>
    /// <exception cref="FormatException">The file cannot be read.</exception>
    public ProvisioningProfile ProvisioningProfile => _provisioning.Value;

    /// <summary>The changes that this run made. Empty if everything already existed.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>Notes, such as devices that Apple is still processing.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Returns the certificate with its private key. The caller disposes it.</summary>
    public X509Certificate2 GetCertificate()
    {
        using X509Certificate2 bare = X509CertificateLoader.LoadCertificate(_certificate);
        return bare.CopyWithPrivateKey(_key);
    }

    /// <summary>Exports the certificate and its private key as a .p12 file.</summary>
    /// <param name="password">The password of the file.</param>
    /// <param name="cipher">The encryption. The default is Triple DES, which macOS keychains support.</param>
    public byte[] ExportPkcs12(string password, Pkcs12Cipher cipher = Pkcs12Cipher.TripleDes)
    {
        ArgumentNullException.ThrowIfNull(password);
        return Pkcs12.Write(_certificate, _key, password, cipher);
    }

    /// <summary>Installs the profile in Xcode's folders: that of Xcode 16 and later, and that of older versions.</summary>
    /// <returns>The path in the folder of Xcode 16.</returns>
    /// <exception cref="PlatformNotSupportedException">This machine does not run macOS. Pass a folder instead.</exception>
    public string InstallProfile() => OperatingSystem.IsMacOS()
        ? InstallInHome(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile))
        : throw new PlatformNotSupportedException("Xcode's profile folders exist only on macOS. Call InstallProfile(folder) instead.");

    /// <summary>Writes the profile to a folder, named as in Xcode: the UUID with the extension <c>.mobileprovision</c> or <c>.provisionprofile</c>.</summary>
    /// <param name="folder">The path of the folder. It is created if it does not exist.</param>
    /// <returns>The path of the file.</returns>
    public string InstallProfile(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        string uuid = Profile.Uuid ?? UuidOfContent();
        // The framework passes over blanks around it.
        if (uuid.Length != UuidLength || !Guid.TryParseExact(uuid, "D", out _))
        {
            throw new AppStoreConnectSigningException($"The profile '{Profile.Name}' cannot be saved because its UUID is '{uuid}'.");
        }

        string path = Path.Combine(Path.GetFullPath(folder), uuid + _kind.Extension);
        AtomicFile.Write(path, ProfileContent.Span);
        return path;
    }

    private string UuidOfContent()
    {
        try
        {
            return ProvisioningProfile.Uuid;
        }
        catch (FormatException e)
        {
            throw new AppStoreConnectSigningException($"Apple returned the profile '{Profile.Name}' without a UUID, and its content can't be read: {e.Message}", e);
        }
    }

    /// <summary>Installs the profile in both of Xcode's folders below a home folder.</summary>
    internal string InstallInHome(string home)
    {
        InstallProfile(Path.Combine(home, "Library", "MobileDevice", "Provisioning Profiles"));
        return InstallProfile(Path.Combine(home, "Library", "Developer", "Xcode", "UserData", "Provisioning Profiles"));
    }
}
