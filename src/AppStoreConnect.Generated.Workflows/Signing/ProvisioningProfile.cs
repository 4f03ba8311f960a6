using AppStoreConnect.Workflows.Formats;
using AppStoreConnect.Workflows.Signing;

namespace AppStoreConnect.Workflows;

/// <summary>The contents of a provisioning profile (<c>.mobileprovision</c>, <c>.provisionprofile</c>). Can be read on any platform, without Apple's tools. The signature is not verified.</summary>
public sealed class ProvisioningProfile
{
    private readonly IReadOnlyDictionary<string, object> _plist;

    private ProvisioningProfile(IReadOnlyDictionary<string, object> plist) => _plist = plist;

    /// <summary>The name of the profile.</summary>
    public string Name => Text("Name");

    /// <summary>The UUID, which is also the name of the installed file.</summary>
    public string Uuid => Text("UUID");

    /// <summary>The id of the team. Empty if the profile has none.</summary>
    public string TeamId => _plist.Strings("TeamIdentifier") is [string id, ..] ? id : "";

    /// <summary>The name of the team. Empty if the profile has none.</summary>
    public string TeamName => Text("TeamName");

    /// <summary>The bundle id without the team's prefix. Empty if the profile has none.</summary>
    public string BundleId
    {
        get
        {
            string id = Entitlements.Get<string>("application-identifier") ?? Entitlements.Get<string>("com.apple.application-identifier") ?? "";
            return id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }
    }

    /// <summary>When the profile was created.</summary>
    public DateTimeOffset CreationDate => _plist.Get<DateTimeOffset>("CreationDate");

    /// <summary>When the profile expires.</summary>
    public DateTimeOffset ExpirationDate => _plist.Get<DateTimeOffset>("ExpirationDate");

    /// <summary>The platforms, such as <c>iOS</c> or <c>OSX</c>.</summary>
    public IReadOnlyList<string> Platforms => _plist.Strings("Platform");

    /// <summary>The UDIDs of the devices that may run the app. Empty for profiles without devices.</summary>
    public IReadOnlyList<string> Devices => _plist.Strings("ProvisionedDevices");

    /// <summary>Whether all devices may run the app (in-house profiles).</summary>
    public bool ProvisionsAllDevices => _plist.Get<bool>("ProvisionsAllDevices");

    /// <summary>Whether Xcode manages the profile.</summary>
    public bool IsXcodeManaged => _plist.Get<bool>("IsXcodeManaged");

    /// <summary>The certificates that may sign the app, in DER.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Certificates =>
        [.. (_plist.Get<IReadOnlyList<object>>("DeveloperCertificates") ?? []).OfType<byte[]>().Select(bytes => new ReadOnlyMemory<byte>(bytes))];

    /// <summary>
    /// The entitlements. Values are <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, lists (<see cref="IReadOnlyList{T}"/>), and
    /// dictionaries of these.
    /// </summary>
    public IReadOnlyDictionary<string, object> Entitlements => _plist.Get<IReadOnlyDictionary<string, object>>("Entitlements") ?? new Dictionary<string, object>();

    /// <summary>Parses a profile.</summary>
    /// <param name="content">The bytes of the file, or <see cref="Profile.ProfileContent"/> decoded from base64.</param>
    /// <exception cref="FormatException">The bytes are not a provisioning profile.</exception>
    public static ProvisioningProfile Parse(ReadOnlySpan<byte> content)
    {
        IReadOnlyDictionary<string, object> plist = Plist.ReadDictionary(CmsContent.Read(content.ToArray()));
        return plist.Get<string>("UUID") is { Length: > 0 } ? new(plist) : throw new FormatException("The file is signed but is not a provisioning profile, because it has no UUID.");
    }

    /// <summary>Reads a profile from a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="FormatException">The file is not a provisioning profile. The message contains its path.</exception>
    public static ProvisioningProfile FromFile(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (FormatException e)
        {
            throw new FormatException($"'{path}' cannot be read as a provisioning profile: {e.Message}", e);
        }
    }

    /// <summary>Returns the name, bundle id, team, and expiration as one line.</summary>
    public override string ToString() => $"{Name} ({BundleId}, team {TeamId}, {Uuid}, expires {ExpirationDate:yyyy-MM-dd})";

    private string Text(string key) => _plist.Get<string>(key) ?? "";
}
